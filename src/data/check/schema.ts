import * as v from "valibot";
import { idsOf } from "../../domain/brand";
import { LANGUAGES, type Language, NAMES_REQUIRED } from "../../domain/language-table";
import {
  ACCESS_KINDS,
  AREAS,
  type Country,
  EVIDENCE,
  KINDS,
  PHASES,
  STATUSES,
} from "../../domain/site";
import { countries } from "../terms.json";

/**
 * The shape of the files in `src/data/`. What spans several values (is this source known, does
 * this point lie in its country) is told by the rules in `check/`. `schema.json` is generated
 * from these definitions, so they use only what JSON Schema can say.
 */

const COUNTRIES = idsOf<Country>(countries.map(({ code }) => code));

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/));
/** Another major version may mean something else by the same words; see FORMAT.md. */
export const formatVersion = v.pipe(v.string(), v.regex(/^[12]\.\d+\.\d+$/));
const httpsAddress = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/));
/** A page loads nothing from elsewhere, so a picture is a path; any other address is a link. */
const pathOrHttpsAddress = v.pipe(v.string(), v.regex(/^(https:\/\/\S+|(?!\/\/)[^\s:\\]+)$/));

const optionalText = v.exactOptional(text);
/** Those that a name must have come first. */
const inOrder = [...new Set([...NAMES_REQUIRED, ...LANGUAGES])];
const localText = v.pipe(v.strictObject(inLanguages(() => optionalText)), v.minEntries(1));
const names = v.strictObject(
  inLanguages((language) => (NAMES_REQUIRED.includes(language) ? text : optionalText)),
);

const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
]);
const ring = v.pipe(v.array(position), v.minLength(4));
const rings = v.pipe(v.array(ring), v.minLength(1));

const status = v.picklist(STATUSES);
const statement = v.strictObject({ text: localText, source: id });
const yearMonthOrDay = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

const access = v.strictObject({
  kind: v.picklist(ACCESS_KINDS),
  text: localText,
  source: httpsAddress,
  asOf: yearMonthOrDay,
});

const scene = v.strictObject({
  episode: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seconds: v.pipe(v.number(), v.minValue(0)),
  note: v.exactOptional(localText),
  recognisedBy: text,
  source: id,
  still: v.exactOptional(pathOrHttpsAddress),
  stillLicence: v.exactOptional(text),
});

export const siteProperties = {
  /** For programs that show one name; we read `names`. */
  name: v.exactOptional(text),
  names,
  otherNames: v.exactOptional(v.array(text)),
  namesToVerify: v.exactOptional(v.array(v.picklist(LANGUAGES))),
  kind: v.picklist(KINDS),
  country: v.picklist(COUNTRIES),
  area: v.nullable(v.picklist(AREAS)),
  adminRegion: localText,
  district: v.nullable(localText),
  elevationM: v.nullable(v.pipe(v.number(), v.minValue(-200), v.maxValue(9000))),
  precisionKm: v.pipe(v.number(), v.minValue(0.01), v.maxValue(500)),
  coordinate: v.strictObject({ grade: v.picklist(["A", "B", "C", "D"]), source: text }),
  evidence: v.picklist(EVIDENCE),
  // Version 1 has no status; what must have one is told by a rule.
  status: v.exactOptional(status),
  sources: v.array(id),
  phase: v.nullable(v.picklist(PHASES)),
  when: v.exactOptional(text),
  note: v.exactOptional(localText),
  image: v.exactOptional(
    v.strictObject({ href: pathOrHttpsAddress, credit: text, licence: text, alt: localText }),
  ),
  access: v.exactOptional(v.array(access)),
  scenes: v.exactOptional(v.array(scene)),
  setting: v.exactOptional(statement),
};

export const pointGeometry = v.strictObject({ type: v.literal("Point"), coordinates: position });

export const siteFeature = v.strictObject({
  type: v.literal("Feature"),
  id,
  geometry: pointGeometry,
  properties: v.strictObject(siteProperties),
});

