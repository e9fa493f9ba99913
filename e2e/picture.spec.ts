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
for (const [width, height, least] of [
  [320, 320, 20],
  [480, 360, 45],
  [390, 664, 65],
  [800, 418, 65],
] as const) {
  test(`a small picture is mostly map at ${width}×${height}`, async ({ map, page }) => {
    await page.setViewportSize({ width, height });
    for (const query of ["ru", "en", "kk&phase=china", "kk-Arab", "zh"]) {
      for (const file of ["index", "embed"]) {
        await page.goto(`/${file}.html?ui=none&lang=${query}`);
        await map.waitUntilReady();
        const reach = await page.evaluate(measureReach);
        expect.soft(100 * reach.share, `${file} ${query}`).toBeGreaterThanOrEqual(least);
        const words = [".title h1", ".truth", ".legend", ".attribution"];
        for (const name of words) await expect(page.locator(name)).toBeInViewport({ ratio: 1 });
      }
    }
  });
}
