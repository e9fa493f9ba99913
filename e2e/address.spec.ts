import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

for (const language of LANGUAGES) {
  test(`lang=${language} sets the language and the direction`, async ({ map, page }) => {
    await map.openMap(`lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute(
      "dir",
      language === "kk-Arab" ? "rtl" : "ltr",
    );
  });
}

test("phase chooses a phase", async ({ map }) => {
  await map.openMap("phase=kazakhstan");
  await expect(map.september).toHaveAttribute("aria-pressed", "true");
  await expect(map.row("yining")).toBeHidden();
});

test("from and to choose days and win over phase", async ({ map }) => {
  await map.openMap("phase=kazakhstan&from=2025-08-12&to=2025-08-20");
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /12 August 2025/);
  await expect(map.toDate).toHaveAttribute("aria-valuetext", /20 August 2025/);
  await expect(map.row("yining")).toBeVisible();
  await expect(map.row("charyn-canyon")).toBeHidden();
});

test("site opens a card", async ({ map }) => {
  await map.openMap("site=charyn-canyon");
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/Charyn Canyon/);
});

test("opening adds nothing to the address, whole region takes the view out again", async ({
  map,
  page,
}) => {
  await map.openMap("lang=en");
  expect(new URL(page.url()).search).toBe("?lang=en");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/map=/);
  await page.getByRole("button", { name: "Show the whole region" }).click();
  await expect(page).toHaveURL((url) => !url.searchParams.has("map"));
});

test("map sets the view, and moving the map rewrites it", async ({ map, page }) => {
  await map.openMap("map=9/43.3533/79.0782");
  const box = await map.map.boundingBox();
  const pin = await map.pin("charyn-canyon").boundingBox();
  if (!box || !pin) throw new Error("The map and the site must be in view.");
  expect(Math.abs(pin.x + pin.width / 2 - (box.x + box.width / 2))).toBeLessThan(20);
  expect(Math.abs(pin.y + pin.height / 2 - (box.y + box.height / 2))).toBeLessThan(20);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => map.addressed("map")).toMatch(/^(9\.5|10)\/43\.\d+\/79\.\d+$/);
});

for (const theme of ["light", "dark"] as const) {
  test(`theme=${theme} paints the page ${theme}`, async ({ map, page }) => {
    await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
    await map.openMap(`theme=${theme}`);
    const lightness = await page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      return (red + green + blue) / (3 * 255);
    });
    if (theme === "dark") expect(lightness).toBeLessThan(0.3);
    else expect(lightness).toBeGreaterThan(0.7);
  });
}

for (const [parameter, value] of [
  ["lang", "fr"],
  ["phase", "mongolia"],
  ["from", "2025-02-30"],
  ["to", "tomorrow"],
  ["site", "nowhere"],
  ["map", "8/99/78"],
  ["theme", "sepia"],
  ["data", "https://elsewhere.example/x.json"],
] as const) {
  test(`${parameter}=${value} is told and ignored, and the rest applies`, async ({ map }) => {
    const rest = parameter === "site" ? "theme=dark" : "site=charyn-canyon";
    await map.openMap(`${parameter}=${encodeURIComponent(value)}&${rest}`);
    await expect(map.notices).toContainText(parameter);
    await expect(map.notices).toContainText(value);
    await expect(map.map).toBeVisible();
    if (parameter !== "site") await expect(map.card).toBeVisible();
    await map.notices.getByRole("button").click();
    await expect(map.notices).toBeEmpty();
  });
}

test("back and forward undo and redo choices", async ({ map, page }) => {
  await map.openMap();
  await map.chooseSeptember();
  await map.openCard(/Charyn Canyon/);
  await page.goBack();
  await expect(map.card).toBeHidden();
  await expect(map.september).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await expect(map.september).toHaveAttribute("aria-pressed", "false");
  await page.goForward();
  await expect(map.september).toHaveAttribute("aria-pressed", "true");
  await page.goForward();
  await expect(map.card).toBeVisible();
});

test("an address that was read is written again as it was", async ({ map, page }) => {
  const query =
    "lang=en&from=2025-08-12&to=2025-09-04&site=charyn-canyon&map=9/43.3/79.1&kind=canyon,city&theme=dark";
  await map.openMap(query);
  // Any change rewrites the whole address; this one is undone at once.
  await map.move(map.toDate, 1);
  await expect.poll(() => map.addressed("to")).toBe("2025-09-05");
  await map.move(map.toDate, -1);
  await expect.poll(() => map.addressed("to")).toBe("2025-09-04");
  const written = new URL(page.url()).searchParams;
  for (const [parameter, value] of new URLSearchParams(query)) {
    expect(written.get(parameter), parameter).toBe(value);
  }
});

test("parameters that are not ours stay", async ({ map }) => {
  await map.openMap("utm_source=newsletter");
  await map.chooseSeptember();
  await expect.poll(() => map.addressed("utm_source")).toBe("newsletter");
});

test("the choice of a language lives in the address and the title, and is kept for the next visit", async ({
  map,
  page,
}) => {
  await map.openMap();
  await map.chooseLanguage("kk");
  await expect.poll(() => map.addressed("lang")).toBe("kk");
  await expect(page).toHaveTitle(
    "Мен сені Іледе күтемін («Я жду тебя в Или» атауының аудармасы) · Ili Map",
  );
  await page.goto("/index.html");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
});
