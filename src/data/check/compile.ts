import * as v from "valibot";
import type { Area, Dataset } from "../../domain/dataset";
import { type DayNumber, parseIsoDay } from "../../domain/day";
import type { Site } from "../../domain/site";
import type { When } from "../../domain/when";
import { withoutWhatTheRuleGives } from "./by-rule";
import type { ContentFiles } from "./content";
import { parseWhen } from "./edtf";
import { areasFile, productionFile, sitesFile } from "./schema";

export type SiteFeature = v.InferOutput<typeof sitesFile>["features"][number];
type AreaFeature = v.InferOutput<typeof areasFile>["features"][number];

/**
 * What the pages load, from content that `checkContent` finds without errors. Throws on content
 * of another shape, with the first thing that is wrong.
 */
export function compileDataset(files: ContentFiles): Dataset {
  const production = v.parse(productionFile, JSON.parse(files.production.text));
  const { version, date, season, sources } = production;
  const { title, translatedTitle, facts, claims, visitorContext } = production;
  const phases = production.phases.map((phase) => ({ ...phase, when: parseWhen(phase.when) }));
  const whenOf = new Map(phases.map((phase) => [phase.id, phase.when]));
  const sites = v.parse(sitesFile, JSON.parse(files.sites.text)).features;
  const areas = v.parse(areasFile, JSON.parse(files.areas.text)).features;
  return {
    version,
    date,
    season: { start: dayOf(season.first), end: dayOf(season.last) + 1 },
    ...withoutWhatTheRuleGives({
      production: { title, translatedTitle, facts, claims, visitorContext },
      phases,
      sources,
    }),
    areas: areas.map(compileArea),
    sites: sites.map((feature) => compileSite(feature, whenOf.get(feature.properties.phase))),
  };
}

function compileArea({ id, geometry, properties }: AreaFeature): Area {
  const { names, phase, sources, generalised, outlineSource } = properties;
  return {
    type: "Feature",
    id,
    geometry,
    properties: { id, names, phase, sources, generalised, outlineSource },
  };
}

/** A site from a feature of the right shape; `phaseWhen` is its phase's time. */
export function compileSite(
  { id, geometry, properties }: SiteFeature,
  phaseWhen: When | undefined,
): Site {
  const { names, kind, country, area, adminRegion, district, elevationM } = properties;
  const { precisionKm, coordinate, evidence, sources, phase, note, image } = properties;
  const { otherNames } = properties;
  const when = properties.when === undefined ? phaseWhen : parseWhen(properties.when);
  if (!when) throw new Error(`${id}: the phase "${phase}" is not in the production's phases.`);
  return {
    ...{ id, names, kind, country, area },
    ...withoutWhatTheRuleGives({ adminRegion, district }),
    elevationM,
    ...(otherNames && { otherNames }),
    lonLat: geometry.coordinates,
    precisionKm,
    coordinateGrade: coordinate.grade,
    coordinateSource: coordinate.source,
    ...{ evidence, sources, phase, when },
    note: withoutWhatTheRuleGives(note ?? null),
    image: image ?? null,
  };
}

function dayOf(text: string): DayNumber {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Error(`"${text}" is not a day.`);
  return day;
}
