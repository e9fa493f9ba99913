import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { launchOptions } from "../tools/run/chromium";
import { expect, test } from "./fixtures";
import { differingPixels } from "./pictures";

/** Compared at a quarter of the size, beyond what a fraction of a pixel does to letters and hatching. */
const COARSE = { shrink: 4, noise: 16 } as const;
/** The part of all pixels: a map without its names differs by seven times as much. */
const TOLERANCE = 0.002;

/** What a program takes that knows nothing of `data-map-ready`: `load`, or a virtual clock. */
const AT_LOAD: readonly string[] = [];
const BY_CLOCK: readonly string[] = ["--virtual-time-budget=4000"];

for (const [width, height, ...clocks] of [
  [1920, 1080, AT_LOAD, BY_CLOCK],
  [1600, 900, BY_CLOCK],
  [1440, 900, AT_LOAD],
  [1200, 630, AT_LOAD],
  [1080, 1080, BY_CLOCK],
  [800, 450, AT_LOAD],
  [500, 844, BY_CLOCK],
] as const) {
  test(`chromium --headless --screenshot takes the whole map at ${width}×${height}`, async ({
    map,
    page,
    context,
    baseURL,
  }, info) => {
    await page.setViewportSize({ width, height });
    await map.openMap("ui=none");
    const whole = await page.screenshot();
    for (const [at, clock] of clocks.entries()) {
      const file = info.outputPath(`${at}.png`);
      await takePicture(`${baseURL}/index.html?lang=en&ui=none`, [width, height], file, clock);
      const differing = await differingPixels(context, whole, await readFile(file), COARSE);
      expect(differing / partsOf(width, height), clock.join() || "at load").toBeLessThan(TOLERANCE);
    }
  });
}

test("chromium --headless --screenshot takes the picture of press.html", async ({
  map,
  page,
  context,
  baseURL,
}, info) => {
  const [width, height] = [1000, 800];
  await page.setViewportSize({ width, height });
  await page.goto("/press.html?lang=en&size=900x600");
  await map.waitUntilReady();
  const whole = await page.screenshot();
  for (const [at, clock] of [AT_LOAD, BY_CLOCK].entries()) {
    const file = info.outputPath(`${at}.png`);
    await takePicture(`${baseURL}/press.html?lang=en&size=900x600`, [width, height], file, clock);
    const differing = await differingPixels(context, whole, await readFile(file), COARSE);
    expect(differing / partsOf(width, height), clock.join() || "at load").toBeLessThan(TOLERANCE);
  }
});

function partsOf(width: number, height: number): number {
  return (width * height) / COARSE.shrink ** 2;
}

async function takePicture(
  address: string,
  [width, height]: readonly [number, number],
  file: string,
  clock: readonly string[],
): Promise<void> {
  const { executablePath, args } = launchOptions();
  const options = ["--headless", "--hide-scrollbars", `--window-size=${width},${height}`, ...clock];
  await promisify(execFile)(executablePath, [...args, ...options, `--screenshot=${file}`, address]);
}
