import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

const PATHS = { ru: "/", kk: "/kk/", zh: "/zh/", en: "/en/", "kk-Arab": "/kk-arab/" } as const;

// Chromium without JavaScript reports a script that the page preloads as refused by policy.
test.beforeEach(({ guard }) => guard.allow(/assets\/[\w-]+\.js \(csp\)$/));

for (const language of LANGUAGES) {
  test(`without JavaScript the page in ${language} has everything in words`, async ({ page }) => {
    await page.goto(PATHS[language]);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator(".truth")).toBeVisible();
    await expect(page.locator(".prelude-note")).toBeVisible();
    await expect(page.locator("li[data-site-id]")).toHaveCount(74);
    await expect(page.locator(".prelude-map img")).toHaveJSProperty("complete", true);
    expect(await page.locator(".prelude-map img").getAttribute("alt")).toMatch(/.{30}/);
  });
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`without JavaScript the list can be read to its end at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("/en/");
    const last = page.locator("li[data-site-id]").last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await expect(last.getByRole("heading")).toBeVisible();
    await page.getByRole("link", { name: "中文" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  });
}

test("the embed says in words what it is without JavaScript", async ({ page }) => {
  await page.goto("/embed.html");
  const words = page.locator("noscript p");
  await expect(words).toBeVisible();
  await expect(words).toContainText("Для карты нужен JavaScript");
  await expect(words.locator("[lang='en']")).toHaveText("The map needs JavaScript.");
});
