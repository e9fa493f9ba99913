import * as v from "valibot";
import { LANGUAGES } from "../../domain/language";
import { AREAS, EVIDENCE, KINDS, PHASES } from "../../domain/site";

/**
 * The shape of the files in `src/data/`. What spans several values (is this source known, does
 * this point lie in its country) is told by the rules in `check/`. `schema.json` is generated
 * from these definitions, so they use only what JSON Schema can say.
 */

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/));
/** Another major version may mean something else by the same words; see FORMAT.md. */
export const formatVersion = v.pipe(v.string(), v.regex(/^1\.\d+\.\d+$/));
const httpsAddress = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/));
/** A page loads nothing from elsewhere, so a picture is a path; any other address is a link. */
const pathOrHttpsAddress = v.pipe(v.string(), v.regex(/^(https:\/\/\S+|(?!\/\/)[^\s:\\]+)$/));

const translations = {
  kk: v.exactOptional(text),
  zh: v.exactOptional(text),
  "kk-Arab": v.exactOptional(text),
};
const localText = v.pipe(
  v.strictObject({ ru: v.exactOptional(text), en: v.exactOptional(text), ...translations }),
  v.minEntries(1),
);
const names = v.strictObject({ ru: text, en: text, ...translations });

const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
]);
const ring = v.pipe(v.array(position), v.minLength(4));
const rings = v.pipe(v.array(ring), v.minLength(1));

export const siteProperties = {
  names,
  otherNames: v.exactOptional(v.array(text)),
  namesToVerify: v.exactOptional(v.array(v.picklist(LANGUAGES))),
  kind: v.picklist(KINDS),
  country: v.picklist(["CN", "KZ"]),
  area: v.nullable(v.picklist(AREAS)),
  adminRegion: localText,
  district: v.nullable(localText),
  elevationM: v.nullable(v.pipe(v.number(), v.minValue(-200), v.maxValue(9000))),
  precisionKm: v.pipe(v.number(), v.minValue(0.01), v.maxValue(500)),
  coordinate: v.strictObject({ grade: v.picklist(["A", "B", "C", "D"]), source: text }),
  evidence: v.picklist(EVIDENCE),
  sources: v.array(id),
  phase: v.picklist(PHASES),
  when: v.exactOptional(text),
  note: v.exactOptional(localText),
  image: v.exactOptional(
    v.strictObject({ href: pathOrHttpsAddress, credit: text, licence: text, alt: localText }),
  ),
};

export const pointGeometry = v.strictObject({ type: v.literal("Point"), coordinates: position });

export const siteFeature = v.strictObject({
  type: v.literal("Feature"),
  id,
  geometry: pointGeometry,
  properties: v.strictObject(siteProperties),
});

export const areaProperties = {
  names,
  namesToVerify: v.exactOptional(v.array(v.picklist(LANGUAGES))),
  phase: v.picklist(PHASES),
  sources: v.pipe(v.array(id), v.minLength(1)),
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

const statement = v.strictObject({ text: localText, source: id });

export const productionFile = v.strictObject({
  formatVersion,
  version,
  date: isoDay,
  season: v.strictObject({ first: isoDay, last: isoDay }),
  title: localText,
  translatedTitle: localText,
  facts: v.array(statement),
  phases: v.array(
    v.strictObject({ id: v.picklist(PHASES), names, when: text, because: localText }),
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
});

/** What each kind of file holds, by its role. */
export const FILE_SCHEMAS = { sites: sitesFile, areas: areasFile, production: productionFile };
export type FileRole = keyof typeof FILE_SCHEMAS;
export const FILE_ROLES = ["sites", "areas", "production"] as const satisfies readonly FileRole[];
