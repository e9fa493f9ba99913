import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language-table";

/** Files that may name a language, each with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/features/custom-data/DataProblems.tsx": "what the checker says is in English",
  "src/features/tell/Verdict.tsx": "what the checker says is in English",
  "tools/data/check/english.ts": "what the checker says is in English",
  "tools/pages/format-page.ts": "the description of the format is in English",
  "tools/i18n/check-locales.ts": "messages are written in English first, and typed after that",
  "tools/data/ground-names.ts": "the plain names of our tile archive are English",
  "tools/loader/package-folder.ts": "an example for the page's owner to change",
  "tools/press/draw.ts": "a browser that nobody sees",
  "tools/press/presskit.ts": "the overview of the press kit is in English",
  "index.html": "a language until the build writes the page's own",
  "embed.html": "a language until the build writes the page's own",
  "press.html": "a language until the build writes the page's own",
  "tools/pages/page.tsx": "the language that index.html has until then",
  "tools/pages/opening.ts": "the language that the documents have until then",
  "src/i18n/pseudo.ts": "a comment: English is what is made to look translated",
  "tools/bench/steps.ts": "a report to developers",
};

/** Tests, journeys, comparisons with other maps, and the build of our own base map, which is content. */
const NOT_OURS =
  /\.test\.|fixtures|^src\/data\/(?!check)|^src\/i18n\/locales|^tools\/(basemap|bench\/peers|engines|run|data\/__snap)|\.md$/;

const tags = LANGUAGES.join("|");
/** A language tag in quotation marks or as an object key. */
const TAG = new RegExp(`["'\`](${tags})["'\`]|[{,(]\\s*(${tags}): `);

function named(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) => (TAG.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []));
}

const files = ["src", "tools"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .concat("index.html", "embed.html", "press.html")
  .filter((file) => /\.(tsx?|css|html|cjs)$/.test(file))
  .filter((file) => !NOT_OURS.test(file));

it("names no language outside the content", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => !(file in ALLOWED)).flatMap(named)).toEqual([]);
});

it("has a reason only for files that need one", () => {
  for (const file of Object.keys(ALLOWED)) expect(named(file), file).not.toEqual([]);
});
