import type { Page } from "@playwright/test";
import { hasPoppler, NO_POPPLER, type ReadPdf, readPdf } from "../tools/run/poppler";
import { expect, test } from "./fixtures";
import { pixelsOf } from "./pictures";

test.skip(!hasPoppler(), NO_POPPLER);

/** What comes out of the printer. */
async function paper(page: Page): Promise<ReadPdf> {
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** How often some words stand in a text, wherever its lines break. */
function count(text: string, pattern: RegExp): number {
  return text.replace(/\s+/g, " ").match(pattern)?.length ?? 0;
}

/** A4 in points, as Chromium rounds it. */
const A4 = /^59[45][.\d]* x 84[12][.\d]* pts/;

test("the sheet has the picture, every place, its sources and the way back", async ({
  map,
  page,
}) => {
  await map.openMap("lang=ru");
  await map.printSheet();
  const { pages, info } = await paper(page);
  expect(info["Page size"]).toMatch(A4);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(7);
  const [first = ""] = pages;
  const text = pages.join("");
  expect(first).toContain("Я жду тебя в Или");
  expect(first.replace(/\s+/g, " ")).toContain(
    "Сообщалось: Хоргос (Китай), Синьцзян. Объявлено: Алматы, область, долина Или. Точнее не сказано.",
  );
  expect(first).toContain("Места на этой карте");
  expect(text).toContain("Чарынский каньон");
  expect(text).toContain("霍尔果斯");
  expect(text).toMatch(/Алматы: [\d,]+ км по прямой/);
  expect(text).toContain("https://www.nur.kz/");
  expect(text).toContain("OpenStreetMap");
  expect(text.replace(/\s/g, "")).toContain("/?lang=ru");
});

test("a row is never torn between two pages", async ({ map, page }) => {
  await map.openMap("lang=en");
  await map.printSheet();
  const { pages } = await paper(page);
  const evidence = /Not confirmed|Filming (?:reported|only announced)|Nearby, not named/g;
  const rows = pages.map((text) => ({
    positions: count(text, /within about/g),
    towns: count(text, /in a straight line/g),
    evidence: count(text, evidence),
  }));
  // The first page has the picture, whose key and captions say some of it once more.
  for (const { positions, towns, evidence: known } of rows.slice(1)) {
    expect([towns, known]).toEqual([positions, positions]);
  }
  expect(rows.reduce((sum, { positions }) => sum + positions, 0)).toBe(74);
  // Every page of the list has its headings.
  const listed = pages.filter((text) => /within about/.test(text));
  for (const text of listed) expect(text).toContain("Coordinates, nearest town");
});

test("only what is shown is printed, with the numbers of the picture", async ({ map, page }) => {
  await map.openMap("lang=en&phase=kazakhstan&evidence=named");
  await map.printSheet();
  const { pages } = await paper(page);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/\b1\s+Almaty/);
  expect(pages[0]).not.toContain("Charyn");
  expect(pages[0]).not.toContain("profit.kz");
});

test("places beyond the map's edge are listed without a number", async ({ map, page }) => {
  await map.openMap("lang=en&map=9/43.25/76.95");
  await map.printSheet();
  const { pages } = await paper(page);
  const [inside = "", outside = ""] = pages.join("").split("In these dates, but outside this map");
  expect(inside).toContain("Kok-Tobe");
  expect(inside).not.toContain("Ürümqi");
  expect(outside).toMatch(/–\s+Khorgos/);
});

for (const [language, title, second] of [
  ["zh", "本图上的地点", "Қорғас"],
  ["kk-Arab", "№", "霍尔果斯"],
] as const) {
  test(`a sheet in ${language} has the names of the country beside its own`, async ({
    map,
    page,
  }) => {
    await map.openMap(`lang=${language}`);
    await map.printSheet();
    const sheet = page.getByRole("article", { includeHidden: true });
    await expect(sheet).toHaveCSS("direction", language === "zh" ? "ltr" : "rtl");
    const { pages } = await paper(page);
    const text = pages.join("");
    expect(text).toContain(title);
    expect(text).toContain(second);
    expect(text).toContain("OpenStreetMap");
  });
}

test("nothing of the controls is printed, and the page is as it was afterwards", async ({
  map,
  page,
}) => {
  await map.openMap("lang=en&theme=dark");
  await map.printSheet();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("article")).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.getByRole("article", { includeHidden: true })).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(map.list).toBeVisible();
});

test("a sheet without its geography says so and lists the places", async ({ map, page, guard }) => {
  guard.allow(/ili\.pmtiles|ERR_FAILED/);
  await map.openMap("lang=en");
  await page.route("**/*.pmtiles*", (route) => route.abort());
  await map.printSheet();
  const { pages } = await paper(page);
  expect(pages[0]).toContain("The base map could not be loaded");
  expect(pages.join("")).toContain("Charyn");
});

