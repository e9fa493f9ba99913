import type { Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { expect, test } from "./fixtures";

/** A table whose columns say nothing, with markup and two scripts in it. */
const UNCLEAR = `a;b;c;d
43,2;76,9;Гора <b>Кок-Тобе</b>;12.08.2025
43,9;81,3;大桥;20.08.2025
44,1;80,2;Kоныс;
43,3;77,1;Тау;
`;

async function expectAccessible(page: Page, state: string): Promise<void> {
  expect(await violationsOf(axeOn(page).withTags(STANDARD)), state).toEqual([]);
}

const LINES = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Ring", date: "2025-08-12" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [78, 43],
            [80, 43],
            [80, 44],
            [78, 43],
          ],
        ],
      },
    },
  ],
});

test.describe("a table that is not clear", () => {
  test.beforeEach(async ({ map, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await map.openMap("lang=en");
    await map.openAbout();
    await page.getByRole("button", { name: "Open a file of your own" }).click();
    await page.setViewportSize({ width: 360, height: 640 });
  });

  const file = { name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(UNCLEAR) };

  test("is asked of, and what is wrong is told", async ({ page }) => {
    const dialog = page.getByRole("dialog", { name: "Your own file" });
    await expect(dialog).toBeVisible();
    await expectAccessible(page, "choosing");
    await dialog.locator("input[type=file]").setInputFiles(file);
    await expect(dialog.getByRole("heading", { name: "Which column is what?" })).toBeFocused();
    await expect(dialog.getByRole("table").getByRole("row")).toHaveCount(4);
    await expect(dialog.getByRole("combobox", { name: "Name" })).toHaveValue("c");
    await expect(dialog.getByRole("combobox", { name: "Latitude" })).toHaveValue("a");
    await expectAccessible(page, "asking");

    const longitude = dialog.getByRole("combobox", { name: "Longitude" });
    const show = dialog.getByRole("button", { name: "Show the places" });
    await longitude.selectOption("No such column");
    await show.click();
    await expect(longitude).toHaveAccessibleDescription("Choose the column with the coordinates.");
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("blocked", "SecurityError");
      };
    });
    await longitude.selectOption("b");
    await show.click();
    await expect(dialog.getByRole("alert")).toContainText("does not let the page keep a file");
    await longitude.selectOption("No such column");
    await expectAccessible(page, "an answer is missing, and the file cannot be kept");
  });

  test("is read as its reader says", async ({ map, page }) => {
    const dialog = page.getByRole("dialog", { name: "Your own file" });
    await dialog.locator("input[type=file]").setInputFiles(file);
    await dialog.getByRole("button", { name: "Show the places" }).click();
    await page.waitForEvent("load");
    await map.waitUntilReady();
    await expect(dialog).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await map.waitUntilReady();
    const problems = page.locator(".data-problems");
    await problems.locator("summary").click();
    await expect(problems).toContainText("Places shown: 4 of 4.");
    await expect(problems).toContainText("Names were read from c.");
    await expect(problems).toContainText("Dates were read from d");
    await expect(problems).toContainText("Coordinates were read from a, b.");
    await expectAccessible(page, "what was understood, and the list");
    const own = page.getByRole("region", { name: /mine\.csv/ });
    await own.getByRole("button", { name: /^Тау/ }).click();
    await expect(map.card).toContainText("mine.csv");
    await expectAccessible(page, "the card of an own place");
    await page.keyboard.press("Escape");
    await map.openAbout();
    await page.getByRole("button", { name: "Open a file of your own" }).click();
    await expect(dialog.getByRole("button", { name: "Take the file away" })).toBeVisible();
    await expectAccessible(page, "a file is there");
  });
});

test("outlines of a file that is dropped are drawn beneath their sign", async ({ map, page }) => {
  await map.openMap("lang=en");
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "mine.geojson"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  }, LINES);
  await page.waitForEvent("load");
  await map.waitUntilReady();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: /^Ring/ }).first()).toBeVisible();
  const lines = page.locator(".leaflet-ili-lines-pane canvas");
  await expect(lines.first()).toBeVisible();
  await expect(page.locator(".data-problems")).toContainText("Outlines: 1. They are drawn");
  const strongest = () =>
    lines.evaluateAll((canvases) => {
      const alphas = canvases.flatMap((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return [];
        const { width, height } = canvas;
        const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
        return [...pixels.filter((_, at) => at % 4 === 3)];
      });
      return alphas.reduce((most, alpha) => Math.max(most, alpha), 0);
    });
  expect(await strongest()).toBe(255);
  // A search that is for something else dims them with their signs.
  await map.searchBox.fill("Almaty");
  await expect.poll(strongest).toBeLessThan(120);
  expect(await strongest()).toBeGreaterThan(30);
  await map.searchBox.fill("Ring");
  await expect.poll(strongest).toBe(255);
});
