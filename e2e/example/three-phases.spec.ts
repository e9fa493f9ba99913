import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectReady, test } from "../fixtures";
import { bytesOf, openPicture } from "../golden-picture";

/** The colours of the phases, which the press picture must have. */
const { stones }: { stones: { light: Record<string, string> } } = JSON.parse(
  readFileSync("examples/three-phases/theme.json", "utf8"),
);

/** Opens a page of the example and waits until it is what it will be. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectReady(page.locator("html"));
}

test("a production of three phases is followed over the New Year", async ({ page }) => {
  await open(page, "/");
  await expect(page).toHaveTitle("A Made-Up Winter · Example Map");
  await expect(page.getByText("3 named · 2 unconfirmed · 1 nearby").first()).toBeVisible();
  await expect(page.getByText(/Filming only announced: Demo City/)).toBeVisible();
  for (const phase of ["November · Frostland", "New Year · Midland", "February · Thawland"]) {
    await expect(page.getByRole("heading", { name: phase })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "All", exact: true })).toBeVisible();

  await page.getByRole("button", { name: /^New Year · Midland/ }).click();
  await expect(page).toHaveURL(/phase=new-year/);
  await expect(page.getByText("20 Dec – 10 Jan")).toBeVisible();
  await expect(page.getByRole("heading", { name: "November · Frostland" })).toBeHidden();

  await page
    .getByRole("button", { name: /^Sample Lake/ })
    .first()
    .click();
  await expect(
    page
      .getByRole("article")
      .getByText(/The Made-Up News/)
      .first(),
  ).toBeVisible();
});

test("its other language is read from right to left, and what nobody has written in it is marked", async ({
  page,
}) => {
  await open(page, "/");
  await page.getByRole("combobox", { name: "Language" }).selectOption("en-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-Arab");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ا مادە-ۋپ ۋينتەر");
  await expect(page.getByRole("list").getByText("Mock Spring").first()).toHaveAttribute(
    "lang",
    "en",
  );
});

test.describe("as a picture", () => {
  // The page's policy lets nothing read a picture back.
  test.use({ bypassCSP: true });

  test("it has the colour of each of the three phases", async ({ page }) => {
    await openPicture(page, "lang=en-Arab&size=1200x800&format=svg");
    const svg = (await bytesOf(page)).toString();
    // A file of the reader's own has a colour too, and is in no such picture.
    const { own, ...phases } = stones.light;
    for (const colour of Object.values(phases)) expect(svg).toContain(colour);
    expect(svg).not.toContain(own);
    expect(svg).toContain('xml:lang="en-Arab"');
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  // Chromium without JavaScript reports a script that the page preloads as refused by policy.
  test.beforeEach(({ guard }) => guard.allow(/assets\/[\w-]+\.js \(csp\)$/));

  test("each language's page has the whole list and its own picture", async ({ page }) => {
    for (const [path, language, direction] of [
      ["/", "en", "ltr"],
      ["/en-arab/", "en-Arab", "rtl"],
    ] as const) {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      await expect(page.locator("li[data-site-id]")).toHaveCount(6);
      await expect(page.locator(".prelude-map img")).toHaveJSProperty("complete", true);
      expect(
        await page
          .locator(".prelude-map img")
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(1000);
    }
  });
});
