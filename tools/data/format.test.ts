import { readFileSync } from "node:fs";
import { type ParseError, parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/data/check/finding";
import { siteProperties } from "../../src/data/check/schema";
import { checkContent } from "./check/check-content";
import { formatProblem } from "./check/problem";
import { contentJsonSchema } from "./json-schema";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const page = readFileSync("src/data/FORMAT.md", "utf8");
const example = /```jsonc\n(.*?)```/s.exec(page)?.[1] ?? "";

describe("FORMAT.md", () => {
  it("has an example that the check accepts", () => {
    const errors: ParseError[] = [];
    const sites = { name: "example", text: JSON.stringify(parse(example, errors)) };
    expect(errors).toEqual([]);
    expect(checkContent({ ...shipped, sites }).map(formatProblem)).toEqual([]);
  });

  it("explains every property of a site and every rule", () => {
    for (const key of Object.keys(siteProperties)) {
      expect(example).toContain(`"${key}":`);
      expect(page).toContain(`| \`${key}\``);
    }
    for (const rule of Object.keys(RULES)) expect(page).toContain(`| \`${rule}\``);
  });
});

describe("schema.json", () => {
  it("is what the validator's definition generates", () => {
    const stored: unknown = JSON.parse(readFileSync("src/data/schema.json", "utf8"));
    expect(stored).toEqual(JSON.parse(JSON.stringify(contentJsonSchema())));
  });
});
