import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import { parseIsoDay } from "../../src/domain/day";
import { LANGUAGES, type Language, localText } from "../../src/domain/language";
import { readPictureOptions } from "../../src/domain/picture";
import { type AreaId, isInTime, type Site, STATUSES } from "../../src/domain/site";
import type { Translator } from "../../src/i18n/translator";
import { dayInWords } from "../../src/i18n/wording/dates";
import { areaName, countryName } from "../../src/i18n/wording/names";
import { planPicture } from "../../src/shell/picture";
import { openStore } from "../../src/state/open";
import { seenWithin, sitesSpokenOf } from "../../src/state/selectors";
import type { SeenBounds } from "../../src/state/state";
import { readPageOptions } from "../pages/vite-plugin";

/*
 * What is written below a picture and read out for it, in every state and language, from the address
 * on. The texts stand in `captions/`, where they were read by eye.
 */

const ALMATY: SeenBounds = [76.5, 42.9, 77.3, 43.5];
const KHORGOS: SeenBounds = [79.9, 43.9, 80.9, 44.5];
const URUMQI: SeenBounds = [87, 43.4, 88.5, 44.2];
const NOWHERE: SeenBounds = [66, 50, 67, 51];

/** The address of each state, and the window of its map. */
const STATES: Readonly<Record<string, string | readonly [query: string, window: SeenBounds]>> = {
  all: "",
  "only what is named": "frame=named",
  "only what is named, first phase": "frame=named&phase=china",
  "only what is named, second phase": "frame=named&phase=kazakhstan",
  "first phase": "phase=china",
  "second phase": "phase=kazakhstan",
  "evidence: named": "evidence=named",
  "evidence: in a named area": "evidence=in-named-area",
  "evidence: nearby": "evidence=nearby",
  "area: a valley": "area=ili-valley",
  "area: a region": "area=almaty-region",
  "area: a city": "area=almaty",
  "area: around another": "area=xinjiang",
  "area: none": "area=none",
  "kind: lakes": "kind=lake",
  "kind: canyons": "kind=canyon",
  "subset: the announced": "sites=almaty",
  "subset: the reported": "sites=khorgos-city-cn",
  "subset: in a named area": "sites=charyn-canyon",
  "subset: nearby": "sites=altyn-emel",
  "subset: the namesake": "sites=khorgos-kz",
  "subset: both named": "sites=almaty,khorgos-city-cn",
  "subset: announced and another": "sites=almaty,charyn-canyon",
  "subset: announced and two others": "sites=almaty,charyn-canyon,altyn-emel",
  "subset: two that are not named": "sites=charyn-canyon,altyn-emel",
  "one day, first phase": "mode=day&from=2025-08-01",
  "one day of a report": "mode=day&from=2025-08-25",
  "one day, second phase": "mode=day&from=2025-09-15",
  "one day, one place": "sites=almaty&mode=day&from=2025-09-15",
  "days of both phases": "from=2025-08-20&to=2025-09-05",
  "up to a day": "mode=until&to=2025-08-20",
  "nothing in the chosen time": "sites=almaty&phase=china",
  "search: several": "q=lake",
  "search: one": "q=Charyn",
  "search: nothing": "q=zzzz",
  "chosen: named": "site=almaty",
  "chosen: not named": "site=charyn-canyon",
  "chosen: out of the time": "site=charyn-canyon&phase=china",
  "trip on all": "trip=almaty,charyn-canyon",
  "trip by itself":
    "trip=almaty,charyn-canyon,khorgos-city-cn&sites=almaty,charyn-canyon,khorgos-city-cn",
  "window: the announced": ["", ALMATY],
  "window: the reported": ["", KHORGOS],
  "window: the reported, second phase": ["phase=kazakhstan", KHORGOS],
  "window: none that is named": ["", URUMQI],
  "window: nothing": ["", NOWHERE],
  "own title": "title=Our%20summer",
  "own title and second line": "title=Our%20summer&subtitle=Where%20we%20went",
};

type Told = Readonly<{
  caption: string;
  alt: string;
  standfirst: string;
  shown: readonly Site[];
  areas: readonly AreaId[];
  dataset: Dataset;
  t: Translator;
}>;

beforeAll(() => {
  const style = { getPropertyValue: () => "" };
  vi.stubGlobal("document", { documentElement: { dataset: {} }, baseURI: "https://m.org/" });
  vi.stubGlobal("getComputedStyle", () => style);
  return () => vi.unstubAllGlobals();
});

async function told(name: string, language: Language, other?: Partial<Dataset>): Promise<Told> {
  const { t, dataset: own } = readPageOptions(process.cwd(), language);
  const dataset = { ...own, ...other };
  const state = STATES[name] ?? "";
  const [query, within] = typeof state === "string" ? [state] : state;
  const { store } = openStore(dataset, query, { language, theme: "light" });
  const { options } = readPictureOptions(query);
  const first = await planPicture(store, t, options, { ...(within && { within }) });
  // Of only what is named the picture shows all areas of its phases.
  const phases = new Set(
    first.spec.sites.map((site) => isInTime(site, first.spec.span) && site.phase),
  );
  const areas = dataset.areas.flatMap(({ properties: { id, phase } }) =>
    options.frame === "named" && phases.has(phase) ? id : [],
  );
  const { spec } = areas.length > 0 ? await planPicture(store, t, options, { areas }) : first;
  const { words, sites, span, matching, selectedId } = spec;
  const chosen = dataset.sites.find(({ id }) => id === selectedId) ?? null;
  const seen = within ? seenWithin(within) : null;
  const shown = sitesSpokenOf(sites, span, matching, seen, chosen);
  return { ...words, shown, areas, dataset, t };
}

