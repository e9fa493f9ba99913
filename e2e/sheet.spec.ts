import type { Page } from "@playwright/test";
import { measureReach } from "../tools/run/reach";
import type { MapDriver } from "./driver";
import { Finger, middleOf } from "./finger";
import { expect, test } from "./fixtures";
import { overlapping, unreadable } from "./layout";

const heightOf = (page: Page) =>
  page.locator(".sheet").evaluate((sheet) => Math.round(sheet.getBoundingClientRect().height));

const expectHeight = (page: Page, height: string) =>
  expect(page.locator(".sheet")).toHaveAttribute("data-height", height);

/** Where a pull begins that is on no control: the text of what stands in the sheet. */
const HALF_OPEN = "site=charyn-canyon";

test.describe("at 390×664", () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test("the sheet follows the finger from anywhere, and from full to peek in one pull", async ({
    map,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const finger = new Finger(page);
    await map.openMap(HALF_OPEN);
    await expectHeight(page, "half");
    const half = await heightOf(page);
    await finger.pull(await middleOf(map.evidenceSentence), -230, { hold: true });
    await expectHeight(page, "full");
    expect(await heightOf(page)).toBeGreaterThan(half + 72);
    const top = await middleOf(map.card.getByRole("heading", { level: 2 }));
    await finger.pull(top, 420, { steps: 20, hold: true });
    await expectHeight(page, "peek");
    await expect(map.card.getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
  });

  test("what is asked into view below the window moves no page", async ({ map, page }) => {
    await map.openMap();
    const head = page.getByRole("banner");
    const before = await head.boundingBox();
    await map.list.getByRole("button").last().scrollIntoViewIfNeeded();
    expect(await head.boundingBox()).toEqual(before);
  });

  test("a pull that begins on a row raises the sheet and does not press the row", async ({
    map,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const finger = new Finger(page);
    await map.openMap();
    await finger.pull(await middleOf(page.locator(".timeline-count")), -250, { hold: true });
    await expectHeight(page, "half");
    const row = map.list.locator("[data-site-id]").first();
    await finger.pull(await middleOf(row), -220, { hold: true });
    await expectHeight(page, "full");
    await finger.pull(await middleOf(row), 220, { hold: true });
    await expectHeight(page, "half");
    await expect.poll(() => map.addressed("site")).toBeNull();
  });

  test("one pull goes over from the sheet to its list, and back", async ({ map, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const finger = new Finger(page);
    await map.openMap("q=озеро");
    await expectHeight(page, "half");
    const scrolled = () => page.locator(".sheet-body").evaluate((body) => body.scrollTop);
    const start = { x: 200, y: 600 };
    await finger.pull(start, -500, { steps: 25, hold: true });
    await expectHeight(page, "full");
    expect(await scrolled()).toBeGreaterThan(100);
    await finger.pull({ x: 200, y: 250 }, 60, { steps: 6, hold: true });
    await expectHeight(page, "full");
    await finger.pull({ x: 200, y: 180 }, 470, { steps: 30, hold: true });
    expect(await scrolled()).toBe(0);
  });

  test("a tap on what moves things presses nothing that comes below the finger", async ({
    map,
    page,
  }) => {
    const finger = new Finger(page);
    const settled = () =>
      expect(page.locator("dialog[open], .page-menu:popover-open")).toHaveCount(0);
    for (const height of ["peek", "half", "full"] as const) {
      await map.openMap("kind=lake&lang=en");
      const raise = async () => {
        const handle = page.locator(".sheet-handle");
        for (let tap = 0; tap < 3; tap += 1) {
          if ((await page.locator(".sheet").getAttribute("data-height")) === height) return;
          await finger.tap(handle);
        }
      };
      const before = page.url();
      await raise();
      expect(parametersOf(page.url())).toEqual(parametersOf(before));
      const key = page.getByRole("button", { name: "Key", exact: true });
      await finger.tap(key);
      await expect(page.getByRole("heading", { name: "Key", exact: true })).toBeVisible();
      await finger.tap(page.locator(".key").getByRole("button", { name: "Close" }));
      await expect(page.getByRole("heading", { name: "Key", exact: true })).toHaveCount(0);
      // What is open was a step of the history: going back may write the same in another order.
      expect(parametersOf(page.url())).toEqual(parametersOf(before));
      await finger.tap(page.getByRole("button", { name: "1 filter on" }));
      await expect(page.getByRole("button", { name: "Clear all" })).toBeVisible();
      expect(parametersOf(page.url())).toEqual(parametersOf(before));
      await finger.tap(map.searchBox);
      await expect(map.searchBox).toBeFocused();
      expect(parametersOf(page.url())).toEqual(parametersOf(before));
      await settled();
    }
    for (const height of ["half", "full"]) {
      await map.openMap(HALF_OPEN);
      if (height === "full") await finger.tap(page.locator(".sheet-handle"));
      await expectHeight(page, height);
      await finger.tap(map.card.getByRole("button", { name: "Close" }));
      await expect(map.card).toHaveCount(0);
      await expect.poll(() => map.addressed("site")).toBeNull();
      await settled();
      await map.openMap(HALF_OPEN);
      if (height === "full") await finger.tap(page.locator(".sheet-handle"));
      await finger.tap(page.getByRole("button", { name: "Open search" }));
      await expect(map.searchBox).toBeFocused();
      await expect(map.card).toHaveCount(0);
    }
  });
});

/** From peek up: how high the sheet is at each height that it has. */
async function heights(page: Page): Promise<number[]> {
  const found: number[] = [];
  const handle = page.locator(".sheet-handle");
  await handle.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) {
    await page.keyboard.press(key);
    const height = await heightOf(page);
    if (key === "ArrowUp" || found.length === 0) found.push(height);
  }
  return found.filter((height, at) => at === 0 || height !== found[at - 1]);
}

/** Windows, with the least share of map beside an open card in text of each size, in per cent. */
for (const [width, height, language, shares] of [
  [320, 568, "en", { "100%": 22, "130%": 16, "200%": 12 }],
  [360, 640, "ru", { "100%": 30, "130%": 30, "200%": 20 }],
  [390, 664, "kk", { "100%": 30, "130%": 30, "200%": 20 }],
  [390, 844, "kk-Arab", { "100%": 40, "130%": 35, "200%": 24 }],
] as const) {
  for (const text of ["100%", "130%", "200%"] as const) {
    test(`with text of ${text} at ${width}×${height} all is reached in ${language}`, async ({
      map,
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      for (const [query, last] of [
        ["", page.locator(".print-start")],
        [HALF_OPEN, map.card.getByRole("link").last()],
      ] as const) {
        await map.openMap(`lang=${language}&${query}`);
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, text);
        await map.waitUntilReady();
        await expect.poll(() => page.evaluate(overlapping)).toEqual([]);
        const head = page.getByRole("banner");
        expect(await head.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2);
        if (query === HALF_OPEN) await expectFirstWords(map, page, text, shares[text]);
        const steps = await heights(page);
        for (const [at, high] of steps.entries()) {
          expect(high).toBeLessThanOrEqual(height);
          if (at > 0 && text !== "200%") {
            expect(high - (steps[at - 1] ?? 0)).toBeGreaterThanOrEqual(60);
          }
        }
        await expectWhole(map, page);
        await last.scrollIntoViewIfNeeded();
        await expect(last).toBeInViewport({ ratio: text === "200%" ? 0.4 : 0.9 });
      }
    });
  }
}

/** A card's name, evidence and actions beside the map; text twice as large leaves the actions a scroll away. */
async function expectFirstWords(
  map: MapDriver,
  page: Page,
  text: string,
  least: number,
): Promise<void> {
  const { share } = await page.evaluate(measureReach);
  expect(100 * share, "per cent of the window that is map").toBeGreaterThanOrEqual(least);
  const isLarge = text === "200%";
  await expect(map.card.getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
  await expect(map.evidenceSentence).toBeInViewport({ ratio: isLarge ? 0.5 : 1 });
  if (isLarge) return;
  for (const action of await map.card.locator(".card-actions").getByRole("button").all()) {
    await expect(action).toBeInViewport({ ratio: 1 });
  }
}

async function expectWhole(map: MapDriver, page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator(".sheet").boundingBox()) ?? {
    ...{ x: 0, y: 0, width: 0, height: 0 },
  };
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThan(0);
  expect(x + width).toBeLessThanOrEqual(window.width + 1);
  expect(y + height).toBeLessThanOrEqual(window.height + 1);
  await expect(page.locator(".truth")).toBeInViewport();
  await expect(page.locator(".attribution")).toBeInViewport({ ratio: 1 });
  await expect(map.map).toBeVisible();
  expect(await page.evaluate(unreadable)).toEqual([]);
}

function parametersOf(address: string): readonly string[][] {
  return [...new URL(address).searchParams].sort();
}

for (const [width, height] of [
  [320, 568],
  [360, 640],
  [390, 664],
] as const) {
  test(`at ${width} × ${height} what a search has found comes right below the field`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await map.openMap("q=Almaty");
    await expect(map.row("almaty")).toBeInViewport({ ratio: 1 });
    const field = await map.searchBox.boundingBox();
    const first = await map.row("almaty").boundingBox();
    expect((first?.y ?? height) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThan(64);
    // What stood between is further down, or there again without the search.
    await expect(page.getByText("Filters", { exact: true })).toBeAttached();
    await map.searchBox.fill("");
    await expect(page.getByRole("button", { name: "Follow the shoot" })).toBeAttached();
  });
}

test("who opens a shared card can choose another language", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=ru&site=charyn-canyon");
  await page.getByRole("button", { name: "Ещё", exact: true }).click();
  await page.getByRole("combobox", { name: "Язык" }).selectOption("zh");
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/恰伦/);
});
