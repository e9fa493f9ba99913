import { DEFAULT_LANGUAGE } from "../../src/domain/language-table";
import { openStudio } from "../press/draw";

/*
 * Time from a press picture's address to its file, beside that of a small one: the constant part is
 * loading the page, the tiles and the fonts.
 */

const SIZES = ["600x400", "1920x1080", "4096x4096"];
const RUNS = 3;

const studio = await openStudio(null);
console.log(`\nPress pictures, ms, median of ${RUNS}.\n`);
console.log("| picture | PNG | SVG | × smallest, PNG |");
console.log("| --- | ---: | ---: | ---: |");
let smallest = 0;
for (const size of SIZES) {
  const [png = 0, svg = 0] = [await median(size, "png"), await median(size, "svg")];
  smallest ||= png;
  console.log(`| ${size} | ${png} | ${svg} | ${(png / smallest).toFixed(1)} |`);
}
await studio.stop();

async function median(size: string, format: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await studio.draw(new URLSearchParams({ lang: DEFAULT_LANGUAGE, size, format }));
    times.push(Math.round(performance.now() - start));
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
