import type { ColumnAnswers, ColumnsAsked } from "../../domain/columns";
import type { DataNote, DataRefusal, DataReport } from "../../domain/custom-data";
import { parseIsoDay } from "../../domain/day";
import type { Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import type { ContentFiles } from "../check/content";
import { type CheckedSites, checkCustomSites } from "../check/custom";
import { readSites, textAt, valueAt } from "../check/draft";
import { askColumns } from "./ask-columns";
import type { Columns } from "./columns";
import { ownSites } from "./own-sites";
import { readFileBytes } from "./read-file";

/** What the page makes of a file: the places that it shows, or why it shows none, and what it tells. */
export type Verdict = Readonly<{
  /** Whether it is in this map's own format, and so held to its rules. */
  strict: boolean;
  sites: readonly Site[];
  reason: DataRefusal["reason"] | null;
  report: Omit<DataReport, "path">;
}>;

/** Most names of columns that a sentence lists. */
const MOST_COLUMNS = 12;

/**
 * Reads a file of any kind: strictly where it is in this map's format, and else as far as it can be
 * understood. Never rejects for what is in it. `onProgress` hears the share that is done, 0…1. `answers`:
 * what somebody says of the columns of a table.
 */
export async function readPlaces(
  bytes: Uint8Array,
  shipped: ContentFiles,
  onProgress: (share: number) => void = () => {},
  answers: ColumnAnswers = {},
): Promise<Verdict> {
  const file = await readFileBytes(bytes);
  if (file.is === "refused") return nothing(file.reason, file.notes);
  if (file.is === "strict") {
    const checked = checkCustomSites(file.value, shipped, onProgress);
    if (checked === null) return { ...nothing("format", file.notes), strict: true };
    const { sites, knownFormat: _, ...found } = checked;
    const report = { ...found, kept: sites.length, notes: file.notes };
    return { strict: true, sites, reason: sites.length > 0 ? null : reasonOf(checked), report };
  }
  const { kind, places } = file;
  const asked = file.columns && askColumns(places, file.columns, answers);
  const { sites, total, columns, notes } = ownSites(places, {
    season: seasonOf(shipped),
    otherSites: readSites(JSON.parse(shipped.sites.text)),
    answers,
  });
  const unclear = sites.length === 0 && total > 0 && notes.every(({ code }) => code === "none");
  const told: readonly DataNote[] = [
    ...file.notes,
    ...(unclear ? [guessed(listed("no-columns", columns.others), asked)] : []),
    ...(asked?.unsure.length && !unclear ? [guessed(listed("unsure", asked.unsure), asked)] : []),
    ...(sites.length > 0
      ? [
          { code: "weakest", count: sites.length } as const,
          ...ofColumns(columns),
          ...(file.columns ? [listed("positions", positionKeys(columns))] : []),
        ]
      : []),
    ...notes,
    ...(sites.length > 0 && columns.others.length > 0 ? [listed("unread", columns.others)] : []),
  ];
  const reason = sites.length > 0 ? null : total === 0 ? "empty" : unclear ? "format" : "faulty";
  const report = { kept: sites.length, total, problems: [], problemCount: 0, kind, notes: told };
  return { strict: false, sites, reason, report };
}

function nothing(reason: DataRefusal["reason"], notes: readonly DataNote[]): Verdict {
  const report = { kept: 0, total: 0, problems: [], problemCount: 0, notes };
  return { strict: false, sites: [], reason, report };
}

/** Why nothing of a file can be shown. */
function reasonOf({ knownFormat, total }: CheckedSites): DataRefusal["reason"] {
  if (!knownFormat) return "format";
  return total === 0 ? "empty" : "faulty";
}

/** From which columns was read; nothing of what none has. */
function ofColumns({ roles, names }: Columns): readonly DataNote[] {
  const read = [
    ["names-from", [roles.get("name"), ...names.values()]],
    ["dates-from", [roles.get("start"), roles.get("end"), roles.get("date")]],
    ["notes-from", [roles.get("note")]],
  ] as const;
  return read.flatMap(([code, columns]) => {
    const keys = columns.filter((key) => key !== undefined);
    return keys.length > 0 ? [listed(code, keys)] : [];
  });
}

/** With what the columns seem to be, as `import:data` is told it. */
function guessed(note: DataNote, asked: ColumnsAsked | undefined): DataNote {
  const guess = Object.entries(asked?.guess ?? {}).filter(([, column]) => column !== "");
  if (guess.length === 0) return note;
  const flags = guess.map(([role, column]) => `${role}=${column}`).join();
  return { ...note, values: { ...note.values, flags } };
}

function positionKeys({ roles }: Columns): readonly string[] {
  const [lat, lon, point] = [roles.get("lat"), roles.get("lon"), roles.get("point")];
  return [lat, lon, lat && lon ? undefined : point].filter((key) => key !== undefined);
}

function listed(
  code: "no-columns" | "unread" | "unsure" | "positions" | `${"names" | "dates" | "notes"}-from`,
  keys: readonly string[],
): DataNote {
  const shown = keys.slice(0, MOST_COLUMNS).map((key) => key.slice(0, 40));
  const columns = shown.join(", ") + (keys.length > shown.length ? " …" : "") || "—";
  return { code, count: 0, values: { columns } };
}

function seasonOf({ production }: ContentFiles): Span {
  const season = valueAt(JSON.parse(production.text), "season");
  const day = (key: string) => parseIsoDay(textAt(season, key) ?? "") ?? 0;
  return { start: day("first"), end: day("last") + 1 };
}
