import type { ColumnAnswers, ColumnsAsked } from "./columns";
import type { RuleId } from "./data-rules";
import type { Site } from "./site";

/** Why another dataset is not shown. `path` is what the address asked for. */
export type DataRefusal = Readonly<{
  path: string;
  reason:
    | "origin"
    | "redirect"
    | "missing"
    | "page"
    | "json"
    | "size"
    | "format"
    | "empty"
    | "faulty"
    | "worker";
}>;

/** One thing that is wrong with another dataset. */
export type DataProblem = Readonly<{
  /** Place of the feature in the file, from 1; 0 for the file itself. */
  feature: number;
  /** The feature's own id; null where it has none. */
  id: string | null;
  /** Which rule of `data/check` it breaks. */
  rule: RuleId;
  severity: "error" | "warning";
  /** What is wrong and what to do about it, in the checker's English. */
  what: string;
  fix: string;
}>;

/** The kinds of things that are told of a file that is not in this map's format, or in another encoding. */
export const NOTE_CODES = [
  "encoding",
  "names-from",
  "dates-from",
  "notes-from",
  "positions",
  "unread",
  "unsure",
  "weakest",
  "no-name",
  "no-date",
  "date-unread",
  "date-outside",
  "shifted",
  "none",
  "elsewhere",
  "swapped",
  "projected",
  "line",
  "area",
  "not-json",
  "deep",
  "other-kind",
  "broken",
  "no-text",
  "no-content",
  "no-columns",
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** One thing that is told of a file, for all the places that it is true of. */
export type DataNote = Readonly<{
  code: NoteCode;
  /** How many places; 0 where it is of the file. */
  count: number;
  /** The first of their names. */
  examples?: readonly string[];
  /** What the sentence of the code names. */
  values?: Readonly<Record<string, string>>;
}>;

/** What the check found in another dataset, whether it is shown or refused. */
export type DataReport = Readonly<{
  path: string;
  /** Features of the file, and how many of them are shown. */
  total: number;
  kept: number;
  /** The first problems of the file, and how many there are in all. */
  problems: readonly DataProblem[];
  problemCount: number;
  /** The rules that they break, each with how often. */
  broken?: readonly Readonly<{ rule: RuleId; number: number }>[];
  /** The kind of a file that is not in this map's format, such as "CSV". */
  kind?: string;
  notes?: readonly DataNote[];
}>;

/** What became of the file that an address names instead of the built-in data. */
export type OtherData = Readonly<{
  /** Where it lies on this origin; null where the address names none that could be read. */
  path: string | null;
  /** Null where it could not be checked. */
  report: DataReport | null;
  /** Why it is not shown; null where it is, or where there is none. */
  refusal: DataRefusal | null;
}>;

export const NO_OTHER_DATA: OtherData = { path: null, report: null, refusal: null };

/** What the address says in place of a path on this origin for the file on the reader's own device. */
const OWN_FILE_PATH = "/own-file/";

export function isOwnFile(path: string | null): path is string {
  return path?.startsWith(OWN_FILE_PATH) ?? false;
}

/** How a path is called in sentences: the reader's own file by its name. */
export function dataName(path: string): string {
  if (!isOwnFile(path)) return path;
  try {
    return decodeURIComponent(path.slice(OWN_FILE_PATH.length));
  } catch {
    return path;
  }
}

/** A file larger than this is not read: a page that tried would not answer for minutes. */
export const LARGEST_FILE_MB = 128;

/** The reader's own file, with what they said of its columns where it is a table. */
export type OwnFile = Readonly<{ file: Blob; columns: ColumnAnswers }>;

/** What the worker that reads and checks a file is told … */
export type DataQuestion =
  | Readonly<{
      path: string;
      url: string;
      /** The reader's own file in place of what lies at the address. */
      own?: OwnFile | undefined;
    }>
  /** Which columns of the reader's file are what is to be asked of them. */
  | Readonly<{ ask: OwnFile }>;

/** … and what it answers: progress (0…1), then sites in parts and the result, or a refusal. */
export type DataAnswer =
  | Readonly<{ type: "progress"; share: number }>
  | Readonly<{ type: "sites"; sites: readonly Site[] }>
  | Readonly<{ type: "done"; report: DataReport }>
  | Readonly<{ type: "refused"; reason: DataRefusal["reason"]; report: DataReport | null }>;

/** What it answers where it was asked of columns; null of a file that is no table. */
export type ColumnsAnswer = Readonly<{ asked: ColumnsAsked | null }>;
