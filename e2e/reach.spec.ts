import { expect, test } from "./fixtures";
import { measureReach } from "./reach";

const WINDOWS = [
  [320, 568],
  [320, 640],
  [360, 640],
  [360, 740],
  [375, 553],
  [390, 664],
  [390, 844],
  [412, 785],
  [844, 390],
  [820, 1180],
  [1440, 900],
] as const;

const FRAMES = [
  [240, 240],
  [300, 250],
  [320, 480],
  [600, 450],
] as const;

for (const [page, sizes] of [
  ["index.html", WINDOWS],
  ["embed.html", FRAMES],
] as const) {
  for (const [width, height] of sizes) {
    test(`where the map is seen it answers: ${page} at ${width}×${height}`, async ({
      map,
      page: tab,
    }) => {
      await tab.setViewportSize({ width, height });
      await tab.goto(`/${page}?lang=ru`);
      await map.waitUntilReady();
      const reach = await tab.evaluate(measureReach);
      expect(reach.figures).toBeGreaterThan(0);
      expect(reach.unreachable).toEqual([]);
      expect(reach.dead, `looks like map and is dead: ${reach.deadBy}`).toBeLessThan(0.005);
    });
  }
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
    await map.openMap("lang=ru");
    const { open } = await page.evaluate(measureReach);
    // Also beside the buttons, where an empty box for notices once lay.
    for (const place of [open, { x: width - 90, y: Math.min(open.y, 150) }]) {
      await map.openMap("lang=ru");
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
