import { describe, expect, it } from "vitest";
import { dataset, site } from "../../domain/fixtures";
import { LANGUAGES } from "../../domain/language";
import { loadTranslator } from "../load";
import { evidenceSentence } from "./evidence";
import { precisionInWords } from "./measures";
import { truthInWords } from "./truth";

const place = site("a", [77, 43.2], { evidence: "named", sources: ["first"] });
const builtIn = dataset([place]);
const custom = { ...builtIn, customPath: "/data/other.geojson" };

describe("data from elsewhere", () => {
  it.each(LANGUAGES)(
    "is named in %s before what it says of a place, and as what it is",
    async (language) => {
      const t = await loadTranslator(language);
      const sentence = evidenceSentence(t, place, custom);
      expect(sentence).toContain("/data/other.geojson");
      expect(sentence.indexOf("/data/other.geojson")).toBeLessThan(
        sentence.indexOf("⟦Paper first⟧"),
      );
      expect(evidenceSentence(t, place, builtIn)).not.toContain("/data/other.geojson");
      expect(truthInWords(t, custom, [place])).toContain("/data/other.geojson");
      expect(truthInWords(t, builtIn, [place])).not.toContain("/data/other.geojson");
    },
  );

  it.each(LANGUAGES)(
    "says in %s of a place from a file in no format of ours only whose it is",
    async (language) => {
      const t = await loadTranslator(language);
      const own = site("b", [77, 43.2], { evidence: "nearby", precisionKm: 0 });
      const sentence = evidenceSentence(t, own, { ...custom, sites: [own] });
      expect(sentence).toBe(truthInWords(t, custom, [own]));
      expect(precisionInWords(t, own.precisionKm)).not.toMatch(/\d/);
    },
  );
});
