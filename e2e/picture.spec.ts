import { measureReach } from "../tools/run/reach";
import { expect, test } from "./fixtures";

for (const viewport of [
  { width: 1600, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`ui=none leaves only what keeps a picture honest at ${viewport.width} px`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await map.openMap("ui=none");
    await expect(page.getByRole("slider")).toHaveCount(0);
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("combobox")).toHaveCount(0);
    // What is left of buttons are the sites themselves.
    await expect(page.locator("button:visible:not(.leaflet-container *)")).toHaveCount(0);
    await expect(page.getByRole("link", { name: /OpenStreetMap/ })).toBeVisible();
    await expect(page.getByRole("list", { name: /key/i })).toBeVisible();
    await expect(page.locator(".truth")).toBeVisible();
    await expect(map.pin("almaty")).toBeVisible();
  });
}

/** Small windows with the least share of them that is map, in per cent. */
const SMALL = [
  [320, 320, 20],
  [480, 360, 45],
  [390, 664, 65],
  [800, 418, 65],
] as const;

for (const file of ["index", "embed"]) {
  test(`a small picture of ${file}.html is mostly map`, async ({ map, page }) => {
    for (const query of ["ru", "en", "kk&phase=china", "kk-Arab", "zh"]) {
      await page.goto(`/${file}.html?ui=none&lang=${query}`);
      for (const [width, height, least] of SMALL) {
        const name = `${file} ${query} at ${width}×${height}`;
        await page.setViewportSize({ width, height });
        await map.waitUntilReady();
        await expect
          .poll(async () => 100 * (await page.evaluate(measureReach)).share, { message: name })
          .toBeGreaterThanOrEqual(least);
        const words = [".title h1", ".truth", ".legend", ".attribution"];
        for (const part of words) {
          await expect(page.locator(part), name).toBeInViewport({ ratio: 1 });
        }
      }
    }
  });
}
