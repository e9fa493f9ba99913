import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";
import { unreadable } from "./layout";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${state}: ${id}, ${help}: ${html.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
}

for (const language of LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing in ${language}, ${theme}`, async ({ map, page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await map.openMap(`lang=${language}&theme=${theme}`);
      await expectAccessible(page, "list");
      await map.row("charyn-canyon").click();
      await expect(map.card).toBeVisible();
      await expectAccessible(page, "card");
      await map.openAbout();
      await expectAccessible(page, "about");
    });
  }
}

for (const language of ["en", "kk-Arab"] as const) {
  test(`axe finds nothing on a phone in ${language}`, async ({ map, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await map.openMap(`lang=${language}&site=charyn-canyon`);
    await expectAccessible(page, "phone");
  });
}

test("axe finds nothing while somebody looks for a place", async ({ map, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap("q=charyn");
  await expectAccessible(page, "search with results");
  await page.getByText("Filters", { exact: true }).click();
  await expectAccessible(page, "filters open");
  await map.openMap("q=charyn&kind=city");
  await expectAccessible(page, "nothing found");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(map.notices).toContainText("was not allowed to share your location");
  await expectAccessible(page, "position refused");
  await map.openMap("step=3");
  await expect(page.getByText("Step 3 of 7")).toBeVisible();
  await expectAccessible(page, "story");
});

test("axe finds nothing on a phone with the menu open", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await map.openMap();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("button", { name: "Press image" })).toBeVisible();
  // What lies below the menu is out of reach until it closes.
  const { violations } = await new AxeBuilder({ page })
    .include(".page-menu")
    .withTags(STANDARD)
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("the map is one tab stop", async ({ map, page }) => {
  await map.openMap();
  const inMap = () =>
    page.evaluate(() => document.activeElement?.closest(".leaflet-container") !== null);
  await map.tabTo(map.map.locator("[tabindex='0']").first());
  expect(await inMap()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await inMap()).toBe(false);
  await page.keyboard.press("Shift+Tab");
  expect(await inMap()).toBe(true);
  await page.keyboard.press("Shift+Tab");
  expect(await inMap()).toBe(false);
});

for (const language of LANGUAGES) {
  for (const [what, viewport, text] of [
    ["320 px wide", { width: 320, height: 640 }, "100%"],
    ["200 % text on a phone", { width: 390, height: 844 }, "200%"],
    ["200 % text on a desk", { width: 1280, height: 800 }, "200%"],
  ] as const) {
    test(`nothing is cut or covered in ${language}, ${what}`, async ({ map, page }) => {
      await page.setViewportSize(viewport);
      for (const state of ["", "&site=charyn-canyon"]) {
        await map.openMap(`lang=${language}${state}`);
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, text);
        await map.waitUntilReady();
        expect(await page.evaluate(unreadable), state).toEqual([]);
      }
    });
  }
}