/** A count of places, which somebody would print as one of filming locations. */
const COUNT = /\d+\s?(?:other )?(?:places?|мест[ао]?\b|орын|个地点|ورىن)/u;
const PLURAL_OF_ONE = /these places|them\b|этих мест|бұл орындар|这些地点|بۇل ورىندار/iu;

describe.each(LANGUAGES)("the texts of a picture in %s", (language) => {
  test.each(Object.keys(STATES))("%s", async (name) => {
    const {
      caption,
      alt,
      standfirst,
      shown,
      areas: drawn,
      dataset,
      t,
    } = await told(name, language);
    const { production, countries, sites, areas } = dataset;
    const published = localText(production.title, language)?.text ?? "?";
    const nameOf = (site: Site) => localText(site.names, language)?.text ?? "?";
    for (const text of [caption, alt]) {
      expect(text).toContain(published);
      expect(text).not.toMatch(COUNT);
      expect(text).not.toMatch(/[{}]|undefined|null| {2}|^\s|\s$/);
      expect(text).not.toMatch(/\.\.|。。|۔۔|[.:;,]\s?[.,;]/u);
      if (shown.length === 1) expect(text).not.toMatch(PLURAL_OF_ONE);
      for (const { code } of countries) {
        const [first = ""] = text.split(published);
        const isThere = shown.some(({ country }) => country === code);
        expect(first.includes(countryName(t, dataset, code)), first).toBe(isThere);
      }
      // Named places that are not here go unnamed, but where an area has their name.
      for (const site of sites.filter(({ evidence }) => evidence === "named")) {
        const isArea = areas.some(({ properties }) =>
          areaName(t, dataset, properties.id).includes(nameOf(site)),
        );
        if (shown.includes(site)) expect(text).toContain(nameOf(site));
        else if (!isArea) expect(text).not.toContain(nameOf(site));
      }
      // Only what a report names is told as reported or announced.
      const plain = sites.filter(({ evidence }) => evidence !== "named").map(nameOf);
      for (const status of STATUSES) {
        const [before = "", after = ""] = t(`core.truth.full.${status}`, { places: "|" }).split(
          "|",
        );
        for (const rest of text.split(before).slice(1)) {
          const [places = ""] = rest.split(after);
          expect(plain.filter((site) => places.split(/[,،、] ?/u).includes(site))).toEqual([]);
        }
      }
      if (shown.length === 1) expect(text).toContain(nameOf(shown[0] as Site)); // Just counted.
    }
    // Who said it and when.
    const cited = dataset.sources.filter(({ id }) =>
      [
        ...shown,
        ...areas.map(({ properties }) => properties).filter((area) => drawn.includes(area.id)),
      ].some(({ sources }) => sources.includes(id)),
    );
    for (const { publisher, published: day } of dataset.sources) {
      const isCited = cited.some((source) => source.publisher === publisher);
      expect(caption.includes(publisher), publisher).toBe(isCited);
      if (isCited && day) expect(caption).toContain(dayInWords(t, parseIsoDay(day) ?? 0));
    }
    expect([...standfirst].length).toBeLessThanOrEqual(130);
  });

  test("are as they were read", async () => {
    const texts: string[] = [];
    for (const name of Object.keys(STATES)) {
      const { standfirst, caption, alt } = await told(name, language);
      texts.push(`# ${name}\n${standfirst}\n\n${caption}\n\n${alt}\n`);
    }
    const { caption, alt } = await told("all", language, { customPath: "/other.geojson" });
    texts.push(`# other data\n${caption}\n\n${alt}\n`);
    await expect(texts.join("\n")).toMatchFileSnapshot(`captions/${language}.txt`);
  });
});

test("only what is named is framed with the areas around it, and not with what is around those", async () => {
  const { t, dataset } = readPageOptions(process.cwd(), "en");
  const planned = async (query: string) => {
    const { store } = openStore(dataset, query, { language: "en", theme: "light" });
    return planPicture(store, t, readPictureOptions(query).options);
  };
  // What the reader has added is no part of it.
  const { spec, address } = await planned(
    "frame=named&q=lake&site=charyn-canyon&trip=almaty&map=9/40/90",
  );
  expect(spec.sites.map(({ id }) => id).sort()).toEqual(["almaty", "khorgos-city-cn"]);
  expect(spec).toMatchObject({ selectedId: null, matching: null, trip: [] });
  expect(address).toContain("evidence=named");
  expect(address).not.toMatch(/site=|q=|trip=|map=/);
  const east = async (query: string) => {
    const { camera } = (await planned(query)).spec;
    if (camera.type !== "fit") throw new Error(camera.type);
    return Math.max(...camera.lonLats.map(([lon]) => lon));
  };
  const khorgos = spec.sites.find(({ id }) => id !== "almaty")?.lonLat[0] ?? 0;
  expect(await east("frame=named")).toBeGreaterThan(khorgos + 3);
  // The region around the valley goes on for ten degrees more.
  expect(await east("frame=named")).toBeLessThan(khorgos + 8);
  expect(await east("frame=named&phase=kazakhstan")).toBeLessThan(khorgos + 1);
});
