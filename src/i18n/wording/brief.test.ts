import { describe, expect, test } from "vitest";
import type { Area, Dataset } from "../../domain/dataset";
import { dataset, site, term, WORDING } from "../../domain/fixtures";
import { type Evidence, KINDS } from "../../domain/site";
import en from "../locales/en.json";
import ru from "../locales/ru.json";
import { createTranslator } from "../translator";
import { countInWords } from "./count";
import { evidenceBriefly, evidenceSentence, evidenceShort } from "./evidence";
import { precisionInWords, sizeInWords, timesInWords } from "./measures";
import { withOwnCount } from "./own-count";
import { capital } from "./sentences";
import { siteSpoken } from "./site";
import { pageTitle, quotedTitle } from "./title";

const t = createTranslator("en", en);
const russian = createTranslator("ru", ru);
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const NAMED = { evidence: "named", status: "announced", sources: ["first"] } as const;

const AREA: Area = {
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties: {
    ...{
      id: term("almaty"),
      names: { en: "Almaty" },
      phase: term("kazakhstan"),
      status: "announced",
    },
    ...{ sources: ["first"], outlineSource: "test", generalised: true },
    wording: { ...WORDING, inside: { en: "Almaty" } },
  },
};

describe("a count", () => {
  const counts: Partial<Record<Evidence, number>> = { named: 1, "in-named-area": 31 };
  test("is by evidence, the surest first, without what there is none of", () => {
    const words = countInWords(t, (evidence) => counts[evidence] ?? 0);
    expect(words).toBe(
      [t("core.count.named", { number: 1 }), t("core.count.in-named-area", { number: 31 })].join(
        " · ",
      ),
    );
    expect(words).toMatch(/^1 \S+ · 31 /);
    expect(countInWords(t, () => 0)).toBe("");
  });

  test("says those of the reader's own file, and where none is the map's", () => {
    expect(withOwnCount(t, "2 named", 0, "0 of 74 places")).toBe("2 named");
    expect(withOwnCount(t, "", 0, "0 of 74 places")).toBe("0 of 74 places");
    expect(withOwnCount(t, "2 named", 3, "")).toBe("2 named · 3 from your file");
    expect(withOwnCount(t, "", 3, "")).toBe("3 from your file · none of the map’s own");
  });
});

describe("a place in a few words", () => {
  test("is its kind and what is said of it, never more", () => {
    expect(evidenceShort(t, site("a", [77, 43], NAMED))).toBe(t("core.evidenceShort.announced"));
    expect(evidenceShort(t, site("a", [77, 43]))).toBe(t("core.evidenceShort.in-named-area"));
    for (const kind of KINDS) {
      const words = evidenceBriefly(t, site("a", [77, 43], { kind }));
      expect(words).toContain(t(`core.kind.${kind}`));
      expect(words).toContain(t("core.evidenceShort.in-named-area"));
    }
  });

  test("is only that it is the reader's own, where it is from their file", () => {
    const mine = site("a", [77, 43], { evidence: "own" });
    expect(evidenceBriefly(t, mine)).toBe(t("core.evidenceShort.own"));
  });

  test("is spoken with its name, and with its time where it is out of the chosen one", () => {
    const place = site("a", [77, 43]);
    const now = siteSpoken(t, place, true);
    for (const part of ["Place a", t(`core.kind.${place.kind}`), evidenceShort(t, place)]) {
      expect(now).toContain(part);
    }
    const other = siteSpoken(t, place, false);
    expect(other).toContain(now);
    expect(other).not.toBe(now);
    expect(siteSpoken(t, { ...place, names: {} }, true)).toMatch(/^a\b/);
  });
});

