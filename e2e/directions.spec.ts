import { LANGUAGES } from "./driver";
import { expect, expectReady, test } from "./fixtures";

test.describe("Directions", () => {
  test("lists map services, those of the place's country first, by keyboard", async ({
    map,
    page,
  }) => {
    await map.openMap("site=yining");
    map.asKeyboard();
    const open = map.card.getByRole("button", { name: "Directions", exact: true });
    await map.activate(open);
    const dialog = page.getByRole("dialog", { name: "Directions: Yining (Ghulja)" });
    const links = dialog.getByRole("link");
    await expect(links.first()).toHaveText(/^Amap/);
    await expect(links.nth(1)).toHaveText(/^Baidu Maps/);
    await expect(links).toHaveCount(9);
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute("rel", "noopener noreferrer");
      await expect(link).toHaveAccessibleDescription(/another company’s page or app/);
      const href = (await link.getAttribute("href")) ?? "";
      if (/amap/.test(href)) expect(href).toContain("coordinate=wgs84");
      if (/baidu/.test(href)) expect(href).toContain("coord_type=wgs84");
      // Either order, as the service has it; never moved.
      expect(decodeURIComponent(href)).toMatch(/43\.916,81\.321|81\.321,43\.916/);
      if (!href.startsWith("geo:")) await expect(link).toHaveAttribute("target", "_blank");
    }
    await expect(dialog).toContainText("exact only to about 2 km");
    await expect(dialog).toContainText("leave this map for another company’s page");
    await map.tabTo(links.nth(3));
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(open).toBeFocused();
  });

  test("no name runs over the edge of its link on a narrow phone", async ({ map, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await map.openMap("site=yining");
    await map.activate(map.card.getByRole("button", { name: "Directions", exact: true }));
    const links = page.getByRole("dialog").getByRole("link");
    await expect(links).toHaveCount(9);
    const running = await links.evaluateAll((all) =>
      all.flatMap((link) => (link.scrollWidth > link.clientWidth ? link.textContent : [])),
    );
    expect(running).toEqual([]);
  });

  test("names Kazakhstan's own services first, and no precision where it is fine", async ({
    map,
    page,
  }) => {
    await map.openMap("site=medeu");
    await map.card.getByRole("button", { name: "Directions", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Directions: Medeu ice rink" });
    await expect(dialog.getByRole("link").first()).toHaveText(/^2GIS/);
    await expect(dialog.getByRole("link").nth(1)).toHaveText(/^Yandex Maps/);
    await expect(dialog).not.toContainText("exact");
  });

  test("lead back to the trip that they were opened from", async ({ map, page }) => {
    await map.openMap("trip=medeu,charyn-canyon");
    await page.getByRole("button", { name: "Trip", exact: true }).click();
    const trip = page.getByRole("dialog", { name: "Trip", exact: true });
    await trip.getByRole("button", { name: /^Directions: Charyn/ }).click();
    const dialog = page.getByRole("dialog", { name: /^Directions: Charyn/ });
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(trip).toBeVisible();
  });
});

for (const lang of LANGUAGES) {
  test(`a finger reaches every service on a small phone, in ${lang}`, async ({ browser }) => {
    const context = await browser.newContext({
      ...{ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    });
    const page = await context.newPage();
    // A browser from before popovers.
    await page.addInitScript(() => {
      for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) {
        Reflect.deleteProperty(HTMLElement.prototype, name);
      }
    });
    await page.goto(`/index.html?lang=${lang}&site=tangbula`);
    await expectReady(page.locator("html"));
    await page.locator(".card-actions button").first().dispatchEvent("click");
    const dialog = page.getByRole("dialog");
    const links = dialog.getByRole("link");
    await expect(links).toHaveCount(9);
    for (const link of await links.all()) {
      await link.scrollIntoViewIfNeeded();
      const box = await link.boundingBox();
      if (!box) throw new Error("The link has no box.");
      expect(box.height).toBeGreaterThanOrEqual(44);
      const met = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest("a")?.href ?? "",
        [box.x + box.width / 2, box.y + box.height / 2] as const,
      );
      expect(met).toBe(await link.evaluate((element: HTMLAnchorElement) => element.href));
    }
    await context.close();
  });
}
