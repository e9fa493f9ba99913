import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { PRODUCT_SLUG } from "../../src/domain/product-table";
import { MapDriver } from "../driver";

const FILE = pathToFileURL(path.resolve("portable", `${PRODUCT_SLUG}.html`));

/** Opens the file; what it asks of anybody else and what the browser complains of comes into the list. */
async function open(page: Page, query: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  page.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol === "blob:" || protocol === "data:") return;
    if (protocol !== "file:" || pathname !== FILE.pathname) wrong.push(`asks: ${request.url()}`);
  });
  page.on("pageerror", (error) => wrong.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (/error|warning/.test(message.type())) wrong.push(`console: ${message.text()}`);
  });
  await page.goto(`${FILE.href}?${query}`);
  await new MapDriver(page).waitUntilReady();
  return wrong;
}

test("a reader without a network has map, list, search, time, cards and languages", async ({
  page,
}) => {
  const wrong = await open(page, "lang=en");
  const map = new MapDriver(page);
  await expect(page.locator("img.leaflet-image-layer").first()).toHaveJSProperty("complete", true);
  await map.openCard(/^Almaty/);
  await page.keyboard.press("Escape");
  await map.chooseSeptember();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Follow the shoot" }).click();
  await expect(map.card.getByRole("heading", { name: "It begins in Khorgos" })).toBeVisible();
  await page.getByRole("button", { name: "Close the story" }).click();
  await map.pasteAndEnter("шарын");
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/^Charyn Canyon/);
  await page.keyboard.press("Escape");
  await map.chooseLanguage("kk-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(wrong).toEqual([]);
});

test("the dialogs offer what the file has, and say what only a site has", async ({ page }) => {
  const wrong = await open(page, "lang=en&trip=almaty,charyn-canyon");
  const dialog = page.getByRole("dialog");
  const openDialog = (name: string) => page.getByRole("button", { name }).first().click();
  const close = () => dialog.getByRole("button", { name: "Close" }).click();

  await openDialog("Share and embed");
  await expect(dialog.getByText("other pages cannot embed it")).toBeVisible();
  await expect(dialog.locator("iframe")).toHaveCount(0);
  await close();

  await openDialog("Trip");
  await expect(dialog.getByText(/^2 stops/)).toBeVisible();
  await close();

  await openDialog("Press image");
  await expect(dialog.getByText("The map on a site makes them")).toBeVisible();
  await expect(dialog.getByLabel("Format").getByRole("option")).toHaveText([/PNG/, /JPEG/, /SVG/]);
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  await close();

  await new MapDriver(page).openAbout();
  await expect(dialog.getByText("nothing more has to be stored")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Offline" })).toHaveCount(0);
  await close();
  expect(wrong).toEqual([]);
});

test("a file of the reader's own is shown, and one beside it is said to be out of reach", async ({
  page,
}) => {
  const wrong = await open(page, "lang=en&data=places.geojson");
  await expect(page.getByText(/No readable file was found at “.*places\.geojson”/)).toBeVisible();
  await expect(async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["name,lat,lon\nRiver,43.2,77.1\n"], "own.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    });
    // Opened again, without what its address had named.
    await page.waitForURL(({ search }) => search === "?lang=en", { timeout: 1000 });
  }).toPass();
  await new MapDriver(page).waitUntilReady();
  const own = page.getByRole("region", { name: /own\.csv/ });
  await expect(own.getByRole("button", { name: /River/ })).toBeVisible();
  await expect(page.locator(".truth")).toContainText("own.csv");
  expect(wrong).toEqual([]);
});
