import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { OWN } from "../../src/domain/site";
import { readJsonText } from "./check/json-text";
import { brokenJson, type Problem } from "./check/problem";
import { TABLE_SCHEMAS } from "./table-schemas";

const FOLDER = "src/data";
const LOCALES = "src/i18n/locales";

type Name = keyof typeof TABLE_SCHEMAS;
type Path = readonly (string | number)[];
type Tables = Readonly<{
  [Key in Name]: v.InferOutput<(typeof TABLE_SCHEMAS)[Key]> | undefined;
}>;
/** What is wrong in a table, where, and what to do about it. */
type Fault = readonly [table: Name, path: Path, what: string, fix: string];

/**
 * Every problem of the tables of the content: product, languages, terms, kinds, theme and roads. Each is
 * read as a file, and nothing that imports one may be imported here: with a mistake in a table such
 * a module throws before anything can be told.
 */
export function checkTables(root: string): readonly Problem[] {
  const files = {
    product: readTable(root, "product", TABLE_SCHEMAS.product),
    languages: readTable(root, "languages", TABLE_SCHEMAS.languages),
    terms: readTable(root, "terms", TABLE_SCHEMAS.terms),
    kinds: readTable(root, "kinds", TABLE_SCHEMAS.kinds),
    theme: readTable(root, "theme", TABLE_SCHEMAS.theme),
    roads: readTable(root, "roads", TABLE_SCHEMAS.roads),
  };
  const tables: Tables = {
    product: files.product.value,
    languages: files.languages.value,
    terms: files.terms.value,
    kinds: files.kinds.value,
    theme: files.theme.value,
    roads: files.roads.value,
  };
  const faults = [
    ...languageFaults(tables, root),
    ...termFaults(tables),
    ...kindFaults(tables),
    ...themeFaults(tables),
    ...roadFaults(tables),
  ];
  return [
    ...Object.values(files).flatMap(({ problems }) => problems),
    ...faults.map(([table, path, what, fix]) => files[table].problem(path, what, fix)),
  ];
}

function languageFaults({ product, languages }: Tables, root: string): readonly Fault[] {
  if (!languages) return [];
  const fallbacks = Object.entries(languages).flatMap(([language, { fallback, byRule }]): Fault[] =>
    [...fallback, ...Object.values(byRule ?? {})]
      .filter((one) => !(one in languages))
      .map((one) => [
        ...(["languages", [language]] as const),
        `${language}: "${one}" is no language of this file`,
        "Name a tag of this file, or leave it out.",
      ]),
  );
  const locales = Object.keys(languages)
    .filter((language) => !existsSync(join(root, LOCALES, `${language}.json`)))
    .map((language): Fault => {
      const fix = `Copy ${LOCALES}/en.json to ${language}.json there and translate it.`;
      return ["languages", [language], `its messages are missing in ${LOCALES}`, fix];
    });
  const first = product?.defaultLanguage;
  const unknown = first !== undefined && !(first in languages);
  return [
    ...(unknown ? [notOffered("product", ["defaultLanguage"], first, Object.keys(languages))] : []),
    ...fallbacks,
    ...locales,
  ];
}

function termFaults({ terms, languages }: Tables): readonly Fault[] {
  if (!terms) return [];
  const twice = Object.entries({
    phases: terms.phases,
    areas: terms.areas,
    countries: terms.countries.map(({ code }) => code),
  }).flatMap(([list, ids]) =>
    ids.flatMap((one, at): Fault[] =>
      ids.indexOf(one) < at
        ? [["terms", [list, at], `${list}.${at}: "${one}" stands here twice`, "Leave one out."]]
        : [],
    ),
  );
  const strangers = terms.countries.flatMap(({ names, signs }, at) => [
    ...unknownLanguages("terms", ["countries", at, "names"], Object.keys(names), languages),
    ...unknownLanguages("terms", ["countries", at, "signs"], signs, languages),
  ]);
  return [...twice, ...strangers];
}

/** Of a kind every language has a name: it is read in filters, cards and lists. */
function kindFaults({ kinds, languages }: Tables): readonly Fault[] {
  const named = Object.entries(kinds ?? {}).flatMap(([kind, { names }]) => {
    const path = [kind, "names"];
    const missing = Object.keys(languages ?? {})
      .filter((language) => !(language in names))
      .map((language): Fault => {
        const what = `${kind}.names: the kind has no name in ${language}`;
        return ["kinds", path, what, `Add "${language}" with its name.`];
      });
    return [...missing, ...unknownLanguages("kinds", path, Object.keys(names), languages)];
  });
  return [...named, ...unknownKindFaults(kinds)];
}

