import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { expect, test } from "./fixtures";

/** Width and height that the header of a PNG tells. */
function sizeOfPng(bytes: Buffer): readonly [number, number] {
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Press image" }).click();
  const dialog = page.getByRole("dialog", { name: "Press image" });
  await expect(dialog.getByRole("button", { name: "Download" })).toBeEnabled();
  return dialog;
}

async function save(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a reporter saves the Kazakh part as a picture that says what it is", async ({
  map,
  page,
}) => {
  await map.openMap("phase=kazakhstan");
  const dialog = await openDialog(page);
  await expect(dialog.getByRole("img")).toHaveAttribute("alt", /Map: Kazakhstan\..*Almaty/);
  const { name, bytes } = await save(page, dialog);
  expect(name).toBe("ili-map_2025-09_kazakhstan_en_light_1920x1080.png");
  expect(sizeOfPng(bytes)).toEqual([1920, 1080]);
  expect(bytes.toString("utf8")).toContain("NUR.KZ");
  await expect(dialog.getByRole("status").first()).toHaveText(`${name} is saved.`);
});

test("size, scale, language and format are the reader's", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Size").selectOption("custom");
  await dialog.getByLabel("Width, px").fill("400");
  await dialog.getByLabel("Height, px").fill("500");
  await dialog.getByLabel("Scale", { exact: true }).selectOption("2");
  await dialog.getByLabel("Language").selectOption("kk");
  await expect(dialog.getByText("The picture is ready: \u2066800 × 1000\u2069.")).toBeVisible();
  const png = await save(page, dialog);
  expect(png.name).toMatch(/_kk_(light|dark)_800x1000_2x.*\.png$/);
  expect(sizeOfPng(png.bytes)).toEqual([800, 1000]);
  await dialog.getByLabel("Format").selectOption("svg");
  const svg = await save(page, dialog);
  expect(svg.name).toMatch(/\.svg$/);
  const text = svg.bytes.toString("utf8");
  expect(text).toMatch(/<text[^>]*>Алматы<\/text>/);
  expect(text).toContain("OpenStreetMap");
});

test("a PDF is of the paper's size and says how it holds the picture", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Size").selectOption("a5");
  await dialog.getByLabel("Format").selectOption("pdf");
  await expect(dialog.getByText(/The picture is ready/)).toBeVisible();
  const vector = await save(page, dialog);
  expect(vector.name).toMatch(/_all_only-named_en_light_1748x2480_300dpi\.pdf$/);
  await expect(dialog.getByText("The file holds vectors and text.")).toBeVisible();
  // A5 in points: 148 × 210 mm.
  expect(vector.bytes.toString("latin1")).toMatch(/MediaBox \[0 0 419\.\d+ 595\.\d+\]/);
  await dialog.getByLabel("Language").selectOption("zh");
  await expect(dialog.getByText(/The picture is ready/)).toBeVisible();
  await save(page, dialog);
  await expect(dialog.getByText("The file holds the picture at 300 dpi")).toBeVisible();
});

test("a side that no picture can have is refused in words", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Size").selectOption("custom");
  await dialog.getByLabel("Width, px").fill("9000");
  await expect(dialog.getByText("from 200 to 4096 pixels")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
});

test("own words stand on the picture, and never in place of the truth", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Title").fill("<b>Our summer</b> in Ili");
  await dialog.getByLabel("Format").selectOption("svg");
  await expect(
    dialog.getByText(/^<b>Our summer<\/b> in Ili\. Map: Kazakhstan, China\. Television series/),
  ).toBeVisible();
  const { bytes } = await save(page, dialog);
  const text = bytes.toString("utf8");
  expect(text).toContain("&lt;b&gt;Our summer&lt;/b&gt; in Ili");
  expect(text).toMatch(/<text[^>]*>Reported: Khorgos \(China\)/);
});

test("where the geography cannot be had there is a sentence and no file", async ({
  map,
  page,
  guard,
}) => {
  guard.allow(/relief\.webp|404/);
  await map.openMap();
  await page.route("**/tiles/ili.pmtiles", (route) => route.fulfill({ status: 404 }));
  await page.route("**/tiles/relief.webp", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "Press image" }).click();
  const dialog = page.getByRole("dialog", { name: "Press image" });
  await expect(dialog.getByText("could not be loaded, so no picture was drawn")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
});

test("texts are copied, or said to be for the reader to copy", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("blocked")) },
    });
  });
  await dialog.getByRole("button", { name: "Copy caption" }).click();
  await expect(dialog.getByText("select the text and copy it")).toBeVisible();
});

test("Esc closes it and focus goes back to where it was", async ({ map, page }) => {
  await map.openMap();
  await openDialog(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Press image" })).toBeFocused();
});

for (const [lang, width] of [
  ["en", 1440],
  ["kk-Arab", 390],
] as const) {
  test(`axe finds nothing in the dialog in ${lang} at ${width} px`, async ({ map, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await map.openMap(`lang=${lang}`);
    if (width < 600) await page.locator(".page-controls > button").click();
    await page
      .locator(".page-controls button:visible")
      .nth(3 + Number(width < 600))
      .click();
    await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
    await expect(page.locator(".press-image-preview")).toHaveAttribute("aria-busy", "false");
    expect(await violationsOf(axeOn(page).withTags(STANDARD))).toEqual([]);
  });
}
