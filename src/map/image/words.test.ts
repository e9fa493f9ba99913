import { describe, expect, test } from "vitest";
import type { Area } from "../../domain/dataset";
import { dataset, day, SEASON, site, term, WORDING } from "../../domain/fixtures";
import { LANGUAGES, type Language } from "../../domain/language";
import type { AreaId } from "../../domain/site";
import { daysOfTrip } from "../../domain/trip-plan";
import en from "../../i18n/locales/en.json";
import kk from "../../i18n/locales/kk.json";
import kkArab from "../../i18n/locales/kk-Arab.json";
import ru from "../../i18n/locales/ru.json";
import zh from "../../i18n/locales/zh.json";
import { createTranslator } from "../../i18n/translator";
import { dayInWords, spanWithYear } from "../../i18n/wording/dates";
import { pictureWords, type WordsInput } from "./words";

const MESSAGES = { ru, kk, zh, en, "kk-Arab": kkArab };
const translators = Object.fromEntries(
  LANGUAGES.map((language) => [language, createTranslator(language, MESSAGES[language])]),
) as Readonly<Record<Language, ReturnType<typeof createTranslator>>>; // fromEntries widens the keys
const t = translators.en;

const NAMED = site("named", [77, 43], {
  ...{ evidence: "named", status: "announced", area: "almaty", sources: ["first"] },
});
const IN_AREA = site("area", [78, 43], { area: "almaty-region", sources: ["second"] });
const NEARBY = site("near", [79, 43], { evidence: "nearby", phase: null, when: null });
const CHINA = site("china", [81, 43], { phase: "china", area: "ili-valley", sources: ["first"] });
const ALL = [NAMED, IN_AREA, NEARBY, CHINA];
const DATA = dataset(ALL);
const AREA: Area = {
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties: {
    id: term("xinjiang"),
    names: { en: "⟦Around⟧" },
    wording: WORDING,
    phase: term("kazakhstan"),
    status: "reported",
    sources: ["second"],
    generalised: true,
    outlineSource: "",
  },
};
const CUSTOM = { ...DATA, customPath: "/d.geojson" };
const TRANSLATED = {
  ...DATA,
  production: {
    ...DATA.production,
    title: { ru: "⟦Заглавие⟧" },
    translatedTitle: { en: "⟦Title in English⟧" },
  },
};

function input(more: Partial<WordsInput>): WordsInput {
  const none = { title: null, subtitle: null, credit: null, liveAddress: "", address: null };
  return { dataset: DATA, shown: ALL, span: SEASON, trip: [], selected: null, ...none, ...more };
}

