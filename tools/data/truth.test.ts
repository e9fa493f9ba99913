import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import { term } from "../../src/domain/fixtures";
import { LANGUAGES, type Language, localText } from "../../src/domain/language";
import type { AreaId, Site } from "../../src/domain/site";
import { clip, type Span } from "../../src/domain/span";
import { daysOfTrip } from "../../src/domain/trip-plan";
import type { Translator } from "../../src/i18n/translator";
import { evidenceSentence } from "../../src/i18n/wording/evidence";
import { knownRows, openQuestions } from "../../src/i18n/wording/known";
import { areaName } from "../../src/i18n/wording/names";
import { truthBriefly, truthInWords } from "../../src/i18n/wording/truth";
import { pictureWords, type WordsInput } from "../../src/map/image/words";
import { seenWithin, sitesShown, sitesSpokenOf } from "../../src/state/selectors";
import { renderOpening } from "../pages/opening";
import { renderPage } from "../pages/page";
import { readPageOptions } from "../pages/vite-plugin";

const { dataset } = readPageOptions(process.cwd(), "en");
const all = dataset.sites;
const phaseDays = (id: string): Span => {
  const phase = dataset.phases.find((candidate) => candidate.id === id);
  const days = phase && clip(phase.when.days, dataset.season);
  if (!days) throw new Error(id);
  return days;
};
const inTime = (span: Span) => sitesShown(all, span, null, null);
const only = (...ids: string[]) => sitesShown(all, dataset.season, new Set(ids), null);
const day = { start: phaseDays("china").start, end: phaseDays("china").start + 1 };
const lakes = new Set(all.filter(({ kind }) => kind === "lake").map(({ id }) => id));
/** Around Almaty, as a map that is zoomed in shows it. */
const aroundAlmaty = [76.5, 42.9, 77.3, 43.5] as const;

type State = Readonly<{
  shown: readonly Site[];
  /** The towns that are named there; every other must go unsaid. */
  towns: readonly string[];
  /** What the sentence may say of areas. */
  areas: readonly AreaId[];
  publishers: readonly string[];
  more?: Partial<WordsInput>;
}>;

const KHORGOS = "khorgos-city-cn";
const KAZAKH_AREAS = ["almaty", "almaty-region"].map(term<AreaId>);
const CHINESE_AREAS = ["ili-valley", "xinjiang"].map(term<AreaId>);
const AREA_IDS = [...CHINESE_AREAS, ...KAZAKH_AREAS];
const BOTH = ["NUR.KZ", "profit.kz"];

const STATES: Readonly<Record<string, State>> = {
  all: { shown: all, towns: [KHORGOS, term("almaty")], areas: AREA_IDS, publishers: BOTH },
  "phase china": {
    shown: inTime(phaseDays("china")),
    ...{ towns: [KHORGOS], areas: CHINESE_AREAS, publishers: BOTH },
  },
  "phase kazakhstan": {
    shown: inTime(phaseDays("kazakhstan")),
    ...{ towns: ["almaty"], areas: KAZAKH_AREAS, publishers: ["NUR.KZ"] },
  },
  "one day": {
    shown: inTime(day),
    ...{ towns: [KHORGOS], areas: CHINESE_AREAS, publishers: BOTH },
  },
  "a subset without Khorgos": {
    shown: only("almaty", "charyn-canyon"),
    ...{ towns: ["almaty"], areas: KAZAKH_AREAS, publishers: ["NUR.KZ"] },
  },
  "only Khorgos": {
    shown: only(KHORGOS),
    ...{ towns: [KHORGOS], areas: [], publishers: ["profit.kz"] },
  },
  "one unconfirmed place": {
    shown: only("charyn-canyon"),
    ...{ towns: [], areas: [term("almaty-region")], publishers: ["NUR.KZ"] },
  },
  "one place nearby": {
    shown: only("altyn-emel"),
    ...{ towns: [], areas: [], publishers: [] },
  },
  "the other Khorgos": {
    shown: only("khorgos-kz"),
    ...{ towns: [], areas: [], publishers: [] },
  },
  "a search": {
    shown: sitesShown(all, dataset.season, lakes, null),
    ...{ towns: [], areas: AREA_IDS, publishers: ["NUR.KZ"] },
  },
  "a map near Almaty": {
    shown: sitesShown(all, dataset.season, null, seenWithin(aroundAlmaty)),
    ...{ towns: ["almaty"], areas: KAZAKH_AREAS, publishers: ["NUR.KZ"] },
  },
  "a trip": {
    shown: only("almaty", "charyn-canyon"),
    ...{ towns: ["almaty"], areas: KAZAKH_AREAS, publishers: ["NUR.KZ"] },
    more: { trip: daysOfTrip(only("almaty", "charyn-canyon"), []) },
  },
  "a chosen place": {
    shown: inTime(phaseDays("kazakhstan")),
    ...{ towns: ["almaty"], areas: KAZAKH_AREAS, publishers: ["NUR.KZ"] },
    more: { selected: only("charyn-canyon")[0] ?? null },
  },
  "a chosen place out of the time": {
    shown: sitesSpokenOf(all, phaseDays("china"), null, null, only("charyn-canyon")[0] ?? null),
    ...{ towns: [KHORGOS], areas: [...CHINESE_AREAS, term("almaty-region")], publishers: BOTH },
    more: { selected: only("charyn-canyon")[0] ?? null },
  },
  nothing: { shown: [], towns: [], areas: [], publishers: [] },
};

