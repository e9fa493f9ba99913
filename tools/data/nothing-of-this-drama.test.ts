import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import kinds from "../../src/data/kinds.json";
import terms from "../../src/data/terms.json";

/**
 * What another production replaces is in `src/data/`: nowhere else does code or a style sheet name a
 * phase, an area, a country or a kind. Tests and fixtures may, as they speak of this drama.
 */
const IDS = [
  ...[...terms.phases, ...terms.areas],
  // Two letters alone are no country.
  ...terms.countries.map(({ code }) => `["'\`]${code}["'\`]`),
];
const NAMED = new RegExp(`(?<![\\w-])(?:${IDS.join("|")})(?![\\w-])`);

// Most kinds are words of every day: only as a text of the code is one a kind.
const KIND = new RegExp(`["'\`](?:${Object.keys(kinds).join("|")})["'\`]`);
const COMMENT = /^\s*(?:\*|\/[*/])/;

/** False positives, each with the reason. */
const ALLOWED: readonly (readonly [file: string, text: string, reason: string])[] = [
  ["tools/engines/webkit-journeys.ts", "", "a journey, as in e2e"],
  ["tools/run/layouts.ts", "named:", "a place, by its own id"],
  ["src/domain/site.ts", "ACCESS_KINDS", "what a visitor must know of the road"],
  ["src/map/core/labels/from-tiles.ts", "", "kinds of names on the ground"],
  ["src/map/core/basemap/", "", "layers of the ground and their colours"],
  ["tools/data/table-schemas.ts", "", "the names of the ground's colours"],
];

const NOT_LOOKED_AT =
  /^src\/(data|i18n\/locales)\/|\.test\.tsx?$|fixtures|\.(md|snap|woff2|txt)$|^tools\/(basemap|fonts)\//;

const names = (line: string) => NAMED.test(line) || (!COMMENT.test(line) && KIND.test(line));
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
      .flatMap((line, at) => (names(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
const isOf = (line: string, [file, text]: (typeof ALLOWED)[number]) =>
  line.startsWith(file.endsWith("/") ? file : `${file}:`) && line.includes(text);

test("no code outside the content names a phase, an area, a country or a kind", () => {
  expect(found.filter((line) => !ALLOWED.some((row) => isOf(line, row)))).toEqual([]);
});

test.each(ALLOWED)("%s %s has its reason still", (...row) => {
  expect(found.filter((line) => isOf(line, row))).not.toEqual([]);
});
