import type { RuleId } from "../../../src/data/check/finding";
import type { JsonText } from "./json-text";

export type Problem = Readonly<{
  rule: RuleId;
  severity: "error" | "warning";
  file: string;
  /** From 1. */
  line: number;
  id: string | null;
  what: string;
  fix: string;
}>;

/** Every line at which a file is not JSON. */
export function brokenJson(file: string, { brokenLines }: JsonText): Problem[] {
  return brokenLines.map((line) => ({
    ...{ rule: "json", severity: "error", file, line, id: null, what: "this is not JSON" },
    fix: "Look for a missing or surplus comma, quote or bracket here or on the line before.",
  }));
}

/** One problem as a line of text. */
export function formatProblem({ rule, severity, file, line, id, what, fix }: Problem): string {
  return `${file}:${line} ${severity} ${rule}${id === null ? "" : ` [${id}]`}: ${what}. ${fix}`;
}