describe("a picture's words", () => {
  test("are the map's, where the reader gives none", () => {
    const words = pictureWords(t, input({}));
    expect(words).toMatchObject({
      title: "⟦Title⟧",
      subtitle: null,
      standfirst: "Filming of a television series: what two reports name",
      credit: null,
      address: null,
    });
  });

  test("are the reader's, where there are any, and still say whose series it is", () => {
    const own = input({ title: "Ours", subtitle: "", credit: "Me", address: "m.org" });
    expect(pictureWords(t, own)).toMatchObject({
      ...{ title: "Ours", subtitle: "", credit: "Me", address: "m.org" },
    });
    const { fileTitle, caption } = pictureWords(t, own);
    expect(fileTitle).toBe("Ours");
    expect(caption).toMatch(/^Ours\. Map: Kazakhstan\. Television series “⟦Title⟧”\. /);
  });

  test("mark a title that was translated for the map, but not the reader's own", () => {
    const translated = input({ dataset: TRANSLATED });
    expect(pictureWords(t, translated).title).toBe("⟦Title in English⟧");
    expect(pictureWords(t, translated).standfirst).toContain("⟦Заглавие⟧");
    const { fileTitle } = pictureWords(t, translated);
    expect(fileTitle).toContain("⟦Title in English⟧");
    expect(fileTitle).toContain("⟦Заглавие⟧");
    expect(pictureWords(t, { ...translated, title: "Ours" }).fileTitle).toBe("Ours");
    // In the language in which it was published there is nothing to mark.
    const russian = pictureWords(translators.ru, translated);
    expect(russian.fileTitle).toBe("⟦Заглавие⟧");
  });

  test("say of lines and diamonds that they are the reader's, not the map's", () => {
    expect(pictureWords(t, input({})).key.own).toMatch(/diamonds.*lines.*reader.*not this map/);
  });

  test("name the phases of what is shown, each as its own sources put it", () => {
    const phases = (shown: WordsInput["shown"]) =>
      pictureWords(t, input({ shown })).phases.map(({ phase, text }) => [phase, text]);
    const china = ["china", "China, about August 2025: filming reported"];
    const kazakhstan = ["kazakhstan", "Kazakhstan, about September 2025: filming only announced"];
    expect(phases(ALL)).toEqual([china, kazakhstan]);
    expect(phases([CHINA, NEARBY])).toEqual([china]);
    expect(phases([IN_AREA])).toEqual([kazakhstan]);
    expect(phases([NEARBY])).toEqual([]);
  });

  test("name with a phase the areas in its colour of which another status holds", () => {
    const other = { ...AREA, properties: { ...AREA.properties, phase: term<never>("china") } };
    const planned = { ...other, properties: { ...other.properties, status: "announced" as const } };
    const phase = (areas: readonly Area[]) =>
      pictureWords(t, { ...input({ shown: [CHINA] }), dataset: { ...DATA, areas } }).phases[0];
    expect(phase([other])?.text).toBe("China, about August 2025: filming reported");
    expect(phase([other])?.short).toBe("China, about August 2025: reported");
    expect(phase([planned])?.text).toMatch(/: filming reported; ⟦.*⟧: filming announced$/);
    expect(phase([planned])?.short).toMatch(/: reported; ⟦.*⟧: filming announced$/);
  });

  test.each(LANGUAGES)("have the chosen days as they are, in %s", (language) => {
    const own = translators[language];
    for (const span of [SEASON, { start: day(8, 2), end: day(8, 5) }]) {
      const { dates } = pictureWords(own, input({ span }));
      // The reader has chosen these days: nothing about them is uncertain.
      expect(dates).toContain(spanWithYear(own, span));
      const about = own("core.date.about", { date: "" }).trim();
      if (about) expect(dates).not.toContain(about);
    }
  });

  test("do not say of a file from elsewhere what was reported", () => {
    const key = (data: WordsInput["dataset"]) => pictureWords(t, input({ dataset: data })).key;
    expect(key(DATA).reported).not.toBe(key(CUSTOM).reported);
    expect(key(DATA).reported).toBe(t("core.key.reported"));
  });
});

/** What is shown, and how its reports are spoken of in English. */
const SOURCES: readonly (readonly [string, Partial<WordsInput>, string])[] = [
  ["named places", { shown: [NAMED] }, "Sources: ⟦Paper first⟧ (25 August 2025)."],
  [
    "all",
    { shown: ALL },
    "Sources: ⟦Paper first⟧ (25 August 2025); ⟦Paper second⟧ (date unknown).",
  ],
  [
    "places of an area",
    { shown: [IN_AREA, NEARBY] },
    "Reports on the area: ⟦Paper second⟧ (date unknown).",
  ],
  ["what is only nearby", { shown: [NEARBY] }, "No report names what is shown here."],
  ["nothing", { shown: [] }, "No report names what is shown here."],
  [
    "a file's places of an area",
    { dataset: CUSTOM, shown: [IN_AREA] },
    "Sources according to the file: ⟦Paper second⟧ (date unknown).",
  ],
  [
    "a file's other places",
    { dataset: CUSTOM, shown: [NEARBY] },
    "According to the file, no source names these places.",
  ],
];

describe("the reports", () => {
  test.each(SOURCES)("of %s", (_, more, said) => {
    const words = input(more);
    expect(pictureWords(t, words).sources).toBe(said);
    // The caption ends with them; that there are none, and who names the only place, has been said.
    const { caption, alt } = pictureWords(t, words);
    const isOneOfOurs = words.shown.length === 1 && words.dataset === DATA;
    expect(caption.endsWith(` ${said}`)).toBe(!said.startsWith("No report") && !isOneOfOurs);
    if (isOneOfOurs && more.shown?.[0] === NAMED) expect(caption).toContain("⟦Paper first⟧");
    expect(alt).not.toContain(said);
  });

  test.each(LANGUAGES)("are told apart in %s", (language) => {
    const own = translators[language];
    const said = SOURCES.map(([, more]) => pictureWords(own, input(more)).sources);
    const kinds = said.map((one) => one.replace(/⟦.*/, ""));
    const [named, all, area, nearby, nothing, custom, customNearby] = kinds;
    expect(named).toBe(all);
    expect(nearby).toBe(nothing);
    expect(new Set([named, area, nearby, custom, customNearby]).size).toBe(5);
  });
});

