import type { Page } from "@playwright/test";
import { type Devtools, expect, test } from "./fixtures";
import { type Pixels, pixelsOf } from "./pictures";

/** How far a sign is looked for around where it stands on the map, in px. */
const REACH_PX = 4;

/** React, and all that is built on it. */
const PANELS = /assets\/page-[^/]*\.js/;

/** Holds what a pattern names; the answer lets it go. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** What `platform/line.ts` takes for slow, without the waits of a far one. */
const SLOW_LINE = {
  offline: false,
  latency: 0,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
} as const;

/** Opens a page by a slow line, whose map does not come before `release`, up to its first picture. */
async function openHeld(page: Page, devtools: Devtools, query: string): Promise<() => void> {
  await (await devtools(page)).send("Network.emulateNetworkConditions", SLOW_LINE);
  const release = await hold(page, /assets\/index-[^/]*\.js/);
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

/** Says which signs of the map do not stand where the first picture had them. */
async function movedSigns(page: Page, first: Pixels, then: Pixels): Promise<readonly string[]> {
  const signs = page.locator(".leaflet-container :is([data-site-id], [data-cluster-count])");
  const moved: string[] = [];
  let seen = 0;
  for (const sign of await signs.all()) {
    const box = await sign.boundingBox();
    if (!box || box.x < 0 || box.y < 0 || box.x + box.width > first.width) continue;
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
  return moved;
}

async function isReady(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
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
  test(`the first picture is the map that follows, ahead of its panels and with them, at ${width}×${height} in ${language}`, async ({
    page,
    context,
    devtools,
  }) => {
    await page.setViewportSize({ width, height });
    const releasePanels = await hold(page, PANELS);
    const release = await openHeld(page, devtools, `lang=${language}`);
    const first = await pixelsOf(context, await page.screenshot());
    release();
    await isReady(page);
    await expect(page.locator(".first-picture")).toHaveCount(0);
    await expect(page.locator(".app")).toHaveCount(0);
    expect(await movedSigns(page, first, await pixelsOf(context, await page.screenshot()))).toEqual(
      [],
    );
    releasePanels();
    await expect(page.locator(".app")).toBeVisible();
    await isReady(page);
    expect(await movedSigns(page, first, await pixelsOf(context, await page.screenshot()))).toEqual(
      [],
    );
  });
}

test("a sign that is pressed on the first picture opens its place once the app has come", async ({
  map,
  page,
  devtools,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=en");
  const pin = await page
    .locator('.leaflet-container [data-site-id="khorgos-city-cn"]')
    .boundingBox();
  if (!pin) throw new Error("The map has no pin of Khorgos.");
  const release = await openHeld(page, devtools, "lang=en");
  await page.mouse.click(pin.x + pin.width / 2, pin.y + pin.height / 2);
  release();
  await expect(page.getByRole("heading", { name: "Khorgos (China)" }).first()).toBeVisible();
  await expect(page).toHaveURL(/site=khorgos-city-cn/);
  await isReady(page);
});

test("a button of the map that is pressed before the app has come is done once it is ready", async ({
  page,
  devtools,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const release = await openHeld(page, devtools, "lang=en");
  await page.locator('.prelude [data-press="+"]').click();
  release();
  await expect(page).toHaveURL(/map=/);
  await isReady(page);
  const [, zoom] = /map=([\d.]+)/.exec(page.url()) ?? [];
  expect(Number(zoom)).toBeGreaterThan(5);
});

test("a phase that is pressed before the app has come is chosen", async ({ page, devtools }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const release = await openHeld(page, devtools, "lang=en");
  await page.locator(".prelude").getByText("September · Kazakhstan").first().click();
  release();
  await expect(page).toHaveURL(/phase=kazakhstan/);
  await isReady(page);
});

test.describe("ahead of the panels, on a slow line", () => {
  const pinOf = (page: Page) => page.locator('.leaflet-container [data-site-id="khorgos-city-cn"]');

  /** Opens a page up to its ready map, without panels; the answer lets them come. */
  async function openMapFirst(
    page: Page,
    devtools: Devtools,
    query = "lang=en",
  ): Promise<() => void> {
    const releasePanels = await hold(page, PANELS);
    const release = await openHeld(page, devtools, query);
    release();
    await isReady(page);
    await expect(page.locator(".app")).toHaveCount(0);
    return releasePanels;
  }

  test("what the reader does to the map stays when the panels come", async ({ page, devtools }) => {
    await page.setViewportSize({ width: 390, height: 664 });
    const release = await openMapFirst(page, devtools);
    // Over a map that answers no word of waiting comes by itself.
    await expect(page.locator("[data-start]")).toHaveCSS("animation-name", "none");
    const before = await pinOf(page).boundingBox();
    await page.locator('.prelude [data-press="+"]').click();
    await expect(page).toHaveURL(/map=/);
    await page.mouse.move(180, 300);
    await page.mouse.down();
    await page.mouse.move(120, 360, { steps: 5 });
    await page.mouse.up();
    await isReady(page);
    const moved = await pinOf(page).boundingBox();
    expect(moved).not.toEqual(before);
    release();
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
    await isReady(page);
    const after = await pinOf(page).boundingBox();
    expect(Math.abs((after?.x ?? 0) - (moved?.x ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((after?.y ?? 0) - (moved?.y ?? 0))).toBeLessThanOrEqual(1);
    // The panels' own buttons work on the same map.
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(async () => (await pinOf(page).boundingBox())?.x).not.toBe(after?.x);
  });

  test("a pin that is pressed opens its place with the panels", async ({ page, devtools }) => {
    await page.setViewportSize({ width: 390, height: 664 });
    const release = await openMapFirst(page, devtools);
    await pinOf(page).click();
    await expect(page).toHaveURL(/site=khorgos-city-cn/);
    release();
    await expect(page.getByRole("heading", { name: "Khorgos (China)" }).first()).toBeVisible();
    await isReady(page);
  });

  test("a phase that is pressed is shown by the map at once, and by the panels", async ({
    page,
    devtools,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const release = await openMapFirst(page, devtools);
    const said = await pinOf(page).getAttribute("aria-label");
    await page.locator(".prelude").getByText("September · Kazakhstan").first().click();
    await expect(pinOf(page)).not.toHaveAttribute("aria-label", said ?? "");
    release();
    await expect(page.getByRole("slider", { name: "From date" })).toHaveAttribute(
      "aria-valuetext",
      /September/,
    );
    await expect(page).toHaveURL(/phase=kazakhstan/);
  });

  test("the keyboard keeps its place on the map when the panels come", async ({
    page,
    devtools,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const release = await openMapFirst(page, devtools);
    await pinOf(page).focus();
    release();
    await expect(page.locator(".app")).toBeVisible();
    await expect(pinOf(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Khorgos (China)" }).first()).toBeVisible();
  });

  test("where the panels do not come, the map stays and answers, and the page says so", async ({
    page,
    guard,
    devtools,
  }) => {
    guard.allow(/ERR_INTERNET_DISCONNECTED/);
    await page.setViewportSize({ width: 390, height: 664 });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "onLine", { get: () => false });
    });
    await page.route(PANELS, (route) => route.abort("internetdisconnected"));
    const release = await openHeld(page, devtools, "lang=en");
    release();
    await expect(page.locator("[data-start]")).toContainText("You are offline.");
    const before = await pinOf(page).boundingBox();
    await page.locator('.prelude [data-press="+"]').click();
    await expect.poll(async () => (await pinOf(page).boundingBox())?.x).not.toBe(before?.x);
    await expect(page).toHaveURL(/map=/);
    await page.unroute(PANELS);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.locator(".app")).toBeVisible();
    await expect(page).toHaveURL(/map=/);
  });

  test("a map without its ground is told in words", async ({ page, guard, devtools }) => {
    guard.allow(/ili\.pmtiles/);
    guard.allow(/Failed to load resource/);
    await page.route(/ili\.pmtiles/, (route) => route.abort());
    const release = await openHeld(page, devtools, "lang=en");
    release();
    await expect(page.locator("html")).toHaveAttribute("data-map-ready", "error");
    await expect(page.getByText(/The base map could not be/)).toBeVisible();
    await expect(page.locator(".app")).toBeVisible();
  });
});

test("the page's text names every script that its first picture imports", async ({ request }) => {
  const source = await (await request.get("/index.html")).text();
  const named = source.replaceAll(/<template.*?<\/template>/gs, "");
  const imported = new Set<string>();
  async function follow(file: string): Promise<void> {
    if (imported.has(file)) return;
    imported.add(file);
    const script = await (await request.get(`/assets/${file}`)).text();
    for (const [, next = ""] of script.matchAll(/(?:from|import) ?"\.\/([\w-]+\.js)"/g)) {
      await follow(next);
    }
  }
  await follow(/assets\/(first-picture-[\w-]+\.js)/.exec(named)?.[1] ?? "");
  expect(imported.size).toBeGreaterThan(3);
  expect([...imported].filter((file) => !named.includes(file))).toEqual([]);
});
