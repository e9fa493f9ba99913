import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { checkCustomSites } from "../../src/data/check/custom";
import { RULES } from "../../src/data/check/finding";
import { syntheticFile, syntheticSites } from "../bench/synthetic";
import { checkContent } from "./check/check-content";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const built = compileDataset(shipped);

function check(file: unknown) {
  const checked = checkCustomSites(file, shipped);
  if (!checked) throw new Error("the file should be a collection of features");
  return checked;
}

function parsed(text: string): { features: Record<string, unknown>[] } & Record<string, unknown> {
  return JSON.parse(text);
}

describe("other data", () => {
  it("gives the same sites as the build where it is the same file", () => {
    const checked = check(JSON.parse(shipped.sites.text));
    expect(checked.sites).toEqual(built.sites);
    expect(checked.problems.every(({ severity }) => severity === "warning")).toBe(true);
  });

  it("finds no error in made-up sites of version 1", () => {
    const checked = check(JSON.parse(syntheticFile(syntheticSites(2500, 4))));
    // Version 1 is read, each site with the time that it gives, and told what it could not say.
    expect(checked).toMatchObject({ total: 2500, problemCount: 1 });
    expect(checked.problems).toMatchObject([{ feature: 0, severity: "warning" }]);
    expect(checked.sites.every(({ when }) => when !== null)).toBe(true);
    expect(checked.sites).toHaveLength(2500);
  });

  it.each(Object.keys(RULES).filter((rule) => rule !== "json"))(
    "tells %s as the check of the content does, and leaves out what is wrong",
    (rule) => {
      const text = readFileSync(`tools/data/fixtures/${rule}.geojson`, "utf8");
      const expected = checkContent({ ...shipped, sites: { name: "x", text } }, shipped.sites);
      const checked = check(JSON.parse(text));
      expect(checked.problems.map(({ id, severity, what }) => [id, severity, what])).toEqual(
        expected.map(({ id, severity, what }) => [id, severity, what]),
      );
      const errors = checked.problems.filter(({ severity }) => severity === "error");
      expect(checked.sites).toHaveLength(
        checked.total - new Set(errors.map((one) => one.feature)).size,
      );
    },
  );

  it("numbers problems across batches, and lists only the first of very many", () => {
    const file = parsed(syntheticFile(syntheticSites(2600)));
    for (const feature of file.features.slice(1900)) feature["type"] = "Place";
    const checked = check(file);
    expect(checked.sites).toHaveLength(1900);
    expect(checked.problemCount).toBe(701);
    expect(checked.problems).toHaveLength(500);
    expect(checked.problems[1]).toMatchObject({ feature: 1901, id: "made-up-1901" });
  });

  it("keeps the first of two features with one id, however far apart", () => {
    const file = parsed(syntheticFile(syntheticSites(2100)));
    Object.assign(file.features[2050] ?? {}, { id: "made-up-1" });
    const checked = check(file);
    expect(checked.sites).toHaveLength(2099);
    expect(checked.problems).toMatchObject([{ feature: 0 }, { feature: 2051, id: "made-up-1" }]);
  });

  it("shows nothing of a format whose words it does not know, and says what to do", () => {
    const file = parsed(syntheticFile(syntheticSites(3)));
    const checked = check({ ...file, formatVersion: "9.0.0" });
    expect(checked).toMatchObject({ total: 3, sites: [], problemCount: 1 });
    expect(checked.problems).toMatchObject([
      { feature: 0, severity: "error", fix: expect.stringContaining("FORMAT.md") },
    ]);
    expect(check({ ...file, formatVersion: "1.7.2" })).toMatchObject({ problemCount: 1 });
  });

  it("tells how far it is", () => {
    const shares: number[] = [];
    checkCustomSites(JSON.parse(syntheticFile(syntheticSites(2500))), shipped, (share) =>
      shares.push(share),
    );
    expect(shares).toEqual([0.4, 0.8, 1]);
  });
});

