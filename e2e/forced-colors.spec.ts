import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { pixelsOf } from "./pictures";

test.use({ contextOptions: { forcedColors: "active" } });

/** Whether an element has dark and light in it: its sign is drawn. */
async function isDrawn(element: Locator): Promise<boolean> {
  const { data } = await pixelsOf(element.page().context(), await element.screenshot());
  let least = 765;
  let most = 0;
  for (let at = 0; at < data.length; at += 4) {
    const light = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
    least = Math.min(least, light);
    most = Math.max(most, light);
  }
  return most - least > 300;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`every sign of the key is drawn in the reader's own ${colorScheme} colours, theme ${theme}`, async ({
      map,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, forcedColors: "active" });
      await map.openMap(`lang=en&theme=${theme}`);
      const key = page.getByRole("list", { name: "Key" }).getByRole("listitem");
      const count = await key.count();
      expect(count).toBeGreaterThan(3);
      for (let at = 0; at < count; at += 1) {
        // Without its words.
        expect(await isDrawn(key.nth(at).locator(":scope > :first-child"))).toBe(true);
      }
    });
  }
}

test("an uncertain time has its weave, and what is chosen its mark", async ({ map, page }) => {
  await map.openMap("lang=en&phase=china");
  const lanes = page.locator(".timeline-lane");
  const weave = (at: number) =>
    lanes.nth(at).evaluate((lane) => getComputedStyle(lane, "::before").backgroundImage);
  for (const at of [0, 1]) expect(await weave(at)).toContain("repeating-linear-gradient");
  await expect(page.getByRole("button", { name: /August · China/, pressed: true })).toHaveCSS(
    "text-decoration-line",
    "underline",
  );
});

test("the chosen row of a list is marked", async ({ page, map }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto("/embed.html?lang=en&controls=list,time&site=khorgos-city-cn");
  await map.waitUntilReady();
  const chosen = map.row("khorgos-city-cn");
  await expect(chosen).toHaveCSS("outline-style", "double");
});

test("panels have an edge against the map", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=en");
  for (const part of [".top", ".bar", ".sheet", ".map-controls", ".attribution", ".key-chip"]) {
    await expect(page.locator(part)).toHaveCSS("outline-style", "solid");
  }
});
