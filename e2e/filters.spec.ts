import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

const ALMATY = { latitude: 43.2389, longitude: 76.8897, accuracy: 40 };

test("filters say what each would give, narrow list and map, and live in the address", async ({
  map,
  page,
}) => {
  await map.openMap();
  await page.getByText("Filters", { exact: true }).click();
  const lakes = page.getByRole("button", { name: "Lake: 9 places" });
  const title = page.getByText("Filters", { exact: true });
  const below = async () => {
    const [from, to] = [await title.boundingBox(), await lakes.boundingBox()];
    return [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)];
  };
  const before = await below();
  await lakes.click();
  await expect(lakes).toHaveAttribute("aria-pressed", "true");
  // The next tap meets what it aims at.
  expect(await below()).toEqual(before);
  await expect(page).toHaveURL(/kind=lake/);
  await expect(map.list.locator("[data-site-id]")).toHaveCount(9);
  await page.getByRole("button", { name: /^August · China: \d place/ }).click();
  await expect(page).toHaveURL(/phase=china/);
  await page.goBack();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(map.list.locator("[data-site-id]")).toHaveCount(74);
});

test("where nothing fits, the page says which filter to give up", async ({ map, page }) => {
  await map.openMap("kind=desert&area=almaty");
  const advice = page.getByRole("button", { name: /^Without “Almaty”: \d places?\.$/ });
  await expect(advice).toBeVisible();
  await advice.click();
  await expect(page).not.toHaveURL(/area=/);
  await expect(map.list.locator("[data-site-id]").first()).toBeVisible();
});

test("where a day leaves no place, giving it up shows the whole season, in one step", async ({
  map,
  page,
}) => {
  const query = "mode=day&from=2025-08-03&to=2025-08-03&sites=almaty";
  await map.openMap(query);
  await page.getByRole("button", { name: "Without “3 Aug”: 1 place." }).click();
  await expect(map.row("almaty")).toBeVisible();
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /1 August 2025/);
  await page.goBack();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(map.list.locator("[data-site-id]")).toHaveCount(74);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(query));
});

test("a place that two constraints leave out is not called misspelt", async ({ map, page }) => {
  await map.openMap("q=charyn&kind=city&phase=china");
  const advice = page.getByRole("button", {
    name: /^Without “City or town” and “1–31 Aug”: \d places?\.$/,
  });
  await expect(advice).toBeVisible();
  await expect(page.getByText("Nothing found")).toHaveCount(0);
  await advice.click();
  await expect(map.row("charyn-canyon")).toBeVisible();
});

test("a phase counts as a filter, and one button clears all of them", async ({ map, page }) => {
  await map.openMap("kind=lake&from=2025-08-12&to=2025-08-20");
  await page.getByRole("button", { name: "1 filter on" }).click();
  await page.getByRole("button", { name: /^September · Kazakhstan: \d/ }).click();
  await expect(page.getByRole("button", { name: "2 filters on" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(map.list.locator("[data-site-id]")).toHaveCount(74);
  await expect(page.getByRole("button", { name: /filters? on/ })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/phase=kazakhstan&kind=lake/);
});

test("a search that finds nothing says so, and clears", async ({ map, page }) => {
  await map.openMap("q=Bratislava");
  await expect(page.getByText("Nothing found for “Bratislava”.")).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(map.list.locator("[data-site-id]")).toHaveCount(74);
});

test("a site outside the chosen dates offers its own, and takes that back", async ({
  map,
  page,
}) => {
  await map.openMap("site=charyn-canyon&phase=china");
  await map.card.getByRole("button", { name: "Show its phase: 1–30 Sep" }).click();
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /1 September 2025/);
  await map.card.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/phase=china/);
  await expect(map.card.getByRole("button", { name: /Show its phase/ })).toBeVisible();
});

test("a single day has one thumb, and up to a day keeps the start", async ({ map, page }) => {
  await map.openMap("from=2025-08-12&to=2025-08-20&mode=day");
  await map.openTimeSettings();
  const mode = page.getByRole("combobox", { name: "Show" });
  await expect(page.getByRole("slider")).toHaveCount(1);
  await expect(page.getByRole("slider", { name: "One day" })).toHaveAttribute(
    "aria-valuetext",
    "about 12 August 2025, China phase, reported",
  );
  await mode.selectOption("Up to a date");
  await expect(map.toDate).toHaveAttribute("aria-valuetext", /12 August 2025/);
  await expect(map.fromDate).toHaveCount(0);
});

test("where motion is reduced, playing shows one phase and then the other, and Back undoes it at once", async ({
  map,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap("mode=day&from=2025-08-10&to=2025-08-10");
  await page.getByRole("button", { name: "Play" }).click();
  const august = page.getByRole("button", { name: "August · China", exact: true });
  await expect(august).toHaveAttribute("aria-pressed", "true");
  await expect(map.september).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("slider", { name: "One day" })).toHaveAttribute(
    "aria-valuetext",
    /10 August 2025/,
  );
});

test("a change of mode is undone by Back", async ({ map, page }) => {
  await map.openMap("from=2025-08-12&to=2025-08-20");
  await map.openTimeSettings();
  await page.getByRole("combobox", { name: "Show" }).selectOption("Up to a date");
  await expect(page).toHaveURL(/mode=until/);
  await page.goBack();
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /12 August 2025/);
  await expect.poll(() => map.addressed("mode")).toBeNull();
});

