import fc from "fast-check";
import { expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { checkCustomSites } from "../../src/data/check/custom";
import { writeGeoJson } from "../../src/features/files/geojson";
import { syntheticFile, syntheticSites } from "../bench/synthetic";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const { sites } = compileDataset(shipped);

/** What the reader of `?data=` makes of a file, which is what `npm run check:data` tells of it. */
function readBack(text: string) {
  const checked = checkCustomSites(JSON.parse(text), shipped);
  if (!checked) throw new Error("The file should be a collection of features.");
  return checked;
}

/** Facts of the content that are old are old in a file of it. */
const isOldFact = ({ what }: { what: string }) => what.includes("more than 18 months before");

it("any places in any order come back as they were, and nothing is wrong with them", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sites]), (some) => {
      const { problems, sites: read } = readBack(writeGeoJson(some));
      expect(problems.filter((problem) => !isOldFact(problem))).toEqual([]);
      expect(read).toEqual(some);
    }),
    { numRuns: 30, examples: [[[...sites]], [sites.slice(0, 1)]] },
  );
});

it("a file of version 1 comes back in it, as its places have no status", () => {
  const { sites: first } = readBack(syntheticFile(syntheticSites(40, 4)));
  const { problems, sites: second } = readBack(writeGeoJson(first));
  expect(second).toEqual(first);
  expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
});

it("holds no character that steers the direction of text", () => {
  const [first] = sites;
  const named = { ...first, names: { en: "\u2066A\u2069", ru: "Б\u200f" } };
  expect(writeGeoJson(first ? [{ ...first, ...named }] : [])).not.toMatch(/[\u2066-\u2069\u200f]/);
});
