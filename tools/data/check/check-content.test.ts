import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TextFile } from "../../../src/data/check/content";
import { RULES } from "../../../src/data/check/finding";
import { readContent } from "../read-content";
import { checkContent } from "./check-content";
import { formatProblem } from "./problem";

const shipped = readContent(process.cwd());
const FIXTURES = "tools/data/fixtures";

function fixture(name: string): TextFile {
  return { name, text: readFileSync(`${FIXTURES}/${name}`, "utf8") };
}

/** One invalid file per rule: the feature and the line of the finding. */
const BROKEN: readonly (readonly [rule: string, id: string | null, line: number])[] = [
  ["access-old", "old-bridge", 36],
  ["arabic-letters", "old-bridge", 13],
  ["duplicate-id", "old-bridge", 35],
  ["format-version", null, 3],
  ["gcj-shift", "old-bridge-by-amap", 36],
  ["image-credit", "old-bridge", 31],
  ["in-area-without-area", "old-bridge", 16],
  ["in-area-without-source", "old-bridge", 29],
  ["json", null, 15],
  ["link-not-https", "old-bridge", 32],
  ["lon-lat-swapped", "old-bridge", 8],
  ["markup", "old-bridge", 33],
  ["missing-name", "old-bridge", 10],
  ["named-without-source", "old-bridge", 30],
  ["nearby-in-area", "old-bridge", 16],
  ["nearby-in-time", "old-bridge", 30],
  ["old-format", null, 3],
  ["outside-area", "old-bridge", 8],
  ["outside-country", "old-bridge", 8],
  ["outside-season", "old-bridge", 31],
  ["phase-missing", "old-bridge", 30],
  ["recognised-without-scene", "old-bridge", 9],
  ["same-name", "other-bridge", 38],
  ["scene-without-recognised", "old-bridge", 31],
  ["shape", "old-bridge", 31],
  ["source-names-no-such-area", "old-bridge", 29],
  ["status-missing", "old-bridge", 9],
  ["status-without-name", "old-bridge", 29],
  ["to-do", "old-bridge", 14],
  ["unknown-id", "old-bridge", 16],
  ["unknown-source", "old-bridge", 30],
  ["when-reversed", "old-bridge", 31],
  ["when-unreadable", "old-bridge", 31],
];

/** Problems except outdated facts for visitors. */
function stillTrue(problems: ReturnType<typeof checkContent>) {
  return problems.filter(({ rule }) => rule !== "access-old");
}

describe("the check", () => {
  it("finds nothing in the content that ships but facts that are to be looked up again", () => {
    const problems = stillTrue(checkContent(shipped));
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it("finds nothing in a file that is right", () => {
    expect(checkContent({ ...shipped, sites: fixture("valid.geojson") })).toEqual([]);
  });

  it.each(BROKEN)("finds %s in %s on line %i, and nothing else", (rule, id, line) => {
    const sites = fixture(`${rule}.geojson`);
    const problems = checkContent({ ...shipped, sites });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, id, line, file: sites.name });
    expect(problems[0]?.what).not.toBe("");
    expect(problems[0]?.fix).toMatch(/\.$/);
  });

  it("has a broken file for every rule", () => {
    expect(BROKEN.map(([rule]) => rule)).toEqual(Object.keys(RULES).sort());
    const files = [...Object.keys(RULES), "valid"].map((name) => `${name}.geojson`).sort();
    expect(readdirSync(FIXTURES).sort()).toEqual(files);
  });

  it("tells every problem in one run, also of a feature that has several", () => {
    const text = fixture("lon-lat-swapped.geojson")
      .text.replace(/\s*"ru": "Старый мост",/, "")
      .replace('"nur-2025-08-25"', '"nobody"')
      .replace('"kind": "road"', '"kind": "raod"');
    const problems = checkContent({ ...shipped, sites: { name: "x", text } });
    expect(problems.map(({ rule }) => rule)).toEqual([
      "lon-lat-swapped",
      "missing-name",
      "shape",
      "unknown-source",
      "source-names-no-such-area",
    ]);
  });

  it("writes a problem as one line with file, line, id, what and what to do", () => {
    const [problem] = checkContent({ ...shipped, sites: fixture("unknown-source.geojson") });
    expect(problem && formatProblem(problem)).toBe(
      'unknown-source.geojson:30 error unknown-source [old-bridge]: the source "tengri-2025-09-01" ' +
        'is not in production.json. Add it to "sources" there first, or use one of ' +
        "nur-2025-08-25, profit-71438, shaanxi-2025-07-18.",
    );
  });

  it("finds faults of the production too", () => {
    const text = shipped.production.text
      .replace('"2025-09~"', '"2025-13"')
      .replace("https://profit.kz", "http://profit.kz")
      .replace('"source": "profit-71438"', '"source": "profit"');
    const problems = stillTrue(checkContent({ ...shipped, production: { name: "p", text } }));
    expect(problems.map(({ rule, id }) => [rule, id])).toEqual([
      ["unknown-source", null],
      ["when-unreadable", "kazakhstan"],
      ["link-not-https", "profit-71438"],
    ]);
  });

  it("compares a file that comes from elsewhere with the sites that are known", () => {
    const text = shipped.sites.text.replace("[81.14028, 44.47075]", "[81.14325, 44.47205]");
    const sites = { name: "x", text };
    const problems = stillTrue(checkContent({ ...shipped, sites }, shipped.sites));
    expect(problems.map(({ rule, id }) => [rule, id])).toEqual([["gcj-shift", "guozigou-bridge"]]);
  });
});