describe("the sentence of evidence", () => {
  const TWO = dataset([
    site("b", [78, 43], { ...NAMED, sources: ["first"] }),
    site("c", [79, 43], { ...NAMED, sources: ["second"] }),
  ]);
  const sentence = (more: Parameters<typeof site>[2], data: Dataset = TWO) =>
    evidenceSentence(t, site("a", [77, 43], { kind: "lake", ...more }), data);

  test("of a named place has its source, as reported or as announced", () => {
    expect(sentence(NAMED)).toBe(
      t("core.evidence.named.announced", { source: "⟦Paper first⟧ (25 August 2025)" }),
    );
    expect(sentence({ ...NAMED, status: "reported" })).toBe(
      t("core.evidence.named.reported", { source: "⟦Paper first⟧ (25 August 2025)" }),
    );
    expect(sentence({ ...NAMED, status: null })).toBe(
      t("core.evidence.named.unsaid", { source: "⟦Paper first⟧ (25 August 2025)" }),
    );
  });

  test("of a town says that no spot in it is known, and has the further reports", () => {
    const one = sentence({ ...NAMED, kind: "city" });
    expect(one).not.toBe(sentence(NAMED));
    expect(one).toBe(t("core.evidence.noSpot", { sentence: sentence(NAMED) }));
    const two = sentence({ ...NAMED, sources: ["first", "second"] });
    expect(two).toBe(
      t("core.evidence.further", {
        sentence: sentence(NAMED),
        sources: "⟦Paper second⟧ (date unknown)",
      }),
    );
  });

  test("of any other says that no report names it, and of its area what they say", () => {
    const none = { none: t("core.truth.none.two") };
    const nearby = sentence({ evidence: "nearby", area: "almaty" });
    expect(nearby).toBe(capital(t("core.evidence.nearby", none)));
    // What they say of the area that it lies in makes it no more.
    const areas = [AREA];
    expect(sentence({ evidence: "nearby", area: "almaty" }, { ...TWO, areas })).toBe(nearby);
    expect(sentence({ area: "almaty", sources: ["first"] }, { ...TWO, areas })).not.toBe(nearby);
    // Where there are not two reports, no report names it.
    expect(sentence({ evidence: "nearby" }, dataset([]))).toBe(
      capital(t("core.evidence.nearby", { none: t("core.truth.none.any") })),
    );
    // An area of which nothing is known says no more.
    expect(sentence({ area: "almaty", sources: ["first"] })).toBe(nearby);
    expect(sentence({ evidence: "recognised" })).toBe(capital(t("core.evidence.recognised", none)));
  });

  test("of a file from elsewhere is put into its mouth", () => {
    const custom = { ...TWO, customPath: "/d.geojson" };
    const said = sentence(NAMED, custom);
    expect(said).toContain("/d.geojson");
    expect(said).not.toBe(sentence(NAMED));
  });
});

describe("a title", () => {
  const { production } = dataset([]);
  test("is quoted as its language does", () => {
    expect(quotedTitle(t, production)).toBe("“⟦Title⟧”");
    expect(quotedTitle(russian, production)).toBe("«⟦Title⟧»");
  });

  test("of a page has the published one beside a translation, not beside itself", () => {
    expect(pageTitle(t, production)).toBe("⟦Title⟧ · Ili Map");
    const translated = {
      ...production,
      title: { ru: "⟦Заглавие⟧" },
      translatedTitle: { en: "⟦In English⟧" },
    };
    expect(pageTitle(t, translated)).toMatch(/^⟦In English⟧.*⟦Заглавие⟧.* · Ili Map$/);
    expect(pageTitle(russian, translated)).toBe("⟦Заглавие⟧ · Ili Map");
  });
});

test("a capital stands at the beginning, also of what is no single unit of text", () => {
  expect(["", "a", "ähm", "əлем", "𐐨b", "123"].map(capital)).toEqual([
    ...["", "A", "Ähm", "Əлем", "𐐀b", "123"],
  ]);
});

test("sizes and precision read from left to right", () => {
  expect(timesInWords("2")).toBe("\u20662×\u2069");
  expect(sizeInWords(1600, 900)).toBe("\u20661600 × 900\u2069");
  expect(plain(precisionInWords(t, 5))).toContain("5 km");
});
