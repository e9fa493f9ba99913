import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type Pixels, pixelsOf } from "./pictures";

/** How far a sign is looked for around where it stands on the map, in px. */
const REACH_PX = 4;

/** Opens a page whose app does not come before `release`, up to its first picture. */
async function openHeld(page: Page, query: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/index-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/index.html?${query}`, { waitUntil: "commit" });
  await expect(page.locator(".first-picture")).toBeAttached();
  // Drawn once more where relief and fonts were late.
  await page.evaluate(() => document.fonts.ready);
  return release;
}

/** By how many px what one picture shows in a box is seen elsewhere in the other: the least difference. */
function offsetOf(
  one: Pixels,
  other: Pixels,
  box: Readonly<{ x: number; y: number; width: number; height: number }>,
): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (let dy = -REACH_PX; dy <= REACH_PX; dy++) {
    for (let dx = -REACH_PX; dx <= REACH_PX; dx++) {
      let sum = 0;
      for (let y = Math.round(box.y); y < box.y + box.height; y++) {
        for (let x = Math.round(box.x); x < box.x + box.width; x++) {
          const at = 4 * (y * other.width + x);
          const shifted = 4 * ((y + dy) * one.width + x + dx);
          for (const part of [0, 1, 2]) {
            sum += Math.abs((one.data[shifted + part] ?? 0) - (other.data[at + part] ?? 0));
          }
        }
      }
      if (sum < least) [least, best] = [sum, [dx, dy]];
    }
  }
  return best;
}

for (const [width, height, language] of [
  [390, 844, "ru"],
  [360, 640, "en"],
  [1280, 800, "zh"],
  [844, 390, "kk-Arab"],
  [320, 568, "kk"],
  [768, 1024, "en"],
  [1440, 900, "ru"],
  [412, 785, "kk-Arab"],
] as const) {
  test(`the first picture is the map that follows, at ${width}×${height} in ${language}`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height });
    const release = await openHeld(page, `lang=${language}`);
    const first = await pixelsOf(context, await page.screenshot());
    release();
    await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
    await expect(page.locator(".first-picture")).toHaveCount(0);
    const then = await pixelsOf(context, await page.screenshot());
    const signs = page.locator(".leaflet-container :is([data-site-id], [data-cluster-count])");
    const moved: string[] = [];
    let seen = 0;
    for (const sign of await signs.all()) {
      const box = await sign.boundingBox();
      if (!box || box.x < 0 || box.y < 0 || box.x + box.width > width) continue;
      // What a panel covers is the panel's.
      const isCovered = await page.evaluate(
        ([x, y]) => !document.elementFromPoint(x, y)?.closest(".leaflet-container"),
        [box.x + box.width / 2, box.y + box.height / 2] as const,
      );
      if (isCovered) continue;
      seen += 1;
      const [dx, dy] = offsetOf(first, then, box);
      if (Math.hypot(dx, dy) < 1.5) continue;
      moved.push(`${(await sign.getAttribute("data-site-id")) ?? "a cluster"} by ${dx}, ${dy}`);
    }
    expect(seen).toBeGreaterThan(6);
    expect(moved).toEqual([]);
  });
}

test("a sign that is pressed on the first picture opens its place once the app has come", async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=en");
  const pin = await page
    .locator('.leaflet-container [data-site-id="khorgos-city-cn"]')
    .boundingBox();
  if (!pin) throw new Error("The map has no pin of Khorgos.");
  const release = await openHeld(page, "lang=en");
  await page.mouse.click(pin.x + pin.width / 2, pin.y + pin.height / 2);
  release();
  await expect(page.getByRole("heading", { name: "Khorgos (China)" }).first()).toBeVisible();
  await expect(page).toHaveURL(/site=khorgos-city-cn/);
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
});

test("a button of the map that is pressed before the app has come is done once it is ready", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const release = await openHeld(page, "lang=en");
  await page.locator('.prelude [data-press="+"]').click();
  release();
  await expect(page).toHaveURL(/map=/);
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
  const [, zoom] = /map=([\d.]+)/.exec(page.url()) ?? [];
  expect(Number(zoom)).toBeGreaterThan(5);
});

test("a phase that is pressed before the app has come is chosen", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const release = await openHeld(page, "lang=en");
  await page.locator(".prelude").getByText("September · Kazakhstan").first().click();
  release();
  await expect(page).toHaveURL(/phase=kazakhstan/);
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
});
