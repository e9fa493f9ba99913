import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Presses the button of a format; returns the name and the text of the file that is saved. */
async function save(page: Page, dialog: Locator, format: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: format, exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(dialog.getByText(`${name} is saved.`)).toBeVisible();
  return { name, text: await readFile(await download.path(), "utf8") };
}

test("what is shown is saved, and opens again as a map of its own", async ({ map, page }) => {
  await map.openMap("q=lake&lang=en");
  await page.getByRole("button", { name: "Share and embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and embed" });
  const which = dialog.getByLabel("Which places");
  await expect(which).toHaveValue("shown");
  const shown = await which.locator("option:checked").textContent();
  const csv = await save(page, dialog, "CSV");
  expect(csv.name).toBe("ili-map_shown_en.csv");
  const rows = csv.text.trim().split("\r\n").slice(1);
  expect(shown).toBe(`Shown now: ${rows.length} places`);
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(row).toMatch(/lake/i);
  const { text } = await save(page, dialog, "GeoJSON");
  await page.route("**/data/lakes.geojson", (route) =>
    route.fulfill({ body: text, contentType: "application/geo+json" }),
  );
  await map.openMap("data=data/lakes.geojson&lang=en");
  await expect(page.locator("[data-site-id]")).not.toHaveCount(0);
  await expect(map.notices).toBeEmpty();
});

test("one place is saved from its directions, and what has no date has no calendar", async ({
  map,
  page,
}) => {
  await map.openMap("site=charyn-canyon&lang=en");
  await map.card.getByRole("button", { name: "Directions", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Directions: Charyn/ });
  const { name, text } = await save(page, dialog, "ICS");
  expect(name).toBe("ili-map_charyn-canyon_en.ics");
  expect(text).toContain("SUMMARY;LANGUAGE=en:Filming only announced: Almaty Region");
  await map.openMap("site=singing-dune&lang=en");
  await map.card.getByRole("button", { name: "Directions", exact: true }).click();
  const other = page.getByRole("dialog", { name: /^Directions:/ });
  await expect(other.getByText("1 place has no date and is not in the calendar")).toBeVisible();
  await expect(other.getByRole("button", { name: "ICS" })).toBeDisabled();
});
