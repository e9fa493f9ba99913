import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCustomSites } from "../../src/data/check/custom";
import { figureOf } from "../../src/domain/figure";
import { LANGUAGES } from "../../src/domain/language";
import { evidenceIn } from "../../src/domain/site";
import { evidenceBriefly, evidenceSentence } from "../../src/i18n/wording/evidence";
import { truthBriefly } from "../../src/i18n/wording/truth";
import { countFacets } from "../../src/state/facets";
import { groupSites } from "../../src/state/selectors";
import { readPageOptions } from "../pages/vite-plugin";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const file = JSON.parse(readFileSync("tools/data/fixtures/valid.geojson", "utf8"));
const [feature] = file.features;
const scene = {
  episode: 3,
  seconds: 754,
  note: { en: "The two cross a bridge." },
  recognisedBy: "a reader",
  source: "nur-2025-08-25",
};

/** The valid file with its one place recognised, and changed as asked. */
function checked(more: object = {}) {
  const properties = { ...feature.properties, evidence: "recognised", scenes: [scene], ...more };
  const result = checkCustomSites({ ...file, features: [{ ...feature, properties }] }, shipped);
  if (!result) throw new Error("the file should be a collection of features");
  return result;
}

describe("a place that somebody recognised in a frame", () => {
  const [site] = checked().sites;
  if (!site) throw new Error("the place should be good");

  it("is good with a scene, with or without a phase, and carries it", () => {
    expect(checked().problems).toEqual([]);
    expect(checked({ phase: null, area: null, sources: [] }).problems).toEqual([]);
    expect(site).toMatchObject({ evidence: "recognised", status: null, scenes: [scene] });
    expect(checked({ phase: null }).sites[0]).toMatchObject({ phase: null, when: null });
  });

  it("needs a licence for a still, and a source that is known", () => {
    const still = { ...scene, still: "images/bridge.webp" };
    expect(checked({ scenes: [still] }).problems).toHaveLength(1);
    expect(checked({ scenes: [{ ...still, stillLicence: "quotation" }] }).problems).toEqual([]);
    expect(checked({ scenes: [{ ...scene, source: "nobody" }] }).problems).toHaveLength(1);
  });

  it("has a figure of its own, a place after what is named, and an entry in the key", () => {
    expect(figureOf("recognised")).not.toBe(figureOf("named"));
    const { dataset } = readPageOptions(process.cwd(), "en");
    const sites = [...dataset.sites, site];
    const group = groupSites(sites).find(({ area }) => area === "ili-valley");
    expect(group?.sites.map(({ evidence }) => evidence).slice(0, 2)).toEqual([
      "named",
      "recognised",
    ]);
    expect(evidenceIn(sites)).toContain("recognised");
    expect(evidenceIn(dataset.sites)).not.toContain("recognised");
    const none = { kind: [], evidence: [], area: [], sites: [], found: null };
    const facets = countFacets({ ...dataset, sites }, { ...none, span: dataset.season });
    expect(facets.evidence).toContainEqual({ value: "recognised", count: 1 });
  });

  it.each(LANGUAGES)("is never worded as named, in %s", (language) => {
    const { t, dataset } = readPageOptions(process.cwd(), language);
    const sentence = evidenceSentence(t, site, dataset);
    expect(sentence).toContain(t("core.truth.none.two").slice(1));
    expect(sentence).not.toContain("NUR.KZ");
    expect(evidenceBriefly(t, site)).toContain(t("core.evidenceShort.recognised"));
    expect(truthBriefly(t, dataset, [site])).toContain(
      t("core.truth.recognised", { places: "" }).slice(0, 5),
    );
  });
});