const areaWording = v.strictObject({
  short: v.exactOptional(localText),
  inText: v.exactOptional(localText),
  briefly: v.exactOptional(localText),
  inside: localText,
  which: localText,
  joined: v.exactOptional(v.strictObject({ with: v.picklist(AREAS), text: localText })),
});

export const areaProperties = {
  names,
  wording: v.exactOptional(areaWording),
  within: v.exactOptional(v.picklist(AREAS)),
  namesToVerify: v.exactOptional(v.array(v.picklist(LANGUAGES))),
  phase: v.picklist(PHASES),
  status: v.exactOptional(status),
  sources: v.pipe(v.array(id), v.minLength(1)),
  setting: v.exactOptional(statement),
  generalised: v.boolean(),
  outlineSource: text,
  note: v.exactOptional(text),
};

export const areaGeometry = v.variant("type", [
  v.strictObject({ type: v.literal("Polygon"), coordinates: rings }),
  v.strictObject({
    type: v.literal("MultiPolygon"),
    coordinates: v.pipe(v.array(rings), v.minLength(1)),
  }),
]);

const areaFeature = v.strictObject({
  type: v.literal("Feature"),
  id: v.picklist(AREAS),
  geometry: areaGeometry,
  properties: v.strictObject(areaProperties),
});

export const sitesFile = v.strictObject({
  type: v.literal("FeatureCollection"),
  formatVersion,
  features: v.array(siteFeature),
});

export const areasFile = v.strictObject({
  type: v.literal("FeatureCollection"),
  formatVersion,
  features: v.array(areaFeature),
});

/** Below the site's root, beside the schematic ground, where servers send archives as they should. */
const archivePath = v.pipe(v.string(), v.regex(/^tiles\/(?!ili\.)[a-z0-9-]+\.pmtiles$/));
/** It stands on a phone's map beside another credit. */
const briefText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));

export const productionFile = v.strictObject({
  formatVersion,
  version,
  date: isoDay,
  sourcesCheckedOn: v.exactOptional(isoDay),
  season: v.strictObject({ first: isoDay, last: isoDay }),
  title: localText,
  translatedTitle: localText,
  facts: v.array(statement),
  searchExamples: v.exactOptional(localText),
  companies: v.exactOptional(v.array(localText)),
  phases: v.array(
    v.strictObject({
      id: v.picklist(PHASES),
      names,
      spoken: v.exactOptional(localText),
      country: v.exactOptional(v.picklist(COUNTRIES)),
      status: v.exactOptional(status),
      when: text,
      because: localText,
    }),
  ),
  sources: v.array(
    v.strictObject({
      id,
      publisher: text,
      attributedTo: v.nullable(localText),
      url: httpsAddress,
      published: v.nullable(isoDay),
      language: text,
      note: v.nullable(localText),
    }),
  ),
  claims: v.array(v.strictObject({ about: localText, positions: v.array(statement) })),
  visitorContext: v.array(v.strictObject({ text: localText, url: v.nullable(httpsAddress) })),
  detailedGround: v.exactOptional(
    v.strictObject({
      path: archivePath,
      attribution: v.strictObject({ text: briefText, url: httpsAddress }),
    }),
  ),
});

/** What each kind of file holds, by its role. */
export const FILE_SCHEMAS = { sites: sitesFile, areas: areasFile, production: productionFile };
export type FileRole = keyof typeof FILE_SCHEMAS;
export const FILE_ROLES = ["sites", "areas", "production"] as const satisfies readonly FileRole[];

function inLanguages(
  shapeOf: (language: Language) => typeof text | typeof optionalText,
): Readonly<Record<Language, typeof optionalText>> {
  // Of each language once; which are required is content, so no type says it.
  return Object.fromEntries(inOrder.map((language) => [language, shapeOf(language)])) as Record<
    Language,
    typeof optionalText
  >;
}