function input(state: State, data: Dataset = dataset): WordsInput {
  const { shown, more } = state;
  const none = { title: null, subtitle: null, credit: null, liveAddress: "", address: null };
  return { dataset: data, shown, span: data.season, trip: [], selected: null, ...none, ...more };
}

function nameOf(id: string, language: Language): string {
  const site = all.find((candidate) => candidate.id === id);
  return (site && localText(site.names, language)?.text) ?? "?";
}

/** What each language says where something is reported, and where it is only announced. */
const REPORTED: Readonly<Record<Language, RegExp>> = {
  ru: /сообщалось|сообщает/i,
  kk: /хабарла(?:н)?ған/i,
  zh: /已报道|拍摄报道|报道称/,
  en: /reported|reports filming/i,
  "kk-Arab": /حابارلا(?:ن)?عان/,
};
const ANNOUNCED: Readonly<Record<Language, RegExp>> = {
  ru: /объявлен/i,
  kk: /жарияланған/i,
  zh: /宣布/,
  en: /announced/i,
  "kk-Arab": /جاريالانعان/,
};
/** What nobody here can know: what was never published anywhere, and that a plan came true. */
const TOO_MUCH =
  /nobody has|никто не публиковал|ешкім жарияламаған|尚无任何|one town|один город|was shot in (august|september)/i;

const cases = Object.entries(STATES).flatMap(([name, state]) =>
  LANGUAGES.map((language) => ({ name, state, language })),
);

describe("what a state of the map says of itself", () => {
  it.each(cases)("$name in $language", ({ state, language }) => {
    const { t } = readPageOptions(process.cwd(), language);
    const { shown, towns, areas, publishers } = state;
    const words = pictureWords(t, input(state));
    const { caption, alt } = pictureWords(t, input(state));
    const truths = [
      truthInWords(t, dataset, shown),
      truthBriefly(t, dataset, shown),
      words.truth,
      alt,
      caption,
    ];
    // A ring around a place and a trip say names of their own.
    const chosen = state.more?.selected?.names;
    for (const text of truths) {
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(text).not.toMatch(TOO_MUCH);
      for (const id of [KHORGOS, "almaty"]) {
        const name = nameOf(id, language);
        const inArea = id === "almaty" && areas.some((area) => area.startsWith("almaty"));
        if (towns.includes(id)) expect(text).toContain(name);
        else if (!inArea && !chosen) expect(text).not.toContain(name);
      }
      for (const area of AREA_IDS) {
        // Almaty Region has the city's name in it.
        const told =
          areas.includes(area) || (area === term("almaty") && towns.includes(term("almaty")));
        const within = area === term("almaty") && areas.includes(term("almaty-region"));
        if (!told && !within) expect(text.toLowerCase()).not.toContain(nameOfArea(t, area));
      }
      expect(REPORTED[language].test(text), text).toBe(isSaid(state, "reported"));
      expect(ANNOUNCED[language].test(text), text).toBe(isSaid(state, "announced"));
    }
    for (const publisher of BOTH) {
      expect(caption.includes(publisher), caption).toBe(publishers.includes(publisher));
      expect(alt).not.toContain(publisher);
    }
    const [single] = shown;
    if (shown.length === 1 && single) {
      expect(caption).toContain(nameOf(single.id, language));
      expect(alt).toContain(nameOf(single.id, language));
    }
    if (chosen) expect(alt).toContain(localText(chosen, language)?.text);
  });

  it.each(LANGUAGES)("fits two lines of a phone in %s", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    expect([...truthBriefly(t, dataset, all)].length).toBeLessThanOrEqual(97);
  });

  it.each(LANGUAGES)("says of other data in %s only whose it is", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    const custom = { ...dataset, customPath: "/data/other.geojson" };
    const { caption, alt } = pictureWords(t, input(STATES["all"] ?? { ...EMPTY }, custom));
    for (const text of [truthInWords(t, custom, all), truthBriefly(t, custom, all), caption, alt]) {
      expect(text).toContain("/data/other.geojson");
      expect(text).not.toMatch(ANNOUNCED[language]);
    }
  });

  it.each(LANGUAGES)("marks a translated title as one in %s", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    const { fileTitle: title, caption } = pictureWords(t, input(STATES["all"] ?? EMPTY));
    const published = dataset.production.title.ru ?? "?";
    expect(title).toContain(published);
    expect(caption).toContain(published);
    if (language !== "ru") expect(title).not.toBe(dataset.production.translatedTitle[language]);
  });

  it.each(LANGUAGES)("stands in the embed's page in %s before anything has loaded", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    const optionsOf = (one: Language) => readPageOptions(process.cwd(), one);
    const template = readFileSync("embed.html", "utf8");
    const page = renderOpening(template, "embed", optionsOf).replaceAll(/\s+/g, " ");
    const [, said] = new RegExp(`<p lang="${language}"[^>]*> ?([^<]*?) ?</p>`).exec(page) ?? [];
    expect(said).toBe(truthBriefly(t, dataset, all));
    expect(page).not.toMatch(TOO_MUCH);
  });

  it.each(LANGUAGES)("is on the page without JavaScript in %s as the app says it", (language) => {
    const options = { ...readPageOptions(process.cwd(), language), site: null };
    const { t } = options;
    const page = renderPage(TEMPLATE, options).replaceAll("&#x27;", "'");
    expect(page).toContain(truthInWords(t, dataset, all));
    const [description = ""] = /(?<=<meta name="description" content=")[^"]*/.exec(page) ?? [];
    expect(description).toContain(truthBriefly(t, dataset, all));
    expect(description).not.toMatch(TOO_MUCH);
    for (const property of ["og:description", "twitter:description"]) {
      expect(page).toContain(`="${property}" content="${description}"`);
    }
    for (const property of ["og:image:alt", "twitter:image:alt"]) {
      expect(page).toContain(`="${property}" content="${truthBriefly(t, dataset, all)}"`);
    }
    for (const site of all) expect(page).toContain(inHtml(evidenceSentence(t, site, dataset)));
  });
});