test("a sheet that is being prepared can be cancelled", async ({ map, page }) => {
  await map.openMap("lang=en");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/*.pmtiles*", async (route) => {
    await held;
    await route.continue();
  });
  const start = page.getByRole("button", { name: "Print the map and this list" });
  await start.click();
  const status = page.getByRole("status").filter({ hasText: "Preparing the sheet" });
  await expect(status).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(status).toHaveCount(0);
  await expect(start).toBeFocused();
  await page.keyboard.press("Control+p");
  await expect(status).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(status).toHaveCount(0);
  release();
  await expect(page.getByRole("article", { includeHidden: true })).toHaveCount(0);
});

/** What the browser's own menu prints, from whatever layout the page is in. */
const WINDOWS = [
  ["a desktop", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 664 }],
  ["a phone on its side", { width: 844, height: 390 }],
] as const;

for (const [name, window] of WINDOWS) {
  test(`the browser's own menu on ${name} prints title, truth, key, map and the whole list`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize(window);
    await map.openMap("lang=en");
    const { pages, info } = await paper(page);
    const text = pages.join(" ");
    const [first = ""] = pages;
    expect(info["Page size"]).toMatch(A4);
    expect(first).toContain("I’ll Wait for You in Ili");
    expect(first.replace(/\s+/g, " ")).toMatch(/Neither of the two reports names an exact place/);
    expect(first).toContain("named by a source");
    for (const credit of ["OpenStreetMap", "GeoNames", "Natural Earth"]) {
      expect(first).toContain(credit);
    }
    // The map's scale; its names are drawn.
    expect(first).toMatch(/^\d+ km\s*$/m);
    const evidence = /Not confirmed|Filming (?:reported|only announced)(?!:)|Nearby, not named/g;
    // Of each place, and of the two phases.
    expect(count(text, evidence)).toBe(74 + 2);
    expect(text).toContain("Charyn Canyon");
    for (const control of ["Print the map", "Filters", "Play", "Search", "Close"]) {
      expect(text).not.toContain(control);
    }
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(map.list).toHaveCount(1);
  });
}

test("printing moves neither the map nor the list", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=en&site=charyn-canyon");
  const pin = map.pin("charyn-canyon");
  const before = await pin.boundingBox();
  const { pages } = await paper(page);
  await map.waitUntilReady();
  expect(pages.join(" ").replace(/\s+/g, " ")).toContain(
    "Neither of the two reports names this place",
  );
  expect(pages[0]).not.toContain("No place is shown");
  expect(await pin.boundingBox()).toEqual(before);
  // Also where a page is laid out for print without a word before.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("OpenStreetMap contributors (ODbL)")).toBeVisible();
  expect((await page.getByRole("main").boundingBox())?.height).toBeGreaterThan(200);
  await page.emulateMedia({ media: null });
  await expect.poll(() => pin.boundingBox()).toEqual(before);
  await page.setViewportSize({ width: 1280, height: 800 });
  await map.openMap("lang=en");
  const row = map.row("almaty");
  await row.scrollIntoViewIfNeeded();
  const place = await row.boundingBox();
  await paper(page);
  await expect.poll(() => row.boundingBox()).toEqual(place);
});

test("what is open is printed whole: a step of the story, a trip with its stops", async ({
  map,
  page,
}) => {
  await map.openMap("lang=en&step=2");
  const step = await paper(page);
  expect(step.pages[0]).toContain("The Ili valley");
  expect(step.pages[0]).toContain("Not known:");
  await map.openMap("lang=en&trip=almaty,charyn-canyon,yining&triptitle=Our+Ili&tripdays=yining");
  let whole = "";
  // What prints its days comes when the page has been ready for a while.
  await expect(async () => {
    whole = (await paper(page)).pages.join("\n");
    expect(whole).toMatch(/Day 1: 176 km[\s\S]*Day 2:[\s\S]*Border crossed[\s\S]*Before you go/);
  }).toPass();
  expect(whole).toMatch(/Our Ili[\s\S]*Almaty[\s\S]*Charyn Canyon[\s\S]*Yining/);
  expect(whole).toContain("3 stops");
  expect(whole).not.toContain("Lake. Not confirmed");
  // The prepared sheet is the trip's: no other place is listed.
  await map.printSheet();
  const [sheet = "", rest = "", ...others] = (await paper(page)).pages;
  expect(others).toEqual([]);
  expect(sheet).toMatch(/1\s+Almaty[\s\S]*2\s+Charyn Canyon[\s\S]*3\s+Yining/);
  expect(sheet).toContain("3 stops");
  expect(sheet).toMatch(/Border crossed: Kazakhstan\s*.\s*China/);
  // Below the stops what a visitor must know, with its date; the sources may have a page of their own.
  expect(sheet + rest).toMatch(/Before you go[\s\S]*Charyn Canyon[\s\S]*As of[\s\S]*Sources/);
  expect(sheet + rest).not.toContain("Medeu");
  // The number of the first stands on the map too, where no cluster counts one.
  expect(sheet.slice(0, sheet.indexOf("Timeline of the map"))).toMatch(/(?<!and )\b1\b/);
});

for (const theme of ["light", "dark"] as const) {
  for (const language of ["en", "kk-Arab"] as const) {
    test(`paper is light and the map fills its box in ${language}, ${theme}`, async ({
      map,
      page,
    }) => {
      await map.openMap(`lang=${language}&theme=${theme}`);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      const picture = await page.getByRole("main").screenshot();
      const { dark, blank } = await shares(page, picture);
      expect(dark).toBeLessThan(0.1);
      expect(blank).toBeLessThan(0.02);
    });
  }
}

/** Which shares of a picture are dark, and which are one colour from top to bottom. */
async function shares(page: Page, png: Buffer): Promise<{ dark: number; blank: number }> {
  const { width, height, data } = await pixelsOf(page.context(), png);
  let dark = 0;
  let blank = 0;
  for (let x = 0; x < width; x += 1) {
    const colours = new Set<number>();
    for (let y = 2; y < height - 2; y += 1) {
      const at = 4 * (y * width + x);
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (red + green + blue < 3 * 100) dark += 1;
      colours.add(red * 65536 + green * 256 + blue);
    }
    if (colours.size < 3) blank += 1;
  }
  return { dark: dark / (width * height), blank: blank / width };
}