describe("junk", () => {
  it("never breaks it, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(() => checkCustomSites(value, shipped)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("never breaks it as features, and every feature left out has a problem", () => {
    const good = parsed(syntheticFile(syntheticSites(8))).features;
    const anyFeature = fc.oneof(
      fc.constantFrom(...good),
      fc.jsonValue({ maxDepth: 4 }),
      // A good feature with a value somewhere in it that does not belong there.
      fc
        .tuple(
          fc.constantFrom(...good),
          fc.constantFrom(
            "id",
            "type",
            "geometry",
            "properties",
            "names",
            "when",
            "sources",
            "extra",
          ),
          fc.jsonValue({ maxDepth: 3 }),
        )
        .map(([feature, key, value]) =>
          ["names", "when", "sources"].includes(key)
            ? { ...feature, properties: { ...Object(feature["properties"]), [key]: value } }
            : { ...feature, [key]: value },
        ),
    );
    fc.assert(
      fc.property(fc.array(anyFeature, { maxLength: 12 }), (features) => {
        const checked = check({ type: "FeatureCollection", formatVersion: "1.0.0", features });
        const wrong = new Set(
          checked.problems.flatMap(({ severity, feature }) =>
            severity === "error" ? feature : [],
          ),
        );
        expect(checked.sites).toHaveLength(features.length - wrong.size);
        // What is kept would pass the check of the content.
        const kept = features.filter((_, at) => !wrong.has(at + 1));
        const text = JSON.stringify({ ...parsed(syntheticFile([])), features: kept });
        const problems = checkContent({ ...shipped, sites: { name: "x", text } }, shipped.sites);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  it("takes as much as a place can have, and no more", () => {
    const [good] = parsed(syntheticFile(syntheticSites(1))).features;
    const problemOf = (more: unknown) => {
      const file = {
        type: "FeatureCollection",
        formatVersion: "2.0.0",
        features: [{ ...good, more }],
      };
      return check(file).problems.find(({ severity }) => severity === "error")?.what ?? "";
    };
    const TOO_MUCH = /more in it than any place/;
    const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
    // The feature itself is one step.
    expect(problemOf(nested(7))).not.toMatch(TOO_MUCH);
    expect(problemOf(nested(8))).toMatch(TOO_MUCH);
    expect(problemOf(Array(400).fill(1))).not.toMatch(TOO_MUCH);
    expect(problemOf(Array(500).fill(1))).toMatch(TOO_MUCH);
    expect(problemOf(Array(400).fill([1]))).toMatch(TOO_MUCH);
    expect(problemOf(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [at, 1])))).toMatch(
      TOO_MUCH,
    );
    // Not even its head is followed.
    const head = {
      type: "FeatureCollection",
      formatVersion: "2.0.0",
      more: nested(9),
      features: [],
    };
    expect(check(head).problems).toMatchObject([
      { feature: 0, what: expect.stringMatching(TOO_MUCH) },
    ]);
  });

  it("keeps what was right on either side of what is wrong, in its order", () => {
    const file = parsed(syntheticFile(syntheticSites(5)));
    file.features[2] = { type: "Feature" };
    const { sites, problems, knownFormat } = check(file);
    expect(sites.map(({ id }) => id)).toEqual([0, 1, 3, 4].map((at) => file.features[at]?.["id"]));
    expect(new Set(problems.map(({ feature }) => feature))).toEqual(new Set([0, 3]));
    expect(knownFormat).toBe(true);
  });

  it("tells long ids and long words by their beginnings", () => {
    const file = parsed(syntheticFile(syntheticSites(1)));
    const id = "a".repeat(301);
    Object.assign(file.features[0] ?? {}, { id, more: 1 });
    const told = check(file).problems.find(({ severity }) => severity === "error");
    expect(told?.id).toBe(`${"a".repeat(300)}…`);
    Object.assign(file.features[0] ?? {}, { id: "a".repeat(300) });
    expect(check(file).problems.find(({ severity }) => severity === "error")?.id).toBe(
      "a".repeat(300),
    );
  });

  it("does not follow what is nested deeper than a program can walk", () => {
    const feature = JSON.parse(`${'{"a":['.repeat(20_000)}1${"]}".repeat(20_000)}`);
    const checked = check({
      type: "FeatureCollection",
      formatVersion: "2.0.0",
      features: [feature],
    });
    expect(checked).toMatchObject({ sites: [], problems: [{ feature: 1, severity: "error" }] });
  });

  it("shortens what is too long to be told", () => {
    const file = parsed(syntheticFile(syntheticSites(1)));
    Object.assign(Object(file.features[0]?.["properties"]), { kind: "x".repeat(100_000) });
    expect(check(file).problems[0]?.what.length).toBeLessThan(400);
  });

  it("is no collection of features, or has none", () => {
    expect(checkCustomSites([], shipped)).toBeNull();
    expect(checkCustomSites({ type: "FeatureCollection" }, shipped)).toBeNull();
    expect(check({ type: "FeatureCollection", features: [] }).sites).toEqual([]);
  });
});