/** One kind is that of places of which a reader's own file does not say what they are. */
function unknownKindFaults(kinds: Tables["kinds"]): readonly Fault[] {
  if (!kinds) return [];
  const [first, ...others] = Object.keys(kinds).filter((kind) => kinds[kind]?.unknown);
  if (first === undefined) {
    const what =
      'no kind is marked "unknown", for places of which a file does not say what they are';
    return [["kinds", [], what, 'Give one kind, such as that of other places, "unknown": true.']];
  }
  return others.map((kind) => [
    ...(["kinds", [kind, "unknown"]] as const),
    `${kind}.unknown: "${first}" is marked already`,
    'Leave "unknown" with one of the two.',
  ]);
}

function themeFaults({ terms, theme }: Tables): readonly Fault[] {
  if (!terms || !theme) return [];
  return (["stones", "washes"] as const).flatMap((key) =>
    (["light", "dark"] as const).flatMap((ground): Fault[] => {
      const colours = Object.keys(theme[key][ground]);
      const where = `${key}.${ground}`;
      // What is from a reader's own file has a colour as a phase has.
      const coloured = [...terms.phases, OWN];
      const missing = coloured.filter((phase) => !colours.includes(phase));
      const surplus = colours.filter((phase) => !coloured.includes(phase));
      return [
        ...missing.map((phase): Fault => {
          const what = `${where}: the phase "${phase}" has no colour`;
          return ["theme", [key, ground], what, `Each phase of terms.json has one, and "${OWN}".`];
        }),
        ...surplus.map((phase): Fault => {
          const what = `${where}.${phase}: terms.json has no phase "${phase}"`;
          return ["theme", [key, ground, phase], what, "Leave it out, or correct its id."];
        }),
      ];
    }),
  );
}

/** A road is drawn on the ground; elsewhere latitude and longitude are likely swapped. */
function roadFaults({ product, roads }: Tables): readonly Fault[] {
  if (!product || !roads) return [];
  const [west, south, east, north] = product.map.covers;
  return roads.roads.flatMap(({ ref, points }, road) =>
    points.flatMap(([lon, lat], at): Fault[] => {
      if (lon >= west && lon <= east && lat >= south && lat <= north) return [];
      const what = `${ref}: the point ${lon}, ${lat} is not on the ground that product.json covers`;
      return [["roads", ["roads", road, "points", at], what, "Longitude comes first."]];
    }),
  );
}

function unknownLanguages(
  table: Name,
  path: Path,
  tags: readonly string[],
  languages: Tables["languages"],
): readonly Fault[] {
  if (!languages) return [];
  const offered = Object.keys(languages);
  return tags
    .filter((one) => !offered.includes(one))
    .map((one) => notOffered(table, path, one, offered));
}

function notOffered(table: Name, path: Path, tag: string, offered: readonly string[]): Fault {
  const what = `${path.join(".")}: "${tag}" is no such language`;
  return [table, path, what, `Use a tag of languages.json: ${offered.join(", ")}.`];
}

function readTable<Schema extends v.GenericSchema>(root: string, name: Name, schema: Schema) {
  const file = `${FOLDER}/${name}.json`;
  const json = readJsonText(readFileSync(join(root, file), "utf8"));
  const problem = (path: Path, what: string, fix: string): Problem => ({
    ...({ rule: "shape", severity: "error", file, id: null, what, fix } as const),
    line: json.lineOf(path),
  });
  const broken = brokenJson(file, json);
  if (broken.length > 0) return { value: undefined, problems: broken, problem };
  const parsed = v.safeParse(schema, json.value);
  const problems = (parsed.issues ?? []).map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
    const see = `See ${name}.json in src/data/FORMAT.md.`;
    const where = path.join(".");
    if (issue.received === "undefined")
      return problem(path, `${where} is missing`, `Add it. ${see}`);
    if (issue.expected === "never") {
      const fix = `Look for a misspelt name, or leave it out. ${see}`;
      return problem(path, `${where} is not part of the format`, fix);
    }
    return problem(path, `${where}: ${issue.message}`, see);
  });
  return { value: parsed.success ? parsed.output : undefined, problems, problem };
}
