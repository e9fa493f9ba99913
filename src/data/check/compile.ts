import * as v from "valibot";
import type { Area, CountryGround, Dataset, Phase } from "../../domain/dataset";
import { type DayNumber, parseIsoDay } from "../../domain/day";
import type { Site, Status } from "../../domain/site";
import terms from "../terms.json";
import type { ContentFiles } from "./content";
import { parseWhen } from "./edtf";
import { areasFile, productionFile, sitesFile } from "./schema";
import { shippedTexts } from "./shipped-texts";
import { isVersion1 } from "./status";

export type SiteFeature = v.InferOutput<typeof sitesFile>["features"][number];
type AreaFeature = v.InferOutput<typeof areasFile>["features"][number];

/** As the pages have them; which ones shift their own maps is the check's business alone. */
const COUNTRIES = terms.countries.map(({ code, names, signs, maps, spotMaps, inner }) => {
  const ground = { code, names, signs, maps, spotMaps, inner };
  // JSON has lists where a position is a pair, and texts for ids; tools/data/check-tables.ts checks them.
  return ground as unknown as CountryGround;
});

/**
 * What the pages load, from content that `checkContent` finds without errors. Throws on content
 * of another shape, with the first thing that is wrong.
 */
export function compileDataset(files: ContentFiles): Dataset {
  const production = v.parse(productionFile, JSON.parse(files.production.text));
  const { version, date, season, sources } = production;
  const { title, translatedTitle, facts, claims, visitorContext, detailedGround } = production;
  const { searchExamples } = production;
  const sourcesCheckedOn = production.sourcesCheckedOn ?? null;
  const phases = compilePhases(production);
  const { features: sites, ...sitesHead } = v.parse(sitesFile, JSON.parse(files.sites.text));
  const areas = v.parse(areasFile, JSON.parse(files.areas.text)).features;
  return {
    version,
    date,
    season: { start: dayOf(season.first), end: dayOf(season.last) + 1 },
    ...shippedTexts({
      production: {
        ...{ sourcesCheckedOn, title, translatedTitle, facts, claims, visitorContext },
        ...(searchExamples && { searchExamples }),
      },
      phases,
      sources,
    }),
    areas: areas.map(compileArea),
    countries: COUNTRIES,
    sites: sites.map((feature) => compileSite(feature, phases, isVersion1(sitesHead))),
    ...(detailedGround && { detailedGround }),
  };
}

/** What a file of version 1, which has no status, is taken to say: the lesser of the two. */
const LEAST: Status = "announced";

export function compilePhases({
  phases,
}: Pick<v.InferOutput<typeof productionFile>, "phases">): readonly Phase[] {
  return phases.map(({ country, ...phase }) => ({
    ...phase,
    spoken: phase.spoken ?? phase.names,
    place: terms.countries.find(({ code }) => code === country)?.names ?? phase.names,
    status: phase.status ?? LEAST,
    when: parseWhen(phase.when),
  }));
}

function compileArea({ id, geometry, properties }: AreaFeature): Area {
  const { names, within, phase, status = LEAST, sources } = properties;
  const { setting, generalised, outlineSource } = properties;
  const {
    short,
    inText = short,
    briefly = inText,
    ...wording
  } = {
    ...{ inside: names, which: {} },
    ...properties.wording,
  };
  return {
    type: "Feature",
    id,
    geometry,
    properties: {
      ...{
        id,
        names,
        wording: shippedTexts({
          ...(short && { short }),
          ...(inText && { inText }),
          ...(briefly && { briefly }),
          ...wording,
        }),
      },
      ...(within && { within }),
      ...{ phase, status, sources },
      ...(setting && { setting }),
      ...{ generalised, outlineSource },
    },
  };
}

/**
 * A site from a feature of the right shape. Where it is `old`, of version 1, what is only nearby
 * loses the date of its phase but keeps one of its own, and what is named has no status: the file
 * does not say it.
 */
export function compileSite(
  { id, geometry, properties }: SiteFeature,
  phases: readonly Phase[],
  old: boolean,
): Site {
  const { names, kind, country, area, adminRegion, district, elevationM } = properties;
  const { precisionKm, coordinate, evidence, sources, note, image } = properties;
  const { otherNames, access, scenes, setting } = properties;
  const timeless = evidence === "nearby" && !(old && properties.when !== undefined);
  const phase = timeless ? null : properties.phase;
  const own = phase === null ? undefined : phases.find((candidate) => candidate.id === phase);
  if (phase !== null && !own) {
    throw new Error(`${id}: the phase "${phase}" is not in the production's phases.`);
  }
  const when =
    timeless || properties.when === undefined ? (own?.when ?? null) : parseWhen(properties.when);
  return {
    ...{ id, names, kind, country, area },
    ...shippedTexts({ adminRegion, district }),
    elevationM,
    ...(otherNames && { otherNames }),
    lonLat: geometry.coordinates,
    precisionKm,
    coordinateGrade: coordinate.grade,
    coordinateSource: coordinate.source,
    evidence,
    status: evidence === "named" ? (properties.status ?? null) : null,
    ...{ sources, phase, when },
    note: shippedTexts(note ?? null),
    image: image ?? null,
    ...(access && { access: shippedTexts(access) }),
    ...(scenes && { scenes: shippedTexts(scenes) }),
    ...(setting && { setting: shippedTexts(setting) }),
  };
}

function dayOf(text: string): DayNumber {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Error(`"${text}" is not a day.`);
  return day;
}
