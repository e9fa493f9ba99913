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
    | "worker";
}>;

/** What the check found in another dataset. */
export type DataProblem = Readonly<{
  /** Place of the feature in the file, from 1; 0 for the file itself. */
  feature: number;
  /** The feature's own id; null where it has none. */
  id: string | null;
  severity: "error" | "warning";
  /** What is wrong and what to do about it, in the checker's English. */
  what: string;
  fix: string;
}>;

/** A dataset that is shown instead of the built-in one. */
export type CustomData = Readonly<{
  path: string;
  /** Features of the file, and how many of them are shown. */
  total: number;
  kept: number;
  /** The first problems of the file, and how many there are in all. */
  problems: readonly DataProblem[];
  problemCount: number;
}>;

/** A file larger than this is not read: a page that tried would not answer for minutes. */
export const LARGEST_FILE_MB = 128;

/** What the worker that reads and checks a file is told … */
export type DataQuestion = Readonly<{ path: string; url: string }>;

/** … and what it answers: progress (0…1), then sites in parts and the result, or a refusal. */
export type DataAnswer =
  | Readonly<{ type: "progress"; share: number }>
  | Readonly<{ type: "sites"; sites: readonly Site[] }>
  | Readonly<{ type: "done"; custom: CustomData }>
  | Readonly<{ type: "refused"; reason: DataRefusal["reason"] }>;
