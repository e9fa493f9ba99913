import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { checkTables } from "./check-tables";

/** What is told of the content with some text of one of its tables changed. */
function toldOf(file: string, change: (text: string) => string): readonly string[] {
  const root = mkdtempSync(path.join(tmpdir(), "ili-tables-"));
  try {
    for (const part of ["src/data", "src/i18n/locales"]) {
      cpSync(part, path.join(root, part), { recursive: true });
    }
    const table = path.join(root, "src/data", file);
    const text = readFileSync(table, "utf8");
    expect(change(text)).not.toBe(text);
    writeFileSync(table, change(text));
    return checkTables(root).map((one) => `${one.file}:${one.line} ${one.what}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

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
])("tells what is wrong in %s: %s as %s", (file, from, to, told) => {
  const problems = toldOf(file, (text) => text.replace(from, to));
  expect(problems.join("\n")).toMatch(told);
  expect(problems.every((problem) => problem.startsWith(`src/data/${file}:`))).toBe(true);
});
