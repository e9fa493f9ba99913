import type { Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { expect, expectReady, test } from "./fixtures";

async function openFrame(
  page: Page,
  address: string,
  [width, height]: readonly [number, number],
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`/embed.html?${address}`);
  await expectReady(page.locator("html"));
}

const SIZES = [
  [240, 240],
  [320, 480],
  [358, 420],
  [480, 640],
  [900, 560],
  [1440, 900],
] as const;

for (const size of SIZES) {
  test(`at ${size.join(" × ")} map, truth and credit are there, and axe finds nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openFrame(page, "lang=ru", size);
    await expect(page.locator(".truth")).toBeInViewport({ ratio: 1 });
    await expect(page.locator(".attribution")).toBeInViewport({ ratio: 1 });
    await expect(page.locator("[data-site-id='almaty']").first()).toBeInViewport({ ratio: 1 });
    const map = await page.locator(".embed-stage").boundingBox();
    expect(map?.height ?? 0).toBeGreaterThan(size[1] * 0.38);
    expect(await violationsOf(axeOn(page).withTags(STANDARD))).toEqual([]);
  });
}

test("controls choose what stands beside the map", async ({ page }) => {
  await openFrame(page, "lang=en&controls=list,lang,search", [900, 560]);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Zoom in" })).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search places" }).fill("шарын");
  const list = page.getByRole("region", { name: "Places", exact: true });
  await expect(list.getByRole("button").first()).toContainText("Charyn");
  await page.getByRole("searchbox", { name: "Search places" }).fill("хантенгри");
  await expect(list.getByRole("button").first()).toContainText("Khan Tengri");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toContainText("Khan Tengri");
  await page.getByRole("combobox", { name: "Language" }).selectOption("kk");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
});

test("in a column the list opens over the map", async ({ page }) => {
  await openFrame(page, "lang=en&controls=list,time", [360, 640]);
  await page.getByText("Places", { exact: true }).first().click();
  await page
    .getByRole("region", { name: "Places", exact: true })
    .getByRole("button", { name: /^Khorgos \(China/ })
    .click();
  await expect(page.getByRole("article")).toBeVisible();
});

test("the owner's link is marked as theirs and opens by itself", async ({ page }) => {
  await openFrame(
    page,
    "lang=en&cta=https://tours.example/ili&cta-label=Our%20tour&accent=7a2f8a",
    [900, 560],
  );
  const link = page.getByRole("link", { name: /^Our tour/ });
  await expect(link).toHaveAttribute("href", "https://tours.example/ili");
  await expect(link).toHaveAttribute("rel", "noopener nofollow");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveCSS("background-color", "rgb(122, 47, 138)");
  await expect(page.getByText("Link from this page’s owner")).toBeVisible();
});

for (const [query, words] of [
  ["accent=teall", "accent=teall"],
  ["cta=javascript:alert(1)", "cta=javascript"],
  ["controls=time,radio", "controls=radio"],
] as const) {
  test(`${query} is told and the rest applies`, async ({ page }) => {
    await openFrame(page, `lang=en&title=Our%20Ili&${query}`, [900, 560]);
    await expect(page.locator(".notices")).toContainText(words);
    await expect(page.getByRole("heading", { level: 1, name: "Our Ili" })).toBeVisible();
    await expect(page.getByRole("link", { name: /alert/ })).toHaveCount(0);
  });
}

test("words in the title never become markup", async ({ page }) => {
  await openFrame(
    page,
    `lang=en&title=${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
    [900, 560],
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("<img src=x onerror=alert(1)>");
  await expect(page.locator("h1 img")).toHaveCount(0);
});

test("full screen keeps the state, and is not offered where it is forbidden", async ({
  page,
  host,
  baseURL,
}) => {
  await openFrame(page, "lang=en&phase=kazakhstan", [900, 560]);
  await page.getByRole("button", { name: "Full screen" }).click();
  await expect(page.getByRole("button", { name: "Exit full screen" })).toBeVisible();
  await expect(page.getByRole("button", { name: /September/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Exit full screen" }).click();
  await page.goto(
    host.address({ frame: `${baseURL}/embed.html?lang=en`, sandbox: "allow-scripts" }),
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("link", { name: "Open the full map" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "Full screen" })).toHaveCount(0);
});
