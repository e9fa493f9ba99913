import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import terms from "../../src/data/terms.json";

/**
 * What another production replaces is in `src/data/`: nowhere else does code or a style sheet name a
 * phase, an area or a country. Tests and fixtures may, as they speak of this drama.
 */
const IDS = [
  ...[...terms.phases, ...terms.areas],
  // Two letters alone are no country.
  ...terms.countries.map(({ code }) => `["']${code}["']`),
];

/** What only looks like it, each with its reason. */
const ALLOWED: readonly (readonly [file: string, text: string, reason: string])[] = [
  ["tools/engines/webkit.ts", "", "a journey, as in e2e"],
  ["tools/run/layouts.ts", "named:", "a place, by its own id"],
];

const NOT_LOOKED_AT =
  /^src\/(data|i18n\/locales)\/|\.test\.tsx?$|fixtures|\.(md|snap|woff2|txt)$|^tools\/(basemap|fonts)\//;

test("no code outside the content names a phase, an area or a country", () => {
  const named = new RegExp(`(?<![\\w-])(?:${IDS.join("|")})(?![\\w-])`);
  const found = ["src", "tools"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? `${entry.parentPath}/${entry.name}` : [],
      ),
    )
    .filter((file) => !NOT_LOOKED_AT.test(file) && !file.includes("node_modules"))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, at) => (named.test(line) ? `${file}:${at + 1} ${line.trim()}` : [])),
    );
  const isAllowed = (line: string) =>
    ALLOWED.some(([file, text]) => line.startsWith(`${file}:`) && line.includes(text));
  expect(found.filter((line) => !isAllowed(line))).toEqual([]);
});
