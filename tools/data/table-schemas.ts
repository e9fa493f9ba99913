import * as v from "valibot";
import { MAP_SERVICES, SPOT_SERVICES } from "../../src/domain/map-services";

/*
 * The shape of the tables of the content. Nothing here may read a table: a mistake in one has to be
 * told in words. What spans several tables is for check-tables.ts.
 */

const text = v.pipe(v.string(), v.nonEmpty("a text"));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens"),
);
const tag = v.pipe(text, v.check(isTag, "a BCP 47 tag as it is written, such as kk-Arab"));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-85), v.maxValue(85));
const box = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([west, south, east, north]) => west < east && south < north, "west, south, east, north"),
);
const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(22));
/** By the languages of `languages.json`. */
const localText = v.pipe(v.record(tag, text), v.minEntries(1, "at least one language"));

const languages = v.record(
  tag,
  v.strictObject({
    ownName: text,
    shortName: text,
    direction: v.picklist(["ltr", "rtl"]),
    fallback: v.array(tag),
    namesRequired: v.exactOptional(v.literal(true)),
    byRule: v.exactOptional(v.strictObject({ from: tag, foreignNamesFrom: tag })),
    chosenBy: v.exactOptional(v.pipe(text, v.regex(/^\^[a-z]/))),
    countryCode: v.exactOptional(v.pipe(text, v.regex(/^[a-z]{2}$/))),
    numberLocale: tag,
    groupDigitsFrom: v.exactOptional(v.picklist([1000, 10_000])),
    pluralLocale: v.exactOptional(tag),
    openGraphLocale: v.pipe(text, v.regex(/^[a-z]{2,3}_[A-Z]{2}$/)),
    pdfTag: v.exactOptional(tag),
    inPdfFonts: v.boolean(),
    groundNames: v.exactOptional(
      v.strictObject({
        tags: v.exactOptional(v.array(tag)),
        script: v.exactOptional(text),
        letters: v.exactOptional(text),
      }),
    ),
    fullStop: v.exactOptional(text),
    betweenSentences: v.exactOptional(v.string()),
    or: text,
  }),
);

const product = v.strictObject({
  name: text,
  slug: id,
  defaultLanguage: tag,
  pictures: v.strictObject({
    holder: text,
    licence: text,
    licenceUrl: v.pipe(v.string(), v.regex(/^https:\/\//, "an https address")),
  }),
  map: v.strictObject({
    ...{ centre: v.strictTuple([lon, lat]), bounds: box, covers: box },
    ...{ zoom, minZoom: zoom, maxZoom: zoom },
  }),
});

const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "two capital letters, ISO 3166-1"));
const country = v.strictObject({
  code: countryCode,
  names: localText,
  signs: v.pipe(v.array(tag), v.minLength(1)),
  maps: v.pipe(v.array(v.picklist(MAP_SERVICES)), v.minLength(1)),
  spotMaps: v.pipe(v.array(v.picklist(SPOT_SERVICES)), v.minLength(1)),
  shiftedMaps: v.exactOptional(v.boolean()),
  localTime: v.exactOptional(localText),
  inner: v.pipe(v.array(v.strictTuple([lon, lat])), v.minLength(4)),
});

const terms = v.strictObject({
  phases: v.pipe(v.array(id), v.minLength(1)),
  areas: v.array(id),
  countries: v.pipe(v.array(country), v.minLength(1)),
});

/** An id that begins with a letter: JavaScript lists keys that are numbers first. */
const kindId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a letter, then small letters, digits and hyphens"),
);
const kinds = v.pipe(
  v.record(
    kindId,
    v.strictObject({
      names: localText,
      otherNames: v.exactOptional(v.array(text)),
      settlement: v.exactOptional(v.literal(true)),
      unknown: v.exactOptional(v.literal(true)),
    }),
  ),
  v.minEntries(1, "at least one kind"),
);

const colour = v.pipe(
  v.string(),
  v.regex(/^#([0-9a-f]{6}|[0-9a-f]{8})$/, "a colour as #rrggbb or #rrggbbaa, in small letters"),
);

function lightAndDark<Schema extends v.GenericSchema>(colours: Schema) {
  return v.strictObject({ light: colours, dark: colours });
}

function coloursOf<Name extends string>(...names: readonly Name[]) {
  return v.strictObject(v.entriesFromList(names, colour));
}

const colourOfPhase = lightAndDark(v.record(id, colour));
const pageColours = {
  ...coloursOf("card-veil", "felt", "line", "edge", "on-ink", "focus").entries,
  shadow: text,
};
/** In the dark they are as in the light, unless they are told. */
const sameInDark = coloursOf("backdrop", "print-ink").entries;

const theme = v.strictObject({
  shared: lightAndDark(coloursOf("paper", "card", "ink", "muted")),
  stones: colourOfPhase,
  washes: colourOfPhase,
  signals: lightAndDark(coloursOf("alert", "calm")),
  page: v.strictObject({
    light: v.strictObject({ ...pageColours, ...sameInDark }),
    dark: v.strictObject({ ...pageColours, ...v.partial(v.strictObject(sameInDark)).entries }),
  }),
  type: v.strictObject({ sans: text, display: text }),
  map: lightAndDark(
    coloursOf(
      ...(["land", "water", "shore", "river", "country", "countryCasing", "region"] as const),
      ...(["road", "urban", "halo", "waterText", "landText", "townText", "borderText"] as const),
    ),
  ),
  streets: lightAndDark(
    coloursOf(
      ...(["built", "green", "wood", "sand", "building", "buildingEdge", "street"] as const),
      ...(["mainStreet", "highway", "streetEdge", "path", "rail"] as const),
    ),
  ),
});

const roads = v.strictObject({
  note: text,
  roads: v.array(
    v.strictObject({
      ref: text,
      country: countryCode,
      minZoom: zoom,
      points: v.pipe(v.array(v.strictTuple([lon, lat])), v.minLength(2, "two points or more")),
    }),
  ),
});

/** The tables by their files' names in `src/data`, without the ending. */
export const TABLE_SCHEMAS = { product, languages, terms, kinds, theme, roads };

function isTag(one: string): boolean {
  try {
    return Intl.getCanonicalLocales(one)[0] === one;
  } catch {
    return false;
  }
}
