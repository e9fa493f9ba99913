import { expect, expectReady, test } from "./fixtures";

/** Takes away what the oldest browsers of the floor lack; tools/floor holds the rest to it. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "DecompressionStream");
    Reflect.deleteProperty(URL, "canParse");
    for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    Reflect.deleteProperty(CSSStyleSheet.prototype, "replaceSync");
    Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
    Reflect.deleteProperty(ShadowRoot.prototype, "adoptedStyleSheets");
  });
});

test("the phone's menu opens, closes and leads on", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap();
  const more = page.getByRole("button", { name: "More", exact: true });
  const share = page.getByRole("button", { name: "Share and embed", exact: true });
  await expect(share).toBeHidden();
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
  // All of it can be seen and touched, whatever scrolls around its button.
  const reached = await page.locator(".page-menu .button").evaluateAll((items) =>
    items.flatMap((item) => {
      const { left, top, width, height } = item.getBoundingClientRect();
      // In a higher window the map has the way back to the whole region.
      if (width === 0) return [];
      return item.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }),
  );
  expect(reached).toEqual([true, true, true, true, true, true]);
  await page.keyboard.press("Escape");
  await expect(share).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.mouse.click(100, 300);
  await expect(share).toBeHidden();
  await more.click();
  await share.click();
  await expect(page.getByRole("dialog", { name: "Share and embed" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy code" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
});

test("an embed has its ground and its owner's link", async ({ page }) => {
  await page.goto("/embed.html?lang=en&cta=https%3A%2F%2Fexample.org%2F&cta-label=Book");
  await expectReady(page.locator("html"));
  await expect(page.getByRole("link", { name: "Book" })).toBeVisible();
});
