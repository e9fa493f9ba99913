import type { Page } from "@playwright/test";
import { measureReach } from "../tools/run/reach";
import { expect, test } from "./fixtures";
import { unreadable } from "./layout";

/** Windows with the least share of map at opening and with a place chosen, in per cent. */
const WINDOWS = [
  [320, 568, 48, 22],
  [320, 640, 48, 22],
  [375, 553, 48, 22],
  [360, 640, 55, 30],
  [360, 740, 55, 30],
  [390, 664, 55, 30],
  [390, 844, 62, 40],
  [412, 785, 62, 40],
  [844, 390, 50, 40],
  [820, 1180, 68, 55],
  [1440, 900, 55, 55],
] as const;

const FRAMES = [
  [240, 240],
  [300, 250],
  [320, 480],
  [600, 450],
] as const;

async function expectAnswering(page: Page, least: number): Promise<void> {
  const reach = await page.evaluate(measureReach);
  expect(reach.figures).toBeGreaterThan(0);
  expect(reach.unreachable).toEqual([]);
  expect(reach.dead, `looks like map and is dead: ${reach.deadBy}`).toBeLessThan(0.005);
  expect(100 * reach.share, "per cent of the window that is map").toBeGreaterThanOrEqual(least);
}

for (const [width, height, opening, chosen] of WINDOWS) {
  for (const language of width === 390 || width === 320 ? ["ru", "kk", "kk-Arab"] : ["ru"]) {
    test.describe(`at ${width}×${height} in ${language}`, () => {
      test.use({ viewport: { width, height }, hasTouch: width < 1000, isMobile: width < 1000 });

      test("the map is the page and answers where it is seen, also beside a place with its name, its evidence and what to do", async ({
        map,
        page,
      }) => {
        await map.openMap(`lang=${language}`);
        await expectAnswering(page, opening);
        await expect(page.locator(".truth")).toBeInViewport({ ratio: 1 });
        await expect(page.locator(".attribution")).toBeInViewport({ ratio: 1 });
        await map.openMap(`lang=${language}&site=charyn-canyon`);
        await expectAnswering(page, chosen);
        const shown = [
          map.card.getByRole("heading", { level: 2 }),
          map.evidenceSentence,
          ...(await map.card.locator(".card-actions").getByRole("button").all()),
          page.locator(".truth"),
          page.locator(".attribution"),
        ];
        expect(shown.length).toBe(8);
        for (const one of shown) await expect(one).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(unreadable)).toEqual([]);
      });
    });
  }
}

test.describe("at 844×390 with a notch left or right", () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

  for (const language of ["ru", "kk-Arab"]) {
    test(`everything keeps clear of it, in ${language}`, async ({ map, page, devtools }) => {
      const session = await devtools(page);
      const insets = { left: 47, right: 47, bottom: 21 };
      await session.send("Emulation.setSafeAreaInsetsOverride", { insets });
      for (const [query, least] of [
        ["", 50],
        ["&site=charyn-canyon", 40],
      ] as const) {
        await map.openMap(`lang=${language}${query}`);
        await expectAnswering(page, least);
        for (const part of [".panel", ".bar", ".map-controls", ".attribution"]) {
          const box = await page.locator(part).boundingBox();
          if (!box) continue;
          expect(box.x, part).toBeGreaterThanOrEqual(47);
          expect(box.x + box.width, part).toBeLessThanOrEqual(844 - 47);
          expect(box.y + box.height, part).toBeLessThanOrEqual(390 - 21);
        }
      }
    });
  }
});

for (const [width, height] of FRAMES) {
  test(`where the map is seen it answers: the embed at ${width}×${height}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/embed.html?lang=ru");
    await map.waitUntilReady();
    await expectAnswering(page, 0);
  });
}

for (const [width, height] of [
  [390, 664],
  [360, 740],
  [1440, 900],
] as const) {
  test(`the wheel and a drag work where the map is seen: ${width}×${height}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    // Beside the credit, too, where a line says that the ground ends.
    await map.openMap("lang=ru&map=12/43.35/79.08");
    await expectAnswering(page, 0);
    await map.openMap("lang=ru");
    const { open } = await page.evaluate(measureReach);
    // Also beside the buttons, where an empty box for notices once lay.
    for (const place of [open, { x: width - 90, y: Math.min(open.y, 150) }]) {
      if (place !== open) await map.openMap("lang=ru");
      await page.mouse.move(place.x, place.y);
      await page.mouse.down();
      await page.mouse.move(place.x - 40, place.y + 30, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => map.addressed("map")).not.toBeNull();
      const dragged = map.addressed("map");
      await page.mouse.wheel(0, -300);
      await expect.poll(() => map.addressed("map")).not.toBe(dragged);
    }
  });
}

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a tap on the sheet's handle presses nothing that slides below it", async ({
    map,
    page,
  }) => {
    await map.openMap("lang=ru");
    const before = page.url();
    const handle = page.locator(".sheet-handle");
    const heights: (string | null)[] = [];
    for (let tap = 0; tap < 3; tap += 1) {
      const box = await handle.boundingBox();
      if (!box) throw new Error("The sheet has no handle.");
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      heights.push(await page.locator(".sheet").getAttribute("data-height"));
    }
    expect(heights).toEqual(["half", "full", "half"]);
    expect(page.url()).toBe(before);
  });
});
