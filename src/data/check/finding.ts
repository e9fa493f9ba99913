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

/** Every rule, and whether what it finds stops a build. */
export const RULES = {
  json: "error",
  shape: "error",
  "format-version": "error",
  "missing-name": "error",
  "unknown-id": "error",
  "unknown-source": "error",
  "duplicate-id": "error",
  "link-not-https": "error",
  "image-credit": "error",
  markup: "error",
  "arabic-letters": "error",
  "named-without-source": "error",
  "in-area-without-area": "error",
  "in-area-without-source": "error",
  "source-names-no-such-area": "error",
  "nearby-in-area": "error",
  "status-missing": "error",
  "status-without-name": "error",
  "phase-missing": "error",
  "nearby-in-time": "error",
  "recognised-without-scene": "error",
  "scene-without-recognised": "error",
  "old-format": "warning",
  "same-name": "warning",
  "access-old": "warning",
  "lon-lat-swapped": "error",
  "outside-country": "error",
  "outside-area": "error",
  "gcj-shift": "warning",
  "when-unreadable": "error",
  "when-reversed": "error",
  "outside-season": "warning",
} as const satisfies Readonly<Record<string, "error" | "warning">>;

export type RuleId = keyof typeof RULES;
