import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, type BrowserContext, type Page, test } from "@playwright/test";
import { expect, expectReady, type Readiness } from "./expect";
import { differingPixels } from "./pictures";

const GOLDEN = "e2e/golden";
/** Parts of all pixels by which a picture may differ from its golden one: edges of letters. */
const GOLDEN_TOLERANCE = 0.004;

/** Opens the picture that a query asks for. */
export async function openPicture(
  page: Page,
  query: string,
  until: Readiness = "true",
): Promise<void> {
  await page.goto(`/press.html?${query}`);
  await expectReady(page.locator("html"), until, 60_000);
}

/** The bytes of the picture that is open. */
export async function bytesOf(page: Page): Promise<Buffer> {
  const address = await page.locator("img[data-press-image]").getAttribute("src");
  return bytesAt(page, address ?? "");
}

/** The bytes of what the open picture is a link to. */
export async function linkedBytes(page: Page): Promise<Buffer> {
  const address = await page.locator("a[download] > img[data-press-image]").evaluate((image) => {
    return image.closest("a")?.href;
  });
  return bytesAt(page, address ?? "");
}

async function bytesAt(page: Page, address: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (url) => {
    const blob = await (await fetch(url)).blob();
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(blob);
    });
    return String(reader.result).split(",")[1] ?? "";
  }, address);
  return Buffer.from(base64, "base64");
}

/**
 * A picture is as it was when its golden one was kept; skips under another Chromium. With
 * `UPDATE_GOLDEN` set it is kept instead.
 */
export async function expectGolden(
  name: string,
  drawn: Buffer,
  context: BrowserContext,
  browser: Browser,
): Promise<void> {
  const file = `${GOLDEN}/${name}.png`;
  const drawnBy = `${GOLDEN}/chromium.txt`;
  const major = browser.version().split(".")[0] ?? "";
  if (process.env["UPDATE_GOLDEN"]) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, drawn);
    writeFileSync(drawnBy, `${major}\n`);
  }
  const known = existsSync(drawnBy) ? readFileSync(drawnBy, "utf8").trim() : "";
  test.skip(known !== major, `The golden pictures are of Chromium ${known}, this is ${major}.`);
  const differing = await differingPixels(context, drawn, readFileSync(file));
  const all = drawn.readUInt32BE(16) * drawn.readUInt32BE(20);
  expect(differing / all).toBeLessThan(GOLDEN_TOLERANCE);
}