test("where single days are all alike, nothing offers to show one", async ({ map, page }) => {
  await map.openMap();
  await map.openTimeSettings();
  await expect(page.getByRole("combobox", { name: "Show" }).getByRole("option")).toHaveText([
    "A period",
    "Up to a date",
  ]);
  await expect(map.fromDate).toHaveAccessibleDescription("");
});

test.describe("near me", () => {
  test("sorts the list by distance and draws the position", async ({ map, page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation(ALMATY);
    await map.openMap();
    await page.getByRole("button", { name: "Near me" }).click();
    await expect(map.list.locator("[data-site-id]").first()).toContainText(/\d\sk?m from you/);
    await expect(page.locator(".map-position")).toBeVisible();
    await page.getByRole("button", { name: "Near me" }).click();
    await expect(page.locator(".map-position")).toBeHidden();
  });

  test("a reader far away is told so, and the map stays", async ({ map, page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 48.8566, longitude: 2.3522, accuracy: 100 });
    await map.openMap();
    await page.getByRole("button", { name: "Near me" }).click();
    await expect(map.notices).toContainText(/You are 5,?\d{3}\skm from the nearest place/);
    await map.waitUntilReady();
    await expect(map.pin("almaty")).toBeVisible();
  });

  test("a refusal gets a sentence and changes nothing", async ({ map, page }) => {
    await map.openMap();
    await page.getByRole("button", { name: "Near me" }).click();
    await expect(map.notices).toContainText("was not allowed to share your location");
    await expect(page.getByRole("button", { name: "Near me" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  });
});

test("keys jump to the search, until they are switched off", async ({ map, page }) => {
  await map.openMap();
  const search = page.getByRole("searchbox", { name: "Search places" });
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  // The list comes after the first paint.
  await expect(map.row("khorgos-city-cn")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(map.row("khorgos-city-cn")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(map.row("khorgos-city-cn")).not.toBeFocused();
  await expect(map.list.getByRole("button").and(page.locator(":focus"))).toHaveCount(1);
  const about = await map.openAbout();
  await about.getByRole("checkbox", { name: "Press / or Ctrl+K to search" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("the dates break between the two days only", async ({ map, page }) => {
    await map.openMap("lang=en&site=almaty");
    for (const language of LANGUAGES) {
      await map.travelTo(`lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      const lines = await page
        .locator(".timeline-dates span")
        .first()
        .evaluate((dates) => {
          const range = document.createRange();
          range.selectNodeContents(dates);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
      expect(lines, language).toBeLessThanOrEqual(2);
    }
  });

  test("no filter moves time, and what clears it is seen as soon as its panel opens", async ({
    map,
    page,
  }) => {
    await map.openMap("lang=kk");
    const time = () =>
      Promise.all([
        page.locator(".bar").boundingBox(),
        page.locator(".timeline-track").boundingBox(),
      ]);
    for (const [width, height] of [
      [1280, 800],
      [390, 664],
      [320, 568],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await map.travelTo("lang=kk");
      const before = await time();
      await map.travelTo("lang=kk&phase=kazakhstan");
      await expect(page.locator(".filters-on")).toBeVisible();
      expect(await time(), `${width} × ${height}`).toEqual(before);
    }
    await page.locator(".filters-on").click();
    await expect(page.locator(".filters-clear")).toBeInViewport({ ratio: 1 });
    // The map has no room for this button here: the menu has it.
    await page.locator(".top-tools .button[aria-expanded]").click();
    await page.locator(".page-menu .whole-region").click();
    await expect(page.locator(".page-menu")).toBeHidden();
  });
});