describe("a caption and an alternative text", () => {
  test.each([
    [[], "Map.", "No place is shown here."],
    [[IN_AREA], "Map: Kazakhstan.", "Place area. Neither of the two reports names this place."],
    [[NAMED], "Map: Kazakhstan.", "Filming only announced: Place named."],
    [[CHINA, NEARBY], "Map: Kazakhstan.", "Neither of the two reports names these places."],
  ])("begin with what is shown, of a series: %#", (shown, map, beginning) => {
    const { alt } = pictureWords(t, input({ shown }));
    expect(alt.startsWith(`${map} Television series “⟦Title⟧”. ${beginning}`)).toBe(true);
  });

  test("name a few others, and tell of more as what they are", () => {
    const many = Array.from({ length: 7 }, (_, at) => site(`m${at}`, [77, 43]));
    const alt = (shown: WordsInput["shown"]) => pictureWords(t, input({ shown })).alt;
    expect(alt([NAMED, IN_AREA, NEARBY])).toMatch(
      /Also on the map, named by neither of the two reports: Place area; Place near\.$/,
    );
    expect(alt([IN_AREA, NEARBY])).toMatch(/On the map: Place area; Place near\.$/);
    expect(alt([NAMED, ...many])).toMatch(/The other places on the map are in these areas/);
    expect(alt(many)).not.toContain("on the map");
  });

  test("tell of areas that are drawn where all places are named, and who names them", () => {
    const areas = [term<AreaId>("xinjiang")];
    const own = { ...DATA, areas: [AREA] };
    const { caption, alt, truth } = pictureWords(t, input({ dataset: own, shown: [NAMED], areas }));
    for (const text of [caption, alt, truth]) expect(text).toContain("⟦Around⟧");
    expect(caption).toContain("⟦Paper second⟧");
  });

  test.each(LANGUAGES)(
    "tell in %s of a reader's own places as theirs, wherever there are words",
    (language) => {
      const own = translators[language];
      const mine = { ...DATA, ownFile: "mine.csv" };
      const count = /mine\.csv/;
      const words = pictureWords(own, input({ dataset: mine, ownShown: 7 }));
      for (const text of [words.truth, words.sources, words.caption, words.alt])
        expect(text).toMatch(count);
      expect(words.truth).toContain("7");
      expect(words.key.own).not.toBe("");
      // A picture of one of the map's places has the others on it as well.
      const one = pictureWords(own, input({ dataset: mine, shown: [NAMED], ownShown: 7 }));
      for (const text of [one.truth, one.caption, one.alt]) expect(text).toMatch(count);
      const none = pictureWords(own, input({ dataset: mine, ownShown: 0 }));
      for (const text of [none.truth, none.sources, none.caption]) expect(text).not.toMatch(count);
    },
  );

  test("tell of a search and of days that the reader chose", () => {
    const caption = (more: Partial<WordsInput>) => pictureWords(t, input(more)).caption;
    expect(caption({ search: { query: "lake", found: true } })).toContain("the search “lake”.");
    expect(caption({ search: { query: "x", found: false } })).toContain("No place on the map");
    expect(caption({ span: { start: day(8, 2), end: day(8, 5) } })).toContain("2–4 August 2025.");
    expect(caption({})).not.toContain("Timeline");
    expect(caption({ span: { start: day(8, 1), end: day(9, 1) } })).not.toContain("Timeline");
  });

  test("tell of a trip from two stops on, and of a ring where it rings one of several", () => {
    const alt = (more: Partial<WordsInput>) => pictureWords(t, input(more)).alt;
    expect(alt({ trip: daysOfTrip([NAMED], []) })).not.toContain("trip");
    expect(alt({ trip: daysOfTrip([NAMED, NEARBY], []) })).toContain(
      "a reader’s trip of 2 stops, not the crew’s",
    );
    expect(alt({ selected: NEARBY })).toMatch(/ Ringed: Place near\. Nearby, not named\.$/);
    expect(alt({ shown: [NEARBY], selected: NEARBY })).not.toContain("Ringed");
    expect(alt({})).not.toContain("Ringed");
    const { caption } = pictureWords(
      t,
      input({ trip: daysOfTrip([NAMED, NEARBY], []), selected: NEARBY }),
    );
    expect(caption).toMatch(
      /not the crew’s route\. 163\skm in all, in straight lines\. Ringed: Place near\. Nearby, not named\. Reports were last/,
    );
  });

  test("name a trip's stops by number and day where all are inside, and say its length", () => {
    const trip = daysOfTrip([NAMED, NEARBY], [NEARBY.id]);
    const [whole, part] = [true, false].map((isTripInside) =>
      pictureWords(t, input({ trip, isTripInside })),
    );
    expect(whole?.caption).toMatch(
      /not the crew’s route\. 163\skm in all, in straight lines\. Stops: Day 1: 1\sPlace named; Day 2: 2\sPlace near\./,
    );
    expect(part?.alt).toMatch(/in all, in straight lines\./);
    expect(part?.alt).not.toContain("Stops:");
    expect(whole?.key.trip).toMatch(/^a reader’s trip, 163\skm in straight lines, not the crew’s/);
    expect(whole?.shortKey.trip).toBe("a reader’s trip in straight lines, not the crew’s route");
    // Below the trip's title stands whose it is, before the series.
    expect(whole?.standfirst).toMatch(
      /^A reader’s trip, not the crew’s route\. Map for a television series/,
    );
  });

  test("name what a file from elsewhere names, the first six, or say that it names none", () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      site(`n${at}`, [77, 43], { evidence: "named", status: null }),
    );
    const alt = (shown: WordsInput["shown"], data: WordsInput["dataset"] = CUSTOM) =>
      pictureWords(t, input({ dataset: data, shown })).alt;
    expect(alt(many)).toContain(
      "a source names: Place n0; Place n1; Place n2; Place n3; Place n4; Place n5.",
    );
    expect(alt([...many.slice(0, 1), NEARBY])).toContain("a source names: Place n0.");
    expect(alt([NEARBY, IN_AREA])).toContain("no source names any of them");
    expect(alt(many, DATA)).not.toContain("According to the file");
  });

  test.each(LANGUAGES)(
    "are whole sentences with the right space between them, in %s",
    (language) => {
      const own = translators[language];
      for (const more of [{}, { shown: [NAMED] }, { shown: [] }, { dataset: CUSTOM }]) {
        const { caption, alt } = pictureWords(own, input(more));
        for (const text of [caption, alt]) {
          expect(text).not.toMatch(/ {2}|^ | $|[{}]/);
          if (language === "zh") expect(text).not.toMatch(/。 /);
          else expect(text).not.toMatch(/[.۔][^\s\d.»”"'’)/a-z\u2069]/u);
        }
      }
    },
  );

  test("call a place without a name in the language by one that it has, else by its id", () => {
    const nameless = { ...NEARBY, names: {} };
    expect(pictureWords(t, input({ shown: [nameless] })).alt).toContain("near.");
    expect(pictureWords(translators.zh, input({ shown: [NEARBY] })).alt).toContain("Place near");
  });
});