const EMPTY: State = { shown: [], towns: [], areas: [], publishers: [] };
const TEMPLATE = `<html lang="en"><head><!--head--></head><body><div><!--prelude--></div></body></html>`;

function nameOfArea(t: Translator, area: AreaId): string {
  return areaName(t, dataset, area, "inText").replace(/^the /, "").toLowerCase();
}

function isSaid({ shown }: State, status: string): boolean {
  const areas = new Set(
    shown.flatMap(({ evidence, area }) => (evidence === "in-named-area" ? [area] : [])),
  );
  return (
    shown.some((site) => site.status === status) ||
    dataset.areas.some(({ properties }) => properties.status === status && areas.has(properties.id))
  );
}

function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

describe("what is not known", () => {
  it.each(LANGUAGES)(
    "stands on the page without JavaScript in %s, made from the data",
    (language) => {
      const options = { ...readPageOptions(process.cwd(), language), site: null };
      const { t, story } = options;
      const page = renderPage(TEMPLATE, options).replaceAll("&#x27;", "'");
      const questions = openQuestions(t, dataset, story);
      for (const question of questions) expect(page).toContain(inHtml(question));
      const about = (id: string) => {
        const area = dataset.areas.find(({ properties }) => properties.id === id);
        return area && localText(area.properties.names, language)?.text;
      };
      // No place in these is named; Khorgos lies in the valley, Almaty in itself.
      for (const id of ["xinjiang", "almaty-region"]) {
        expect(questions.some((one) => one.startsWith(about(id) ?? "?"))).toBe(true);
      }
      for (const id of ["ili-valley"]) {
        expect(questions.some((one) => one.startsWith(`${about(id)}:`))).toBe(false);
      }
      expect(questions.filter((one) => one.includes("profit.kz"))).not.toHaveLength(0);
      expect(questions).toHaveLength(2 + dataset.phases.length + 1 + story.length);
    },
  );

  it.each(LANGUAGES)("is beside what is known, from whom and since when, in %s", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    const rows = knownRows(t, dataset);
    // Khorgos and Almaty, which is a place and an area, in one line.
    expect(rows).toHaveLength(1 + dataset.areas.length);
    for (const { status, what, reports, open } of rows) {
      expect(what).toMatch({ reported: REPORTED, announced: ANNOUNCED }[status][language]);
      expect(reports).toMatch(/NUR\.KZ|profit\.kz/);
      expect(open).not.toBe("");
    }
  });
});

describe("a day of a phase", () => {
  const part = { shown: inTime(day), more: { span: day } };
  const days: Readonly<Record<Language, RegExp>> = {
    ru: /ни точного дня|и дни не названы/,
    kk: /күн/,
    zh: /日期/,
    en: /exact (places or days|place or day)/,
    "kk-Arab": /كۇن/,
  };

  it.each(LANGUAGES)("is told to be no report of that day, in %s", (language) => {
    const { t } = readPageOptions(process.cwd(), language);
    expect(truthBriefly(t, dataset, part.shown, day)).toMatch(days[language]);
    expect(truthInWords(t, dataset, part.shown, day)).toMatch(days[language]);
    for (const span of [dataset.season, phaseDays("china"), phaseDays("kazakhstan")]) {
      expect(truthBriefly(t, dataset, inTime(span), span)).not.toMatch(days[language]);
    }
  });

  it("is not spoken of where the data has no phases", () => {
    const { t } = readPageOptions(process.cwd(), "en");
    const none = { ...dataset, phases: [] };
    expect(truthBriefly(t, none, part.shown, day)).not.toMatch(days.en);
  });
});
