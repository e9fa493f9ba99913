import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

for (const file of ["index.html", "embed.html"]) {
  test(`${file} says in words what it is without JavaScript`, async ({ page, guard }) => {
    // Chromium without JavaScript reports a script that the page preloads as refused by policy.
    guard.allow(/assets\/[\w-]+\.js \(csp\)$/);
    await page.goto(`/${file}`);
    const words = page.locator("noscript p");
    await expect(words).toBeVisible();
    await expect(words).toContainText("Карта работает только с JavaScript");
    await expect(words.locator("[lang='en']")).toHaveText("The map needs JavaScript.");
  });
}
