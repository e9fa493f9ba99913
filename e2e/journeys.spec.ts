import type { Locator, Page } from "@playwright/test";
import { Finger, middleOf } from "./finger";
import { expect, test } from "./fixtures";

/** A finger that counts its taps. What it taps must be in the window and be what it meets there. */
class CountingFinger extends Finger {
  taps = 0;

  override async tap(target: Locator): Promise<void> {
    await expect(target).toBeInViewport({ ratio: 0.9 });
    const place = await middleOf(target);
    const met = await target.evaluate((element, { x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    }, place);
    expect(met, "the finger meets what it taps").toBe(true);
    this.taps += 1;
    await super.tap(target);
  }
}

/** What the keyboard of a phone writes, once a tap has brought it. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

for (const [width, height] of [
  [390, 664],
  [360, 640],
] as const) {
  test.describe(`by touch at ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("a fan finds Charyn, reads that it is not confirmed, plans and shares it in five taps", async ({
      map,
      page,
    }) => {
      await page.addInitScript(() => {
        Object.assign(navigator, {
          share: ({ url }: ShareData) => {
            document.documentElement.dataset["shared"] = url ?? "";
            return Promise.resolve();
          },
        });
      });
      const finger = new CountingFinger(page);
      await map.openMap();
      await finger.tap(map.searchBox);
      await type(page, "чарын");
      await expect(map.list.locator("[data-site-id]:not([hidden])")).toHaveCount(1);
      await finger.tap(map.row("charyn-canyon"));
      await expect(map.card.getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
      await expect(map.evidenceSentence).toContainText(
        /^Neither of the two reports names this place/,
      );
      await expect(map.evidenceSentence).toBeInViewport({ ratio: 1 });
      await finger.tap(map.card.getByRole("button", { name: "Add to trip" }));
      await expect(page).toHaveURL(/trip=charyn-canyon/);
      await finger.tap(map.card.getByRole("button", { name: "Share", exact: true }));
      await expect(page.locator("html")).toHaveAttribute("data-shared", /site=charyn-canyon/);
      expect(finger.taps).toBeLessThanOrEqual(5);
    });

    test("the story is followed to its end, a tap a step", async ({ map, page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const finger = new CountingFinger(page);
      await map.openMap();
      await finger.tap(page.locator(".sheet-handle"));
      await finger.tap(page.getByRole("button", { name: "Follow the shoot" }));
      for (let step = 1; step < 7; step += 1) {
        await expect(page.getByText(`Step ${step} of 7`)).toBeInViewport();
        await finger.tap(page.getByRole("button", { name: "Next", exact: true }));
      }
      await expect(page.getByText("Step 7 of 7")).toBeInViewport();
      await finger.tap(page.getByRole("button", { name: "Back to the map" }));
      await expect(page.locator(".story")).toHaveCount(0);
      expect(finger.taps).toBeLessThanOrEqual(9);
    });

    test("lakes are filtered, seen at every height, and given up", async ({ map, page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const finger = new CountingFinger(page);
      await map.openMap();
      await finger.tap(page.locator(".sheet-handle"));
      await finger.tap(page.getByText("Filters", { exact: true }));
      const lake = page.getByRole("button", { name: /^Lake: \d/ });
      await lake.scrollIntoViewIfNeeded();
      await finger.tap(lake);
      await expect(page).toHaveURL(/kind=lake/);
      await page.locator(".sheet-handle").focus();
      const on = page.getByRole("button", { name: "1 filter on" });
      for (const key of ["ArrowUp", "ArrowDown", "ArrowDown"]) {
        await page.keyboard.press(key);
        await expect(on).toBeInViewport({ ratio: 1 });
      }
      await finger.tap(on);
      const clear = page.getByRole("button", { name: "Clear all" });
      await clear.scrollIntoViewIfNeeded();
      await finger.tap(clear);
      await expect(page).not.toHaveURL(/kind=/);
      await expect(on).toHaveCount(0);
      expect(finger.taps).toBeLessThanOrEqual(5);
    });
  });
}
