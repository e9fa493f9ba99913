import * as v from "valibot";
import { type Content, textAt, valueAt } from "./draft";
import type { Finding, Path, RuleId } from "./finding";
import { FILE_ROLES, FILE_SCHEMAS, type FileRole } from "./schema";
import { TO_DO } from "./text";

/** What the schema refuses. Some of it has a name of its own, so that the advice fits. */
export function checkShape({ raw }: Content): Finding[] {
  return FILE_ROLES.flatMap((role) => shapeFindings(role, FILE_SCHEMAS[role], raw[role]));
}

/** What a schema refuses in a value; paths are relative to the value. */
export function shapeFindings(
  role: FileRole,
  schema: v.GenericSchema,
  value: unknown,
): readonly Finding[] {
  return (v.safeParse(schema, value).issues ?? []).map((issue): Finding => {
    const path = pathOf(issue);
    return { ...explain(issue, path), role, path, id: idAround(value, path) };
  });
}

type Explanation = Readonly<{ rule: RuleId; what: string; fix: string }>;

function explain(issue: v.BaseIssue<unknown>, path: Path): Explanation {
  const where = path.filter((key) => typeof key === "string" && key !== "features").join(".");
  const missing = issue.received === "undefined";
  const empty = missing || issue.type === "non_empty";
  const last = path.at(-1);
  if (empty && path.at(-2) === "names") {
    return {
      rule: "missing-name",
      what: `the name in "${last}" is missing`,
      fix: `Add "${last}" to "names"; every place needs a Russian and an English name.`,
    };
  }
  if (issue.input === TO_DO) {
    return {
      rule: "to-do",
      what: `"${where}" is still to be written`,
      fix: `Write it; ${expectation(issue)}.`,
    };
  }
  const isLink = last === "url" || last === "href" || last === "still" || path.at(-3) === "access";
  if (isLink && last !== "asOf" && issue.type === "regex") {
    return {
      rule: "link-not-https",
      what: `"${issue.input}" does not begin with https://`,
      fix: "Give the https address of the page; if it has none, leave the link out.",
    };
  }
  if (last === "formatVersion" && issue.type === "regex") {
    return {
      rule: "format-version",
      what: `the file is in format ${issue.received}, and this check knows versions 1 and 2`,
      fix: 'Bring the file to what FORMAT.md describes and write "2.0.0", or use the check of that format.',
    };
  }
  if (empty && path.at(-2) === "image") {
    return {
      rule: "image-credit",
      what: `the image has no "${last}"`,
      fix: "Say who made the picture and under which licence, with alt text, or leave it out.",
    };
  }
  if (issue.type === "picklist" && (last === "area" || last === "phase" || last === "id")) {
    return {
      rule: "unknown-id",
      what: `${last} ${issue.received} is not known`,
      fix: `Use one of ${issue.expected?.replace(/[()"]/g, "").replaceAll(" | ", ", ")}.`,
    };
  }
  if (missing) {
    return { rule: "shape", what: `"${where}" is missing`, fix: `Add it; ${expectation(issue)}.` };
  }
  if (issue.expected === "never") {
    return {
      rule: "shape",
      what: `"${where}" is not part of the format`,
      fix: "Look for a misspelt name in FORMAT.md, or remove it.",
    };
  }
  return {
    rule: "shape",
    what: `"${where}" is ${issue.received}`,
    fix: `Change it; ${expectation(issue)}.`,
  };
}

function expectation({ expected }: v.BaseIssue<unknown>): string {
  return expected ? `the format expects ${expected}` : "see FORMAT.md";
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
}

/** The id of the innermost object around a path that has one. */
function idAround(root: unknown, path: Path): string | null {
  let value = root;
  let id = textAt(root, "id");
  for (const key of path) {
    value = valueAt(value, String(key));
    id = textAt(value, "id") ?? id;
  }
  return id;
}
