import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

test("a fan plans a trip with the keyboard and takes it along", async ({ map, page }) => {
  await map.openMap();
  map.asKeyboard();
  for (const name of [/^Khorgos \(China\)/, /^Almaty/]) {
    await map.openCard(name);
    await map.activate(map.card.getByRole("button", { name: "Add to trip" }));
    await expect(map.card.getByRole("button", { name: "In the trip" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(map.card).toBeHidden();
  }
  await expect.poll(() => map.addressed("trip")).toBe("khorgos-city-cn,almaty");
  await map.activate(page.getByRole("button", { name: "Trip", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await expect(dialog.getByText(/^2 stops, 3\d\d\skm in all\./)).toBeVisible();
  await dialog.getByRole("button", { name: "Almaty: earlier" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("listitem").first()).toContainText("Almaty");
  await expect(dialog.getByText("Almaty is now stop 1.")).toBeVisible();
  await expect.poll(() => map.addressed("trip")).toBe("almaty,khorgos-city-cn");
});

test("every format says the evidence and comes with the reader's language", async ({
  map,
  page,
}) => {
  await map.openMap("trip=almaty,charyn-canyon&lang=en");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  for (const format of ["GPX", "KML", "GeoJSON", "CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: format, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ili-map_trip_en.${format.toLowerCase()}`);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("Neither of the two reports names this place.");
    expect(text).toContain("Almaty");
  }
});

test("taking all out can be undone", async ({ map, page }) => {
  await map.openMap("trip=almaty,charyn-canyon");
  await page.getByRole("button", { name: "Trip", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Trip" });
  await dialog.getByRole("button", { name: "Remove all stops" }).click();
  await expect(dialog.getByText("No stops yet")).toBeVisible();
  await expect.poll(() => map.addressed("trip")).toBeNull();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
});

for (const lang of ["en", "kk-Arab"]) {
  test(`axe finds nothing in the dialog in ${lang}`, async ({ map, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await map.openMap(`trip=almaty,charyn-canyon&lang=${lang}`);
    await page.locator(".page-controls button").nth(2).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([]);
  });
}
