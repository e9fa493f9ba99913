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
