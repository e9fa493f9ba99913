import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

for (const file of ["index.html", "embed.html"]) {
  test(`${file} says in words what it is without JavaScript`, async ({ page }) => {
    await page.goto(`/${file}`);
    const english = page.locator("noscript [lang='en']");
    await expect(english).toBeVisible();
    await expect(english).toContainText("No sight is confirmed as a filming location");
    await expect(page.locator("noscript [lang='ru']")).toContainText("Карта работает только с");
  });
}
