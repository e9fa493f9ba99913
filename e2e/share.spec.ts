import type { Locator, Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { expect, expectReady, test } from "./fixtures";

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Share and embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and embed" });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("an operator copies the code of the Kazakh part for a page", async ({
  map,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await map.openMap("phase=kazakhstan");
  const dialog = await openDialog(page);
  await dialog.getByLabel("Language", { exact: true }).first().selectOption("kk");
  await dialog.getByLabel("Where to put it").selectOption("iframe");
  await dialog.getByRole("button", { name: "Copy code" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(
    /^<iframe src="[^"]*embed\.html\?lang=kk&amp;phase=kazakhstan" .*<\/iframe>$/,
  );
});

test("the link opens the map as it is", async ({ map, page }) => {
  await map.openMap("phase=china&evidence=named&site=khorgos-city-cn");
  const dialog = await openDialog(page);
  const link = await dialog.getByLabel("Link to the map as it is now").inputValue();
  await page.goto(link);
  await map.waitUntilReady();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/Khorgos/);
  await expect.poll(() => map.addressed("evidence")).toBe("named");
});

test("where the clipboard is blocked the text is marked for the reader's keys", async ({
  map,
  page,
}) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("blocked")) },
    });
  });
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("press Ctrl+C")).toBeVisible();
  const box = dialog.getByLabel("Link to the map as it is now");
  await expect(box).toBeFocused();
  const marked = await box.evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : "",
  );
  expect(marked).toBe(await box.inputValue());
});

test("the preview is the frame that the code makes", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Size").selectOption("thumbnail");
  await dialog.getByLabel("Language", { exact: true }).first().selectOption("zh");
  const frame = dialog.locator("iframe");
  await expect(frame).toHaveAttribute("src", /lang=zh/);
  await expectReady(frame.contentFrame().locator("html"));
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("lang", "zh");
});

test("a link of the operator's must be https, and a size must be one", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  await dialog.getByLabel("Your own link (https, tel or mailto)").fill("javascript:alert(1)");
  await expect(dialog.getByText("must begin with https://")).toBeVisible();
  await expect(dialog.getByLabel("Code", { exact: true })).not.toHaveValue(/javascript/);
  await dialog.getByLabel("Your own link (https, tel or mailto)").fill("https://tours.example/ili");
  await dialog.getByLabel("Words on the link").fill("Our tour");
  await expect(dialog.getByLabel("Code", { exact: true })).toHaveValue(/cta-label="Our tour"/);
  await dialog.getByLabel("Size").selectOption("custom");
  await dialog.getByLabel("Width, px").fill("10");
  await expect(dialog.getByText("from 240 to 4096 pixels")).toBeVisible();
});

test("the operator is told where their colour is shown in another shade", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  const colour = dialog.getByLabel("Accent colour");
  await colour.fill("#ffee00");
  await expect(colour).toHaveAccessibleDescription(
    /another shade of this colour\. Light #[0-9a-f]{6}$/,
  );
  await colour.fill("#767676");
  await expect(colour).toHaveAccessibleDescription(/Dark #[0-9a-f]{6}$/);
});

test("the QR code is saved as SVG and PNG", async ({ map, page }) => {
  await map.openMap();
  const dialog = await openDialog(page);
  for (const format of ["SVG", "PNG"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: `Save ${format}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ili-map_qr.${format.toLowerCase()}`);
  }
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
      .nth(1 + Number(width < 600))
      .click();
    await expect(page.getByRole("dialog").locator("iframe")).toBeVisible();
    const axe = axeOn(page).exclude("iframe").withTags(STANDARD);
    expect(await violationsOf(axe)).toEqual([]);
  });
}
