import type { ContentFiles } from "../../../src/data/check/content";
import { tooDeepAt } from "../../../src/data/read/json";
import { readFileBytes } from "../../../src/data/read/read-file";
import { readPlaces } from "../../../src/data/read/read-places";
import { noteInWords } from "../../../src/i18n/wording/data-notes";
import { checkContent } from "./check-content";
import { english } from "./english";
import { formatProblem, type Problem } from "./problem";
import { readGiven, roleOf } from "./read-given";

/** What is told of a file: lines in the order of the file, and how many of them are what. */
export type Told = Readonly<{ lines: readonly string[]; errors: number; warnings: number }>;

/**
 * Checks one file as the page would read it: by the rules of the format where it is in it, and else as
 * far as it can be understood. Never rejects for what is in the file.
 */
export async function checkGiven(path: string, shipped: ContentFiles): Promise<Told> {
  const bytes = readGiven(path);
  if (typeof bytes === "string")
    return { lines: [`${path}: error: ${bytes}`], errors: 1, warnings: 0 };
  const file = await readFileBytes(bytes);
  if (file.is === "strict") {
    const notes = file.notes.map((note) => `${path}: warning: ${noteInWords(english, note)}`);
    const problems = strictProblems(path, file.text, file.value, shipped);
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors + notes.length;
    return { lines: [...notes, ...problems.map(formatProblem)], errors, warnings };
  }
  const { reason, report } = await readPlaces(bytes, shipped);
  const severity = reason === null ? "warning" : "error";
  const { kind, kept, total, notes = [] } = report;
  const about = kind
    ? [
        `${path}: not in this map's format. ${english("dialogs.customData.kind", { kind, kept, total })}`,
      ]
    : [];
  const told = notes.map((note) => {
    const examples = note.examples?.length
      ? ` ${english("dialogs.customData.examples", { names: note.examples.join(", ") })}`
      : "";
    return `${path}: ${severity}: ${noteInWords(english, note)}${examples}`;
  });
  const said = english(`core.size.refused.${reason ?? "empty"}`, { path }).split(". ")[0];
  const refused = reason === null || told.length > 0 ? [] : [`${path}: error: ${said}.`];
  const lines = [...about, ...told, ...refused];
  const flags = notes.flatMap(({ values }) => values?.["flags"] ?? []);
  if (flags.length > 0) {
    lines.push(
      `Say which columns are what: npm run import:data -- ${path} --columns "${flags[0]}"`,
    );
  } else if (reason === null) {
    lines.push(`Make a draft in the format of it: npm run import:data -- ${path}`);
  }
  if (reason === null) {
    return { lines, errors: 0, warnings: told.length };
  }
  return { lines, errors: Math.max(1, told.length + refused.length), warnings: 0 };
}

function strictProblems(
  path: string,
  text: string,
  value: unknown,
  shipped: ContentFiles,
): readonly Problem[] {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    return [
      {
        ...{ rule: "shape", severity: "error", file: path, id: null },
        line: text.slice(0, deep).split("\n").length,
        what: "this is nested deeper than any place of the format",
        fix: "Look at what stands there; something is in it that does not belong.",
      },
    ];
  }
  return checkContent({ ...shipped, [roleOf(value)]: { name: path, text } }, shipped.sites);
}
