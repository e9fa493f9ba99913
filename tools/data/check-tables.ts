import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { termsFile } from "../../src/data/check/schema";
import type { Problem } from "./check/check-content";
import { readJsonText } from "./check/json-text";

const text = v.pipe(v.string(), v.nonEmpty());
const tag = v.pipe(text, v.check(isTag, "a BCP 47 tag as it is written, such as kk-Arab"));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-85), v.maxValue(85));
const box = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([west, south, east, north]) => west < east && south < north, "west, south, east, north"),
);
const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(22));

const languagesFile = v.record(
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

const productFile = v.strictObject({
  name: text,
  slug: v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  defaultLanguage: tag,
  map: v.strictObject({
    ...{ centre: v.strictTuple([lon, lat]), bounds: box, covers: box },
    ...{ zoom, minZoom: zoom, maxZoom: zoom },
  }),
});

const ofPhases = v.strictObject({
  light: v.record(v.string(), text),
  dark: v.record(v.string(), text),
});
const themeFile = v.looseObject({ stones: ofPhases, washes: ofPhases });

const FOLDER = "src/data";
const LOCALES = "src/i18n/locales";

/** Every problem of the tables of the content: product, languages, terms and theme. */
export function checkTables(root: string): readonly Problem[] {
  const product = readTable(root, "product.json", productFile);
  const languages = readTable(root, "languages.json", languagesFile);
  const terms = readTable(root, "terms.json", termsFile);
  const theme = readTable(root, "theme.json", themeFile);
  const known = Object.keys(languages.value ?? {});
  return [
    ...[product, languages, terms, theme].flatMap(({ problems }) => problems),
    ...(product.value && languages.value && !known.includes(product.value.defaultLanguage)
      ? [product.problem(["defaultLanguage"], "no such language", "Use a tag of languages.json.")]
      : []),
    ...Object.entries(languages.value ?? {}).flatMap(([language, { fallback, byRule }]) => {
      const named = [...fallback, ...Object.values(byRule ?? {})];
      const strangers = named.filter((one) => !known.includes(one));
      const missing = existsSync(join(root, LOCALES, `${language}.json`))
        ? []
        : [`its messages are missing in ${LOCALES}`];
      return [...strangers.map((one) => `"${one}" is no language of this file`), ...missing].map(
        (what) => languages.problem([language], what, "See FORMAT.md."),
      );
    }),
    ...(["stones", "washes"] as const).flatMap((key) =>
      (["light", "dark"] as const).flatMap((ground) =>
        phasesOf(terms.value)
          .filter((phase) => theme.value && !theme.value[key][ground][phase])
          .map((phase) =>
            theme.problem(
              [key, ground],
              `the phase "${phase}" has no colour`,
              "Each phase of terms.json has one.",
            ),
          ),
      ),
    ),
  ];
}

function readTable<Schema extends v.GenericSchema>(root: string, name: string, schema: Schema) {
  const file = `${FOLDER}/${name}`;
  const json = readJsonText(readFileSync(join(root, file), "utf8"));
  const problem = (path: readonly (string | number)[], what: string, fix: string): Problem => ({
    ...({ rule: "shape", severity: "error", file, id: null, what, fix } as const),
    line: json.lineOf(path),
  });
  const parsed = v.safeParse(schema, json.value);
  const problems = (parsed.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
    return problem(path, `${path.join(".")}: ${issue.message}`, "See FORMAT.md.");
  });
  return { value: parsed.success ? parsed.output : undefined, problems, problem };
}

function phasesOf(terms: v.InferOutput<typeof termsFile> | undefined): readonly string[] {
  return terms?.phases ?? [];
}

function isTag(one: string): boolean {
  try {
    return Intl.getCanonicalLocales(one)[0] === one;
  } catch {
    return false;
  }
}
