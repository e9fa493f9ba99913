import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkTables } from "./check-tables";

/** What is told of the content with some text of one of its tables changed. */
function toldOf(file: string, change: (text: string) => string): readonly string[] {
  const table = path.join(root, "src/data", file);
  const text = readFileSync(table, "utf8");
  expect(change(text)).not.toBe(text);
  writeFileSync(table, change(text));
  try {
    return checkTables(root).map((one) => `${one.file}:${one.line} ${one.what}`);
  } finally {
    writeFileSync(table, text);
  }
}

const root = mkdtempSync(path.join(tmpdir(), "ili-tables-"));
for (const part of ["src/data", "src/i18n/locales"]) {
  cpSync(part, path.join(root, part), { recursive: true });
}
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("finds the tables that ship good", () => {
  expect(checkTables(process.cwd())).toEqual([]);
});

it.each([
  ["product.json", '"defaultLanguage": "ru"', '"defaultLanguage": "xx"', /no such language/],
  ["product.json", "[40, 15, 120, 63]", "[120, 15, 40, 63]", /bounds: west, south, east, north/],
  ["product.json", '"slug": "ili-map"', '"slug": "Ili Map"', /slug/],
  ["languages.json", '"direction": "rtl"', '"direction": "right"', /kk-Arab.direction/],
  ["languages.json", '"fallback": ["ru", "en"]', '"fallback": ["xx"]', /"xx" is no language/],
  ["languages.json", '"zh": {', '"de": {', /its messages are missing/],
  ["languages.json", '"kk-Arab": {', '"KK_arab": {', /BCP 47 tag/],
  ["theme.json", '"kazakhstan": "#b0412c"', '"elsewhere": "#b0412c"', /"kazakhstan" has no colour/],
  ["theme.json", '"kazakhstan": "#b0412c"', '"elsewhere": "#b0412c"', /no phase "elsewhere"/],
  [
    "theme.json",
    '"paper": "#fbf8f3"',
    '"paper": "cream"',
    /shared.light.paper: a colour as #rrggbb/,
  ],
  ["theme.json", '"felt": "#f1ebe0",', "", /page.light.felt is missing/],
  ["theme.json", '"signals": {', '"signal": {', /signal is not part of the format/],
  ["theme.json", '"dark": {', '"dark" {', /this is not JSON/],
  ["terms.json", '"code": "KZ"', '"code": "Kazakhstan"', /countries.0.code: two capital letters/],
  ["terms.json", '"countries": [', '"country": [', /countries is missing/],
  ["terms.json", '"signs": ["kk", "ru", "en"]', '"signs": ["de"]', /"de" is no such language/],
  [
    "terms.json",
    '"xinjiang", "almaty"',
    '"almaty", "almaty"',
    /areas.2: "almaty" stands here twice/,
  ],
  ["terms.json", '"2gis",', '"3gis",', /countries.0.maps.0/],
  ["kinds.json", '"zh": "湖泊"', '"de": "See"', /lake.names: the kind has no name in zh/],
  ["kinds.json", '"zh": "湖泊"', '"de": "See"', /lake.names: "de" is no such language/],
  ["kinds.json", '"zh": "湖泊"', '"zh": ""', /lake.names.zh: a text/],
  ["kinds.json", '"settlement": true', '"settlement": "yes"', /city.settlement/],
  ["kinds.json", '"settlement": true', '"town": true', /city.town is not part of the format/],
  [
    "kinds.json",
    '"settlement": true',
    '"unknown": true',
    /other.unknown: "city" is marked already/,
  ],
  ["kinds.json", ',\n    "unknown": true', "", /no kind is marked "unknown"/],
  ["kinds.json", '"lake": {', '"Big lake": {', /Big lake: a letter, then small letters/],
  [
    "roads.json",
    '"country": "KZ"',
    '"country": "Kazakhstan"',
    /roads.0.country: two capital letters/,
  ],
  ["roads.json", "[76.95, 43.33]", "[43.33, 76.95]", /A-3: the point 43.33, 76.95 is not on/],
  ["roads.json", "[76.95, 43.33]", "[76.95]", /roads.0.points.0.1 is missing/],
  ["roads.json", '"minZoom": 5', '"zoom": 5', /roads.0.zoom is not part of the format/],
])("tells what is wrong in %s: %s as %s", (file, from, to, told) => {
  const problems = toldOf(file, (text) => text.replace(from, to));
  const about = problems.filter((problem) => told.test(problem));
  expect(about, problems.join("\n")).not.toEqual([]);
  expect(about.every((problem) => problem.startsWith(`src/data/${file}:`))).toBe(true);
});

it("reads every table as a file: a module that imports a broken one throws before anything is told", () => {
  const files = ["tools/data/check.ts"];
  for (const file of files) {
    const imports = readFileSync(file, "utf8").matchAll(
      /^(?:import|export) (?!type )[^;]*?"(.*)";/gm,
    );
    for (const [, from = ""] of imports) {
      if (!from.startsWith(".")) continue;
      expect(from, `${file} imports it`).not.toMatch(/\.json$/);
      const next = `${path.join(path.dirname(file), from)}.ts`;
      if (!files.includes(next)) files.push(next);
    }
  }
  expect(files).toContain("tools/data/check-tables.ts");
  expect(files.length).toBeGreaterThan(4);
});
