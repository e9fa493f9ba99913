import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/*
 * Subsets of the faces that every page in Russian, English and Kazakh loads, with the characters
 * and weights that the site uses: 43 kB instead of 78. Other characters come from fontsource's full
 * files, by the ranges in src/ui/fonts.css.
 */

type Cut = Readonly<{
  from: string;
  to: string;
  /** As `unicode-range` in src/ui/fonts.css has it. */
  range: string;
  weights: Readonly<{ min: number; max: number }> | number;
}>;

/** What the basic face has beside ASCII: the letters of © OpenStreetMap, km² and Ürümqi, dashes, quotes. */
const BASIC =
  "U+0020-007E, U+00A0, U+00A9, U+00AB, U+00B0, U+00B2, U+00B7, U+00BB, U+00D7, U+00DC, U+00FC, " +
  "U+2009-2014, U+2018-201E, U+2026, U+202F, U+2060, U+2066-2069, U+2212";

const CUTS: readonly Cut[] = [
  {
    from: "onest/files/onest-latin-wght-normal.woff2",
    to: "onest-basic.woff2",
    range: BASIC,
    weights: { min: 400, max: 700 },
  },
  {
    from: "onest/files/onest-cyrillic-wght-normal.woff2",
    to: "onest-cyrillic.woff2",
    range: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
    weights: { min: 400, max: 700 },
  },
  {
    from: "literata/files/literata-cyrillic-wght-normal.woff2",
    to: "literata-cyrillic.woff2",
    range: "U+0400-045F, U+04B0-04B1",
    // The titles of pages, and those of pictures and printed sheets.
    weights: { min: 650, max: 700 },
  },
];

/** The characters of a CSS `unicode-range`. */
function lettersOf(range: string): string {
  const points = range.split(",").flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split("-")
      .map((point) => Number.parseInt(point, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...points);
}

for (const { from, to, range, weights } of CUTS) {
  const original = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${from}`)));
  const cut = await subsetFont(original, lettersOf(range), {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
  });
  writeFileSync(new URL(`../../src/ui/fonts/${to}`, import.meta.url), cut);
  console.log(`${to}: ${original.length} → ${cut.length} bytes`);
}
