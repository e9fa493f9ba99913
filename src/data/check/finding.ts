import type { RuleId } from "../../domain/data-rules";
import type { FileRole } from "./schema";

/** The way to a value in a JSON text: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** What a rule found, by the place in the content; `checkContent` adds file and line. */
export type Finding = Readonly<{
  rule: RuleId;
  role: FileRole;
  path: Path;
  /** Of the feature, phase or source that it is about. */
  id: string | null;
  what: string;
  /** What the editor can do about it. */
  fix: string;
}>;

export { RULES, type RuleId } from "../../domain/data-rules";
