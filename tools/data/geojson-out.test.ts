import fc from "fast-check";
import { expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { checkCustomSites } from "../../src/data/check/custom";
import { LANGUAGES } from "../../src/domain/language";
import { writeGeoJson } from "../../src/features/files/geojson";
import { loadTranslator } from "../../src/i18n/load";
import { contentText } from "../../src/i18n/wording/names";
import { syntheticFile, syntheticSites } from "../bench/synthetic";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const { sites } = compileDataset(shipped);
const t = await loadTranslator("en");

/** What the reader of `?data=` makes of a file, which is what `npm run check:data` tells of it. */
function readBack(text: string) {
  const checked = checkCustomSites(JSON.parse(text), shipped);
  if (!checked) throw new Error("The file should be a collection of features.");
  return checked;
}

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Facts of the content that are old are old in a file of it. */
const isOldFact = ({ what }: { what: string }) => what.includes("more than 18 months before");

it("any places in any order come back as they were, and nothing is wrong with them", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sites]), (some) => {
      const { problems, sites: read } = readBack(writeGeoJson(t, some));
      expect(problems.filter((problem) => !isOldFact(problem))).toEqual([]);
      expect(read).toEqual(some);
    }),
    { numRuns: 30, examples: [[[...sites]], [sites.slice(0, 1)]] },
  );
});

it("a file of version 1 comes back in it, as its places have no status", () => {
  const { sites: first } = readBack(syntheticFile(syntheticSites(40, 4)));
  const { problems, sites: second } = readBack(writeGeoJson(t, first));
  expect(second).toEqual(first);
  expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
});

it("holds no character that steers the direction of text", () => {
  const [first] = sites;
  const named = { ...first, names: { en: "\u2066A\u2069", ru: "Б\u200f" } };
  expect(writeGeoJson(t, first ? [{ ...first, ...named }] : [])).not.toMatch(
    /[\u2066-\u2069\u200f]/,
  );
});

it.each(LANGUAGES)(
  "other programs find a name in %s, and ours reads the same places",
  async (language) => {
    const translator = await loadTranslator(language);
    const text = writeGeoJson(translator, sites);
    const { features } = JSON.parse(text);
    expect(
      features.map(({ properties }: { properties: { name: string } }) => properties.name),
    ).toEqual(
      sites.map((site) => contentText(translator, site.names, site.id).replace(BIDI_CONTROLS, "")),
    );
    expect(readBack(text).sites).toEqual(sites);
  },
);