describe("a citation", () => {
  test("in English, with and without an address, of a file from elsewhere", () => {
    const cited = (more: Partial<WordsInput>) => pictureWords(t, input(more)).citation;
    expect(cited({})).toBe("Ili Map: ⟦Title⟧. Data version 1.2.3, 2 January 2026.");
    expect(cited({ title: "Ours", liveAddress: "m.org" })).toBe(
      "Ili Map: Ours. Data version 1.2.3, 2 January 2026. m.org",
    );
    expect(cited({ dataset: CUSTOM })).toBe("Ili Map: ⟦Title⟧. Custom data: /d.geojson.");
    // A day that is none is given as it stands.
    expect(cited({ dataset: { ...DATA, date: "soon" } })).toContain("1.2.3, soon");
  });

  test.each(LANGUAGES)("has title, version, day and address, in %s", (language) => {
    const own = translators[language];
    const { title, citation } = pictureWords(own, input({ liveAddress: "m.org/?a=1" }));
    for (const part of [title, "1.2.3", dayInWords(own, day(13, 2)), "m.org/?a=1"]) {
      expect(citation).toContain(part);
    }
    const custom = pictureWords(own, input({ dataset: CUSTOM, liveAddress: "m.org" })).citation;
    for (const part of [title, "/d.geojson", "m.org"]) expect(custom).toContain(part);
    expect(custom).not.toContain("1.2.3");
    expect(pictureWords(own, input({ dataset: CUSTOM })).version).not.toContain("1.2.3");
    expect(pictureWords(own, input({})).citation).not.toMatch(/\s$/);
  });
});
