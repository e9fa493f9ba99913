import Papa from "papaparse";
import type { RawPlace } from "./raw-place";

/** The rows of a file of separated values, by the names in its first line. */
export type Table = Readonly<{ places: readonly RawPlace[]; columns: readonly string[] }>;

/** Most rows that are read; the rest of a larger file is cut off. */
const MOST_ROWS = 500_000;

/** Reads separated values; the separator is recognised. Null where the text has no table. */
export function readCsv(text: string): Table | null {
  const { data } = Papa.parse<readonly string[]>(text.replace(/^sep=.\r?\n/i, ""), {
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
    preview: MOST_ROWS,
  });
  const [head, ...rows] = data;
  if (!head || head.length < 2) return null;
  const columns = head.map((name, at) => name.trim() || `column ${at + 1}`);
  return {
    columns,
    places: rows.map((row, at) => rowPlace(at + 1, columns, row)),
  };
}

function rowPlace(number: number, columns: readonly string[], row: readonly string[]): RawPlace {
  const properties = Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ""]));
  return { number, id: properties["id"], shape: "none", position: null, properties };
}
