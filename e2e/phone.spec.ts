import type { Page } from "@playwright/test";
import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";

// What a fan reads on a phone: no words without what they belong to, none covered, none cut.

const SIZES = [
  { width: 390, height: 664 },
  { width: 360, height: 640 },
] as const;

test.use({ viewport: SIZES[0], hasTouch: true, isMobile: true });

const pixels = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not there.`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

test("in the table of what is known each cell says what it is, and no name stands twice", async ({
  map,
  page,
}) => {
  await map.openMap();
  await page.getByRole("button", { name: "More", exact: true }).tap();
  await page.getByRole("button", { name: "About", exact: true }).tap();
  const rows = page.locator(".known tbody tr");
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) {
    for (const heading of ["What", "From whom, since when", "What is open"]) {
      await expect(row.getByText(heading, { exact: true })).toBeVisible();
    }
  }
  const names = await page.locator(".known th[scope=row]").allTextContents();
  expect(new Set(names).size).toBe(names.length);
});

test("on a wide screen the table's head says it once", async ({ map, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await map.openMap();
  const about = await map.openAbout();
  await expect(about.getByRole("columnheader", { name: "What is open" })).toBeVisible();
  await expect(about.locator(".known td").first().getByText("What", { exact: true })).toBeHidden();
});

test("a phase's head says its status, and counts by how sure anyone is", async ({ map, page }) => {
  await map.openMap();
  const china = page.locator(".places-phase", { hasText: "August · China" });
  await expect(china.getByRole("heading", { level: 3 })).toHaveText(
    "August · China Filming reported",
  );
  await expect(china.locator(".places-count")).toHaveText("1 named · 31 unconfirmed");
});

test("where nothing fits the count is of all places", async ({ map, page }) => {
  await map.openMap("q=zzzz");
  await expect(page.locator(".timeline-count").getByRole("status")).toHaveText("0 of 74 places");
});

test("a place of no phase has no country's colour", async ({ map, page }) => {
  const edges = new Map<string, string>();
  for (const id of ["khorgos-city-cn", "almaty", "khorgos-kz", "altyn-emel"]) {
    if (edges.size === 0) await map.openMap(`site=${id}`);
    else await map.travelTo(`lang=en&site=${id}`);
    const edge = await map.evidenceSentence.evaluate((box) => {
      const { borderInlineStartColor, backgroundColor } = getComputedStyle(box);
      return `${borderInlineStartColor} ${backgroundColor}`;
    });
    edges.set(id, edge);
    if (id === "altyn-emel") {
      const muted = await page
        .locator(".card-other-names")
        .last()
        .evaluate((words) => {
          return getComputedStyle(words).color;
        });
      expect(edge).toContain(muted);
    }
  }
  expect(edges.get("khorgos-kz")).toBe(edges.get("altyn-emel"));
  expect(new Set(edges.values()).size).toBe(3);
});

for (const size of [...SIZES, { width: 320, height: 480 }, { width: 740, height: 360 }]) {
  test(`the menu leaves the truth in sight at ${size.width} × ${size.height}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize(size);
    for (const query of ["lang=en", "lang=en&site=khorgos-kz", "lang=ru&site=khorgos-kz"]) {
      await map.openMap(query);
      await page.locator(".page-controls > .button").tap();
      const menu = await pixels(page, ".page-menu");
      const truth = await pixels(page, ".truth");
      expect(menu.y >= truth.bottom || menu.x >= truth.right).toBe(true);
      expect(menu.x).toBeGreaterThanOrEqual(0);
      expect(menu.bottom).toBeLessThanOrEqual(size.height);
      // The last of it is reached, where it has to be scrolled too.
      await page.locator(".page-menu .button").last().tap();
      await expect(page.getByRole("dialog")).toBeVisible();
    }
  });
}

test("the line of focus of what is first in the sheet is whole", async ({ map, page }) => {
  await map.openMap();
  const near = page.locator(".find").getByRole("button").first();
  for (const control of [map.searchBox, near]) {
    await map.tabTo(control);
    const cut = await control.evaluate((element) => {
      const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(element);
      const body = element.closest(".sheet-body");
      if (!body || outlineStyle === "none") throw new Error("There is no line of focus.");
      const outside = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      return body.getBoundingClientRect().top - (element.getBoundingClientRect().top - outside);
    });
    expect(cut).toBeLessThanOrEqual(0);
  }
});

for (const language of LANGUAGES) {
  test(`what aims at a place stands in its box in ${language}`, async ({ map, page }) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await map.openMap(`lang=${language}&map=8/43.4/79.1`);
      await page.locator(".sheet-handle").tap();
      await page.locator(".tell-start").last().tap();
      await page.locator('[data-at="point"]').tap();
      await expect(page.locator(".tell-aim")).toContainText(/\d/);
      const outside = await page.locator(".bar").evaluate((bar) => {
        const box = bar.getBoundingClientRect();
        return [...bar.querySelectorAll(".tell-bar > :not(.visually-hidden), .tell-aim > *")]
          .filter((element) => element.getClientRects().length > 0)
          .flatMap((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const { left, right } = range.getBoundingClientRect();
            return left < box.left || right > box.right ? (element.textContent ?? "") : [];
          });
      });
      expect(outside).toEqual([]);
    }
  });
}

const SIGNS = [
  "named by a source: filming reported",
  "named by a source: filming announced, a plan",
  "in a named area, not confirmed",
  "nearby, not named",
  "several places close together",
  "dashed circle: the place is somewhere inside",
  "faint dot: outside the chosen dates",
  "pale sign: does not match the search",
  "hatching: dates or outline uncertain",
  "broken hatching: filming only announced",
  "August · China",
  "September · Kazakhstan",
];

test("the key explains every sign of the map, and no two are drawn alike", async ({
  map,
  page,
}) => {
  await map.openMap();
  await page.getByRole("button", { name: "Key", exact: true }).tap();
  const key = page.getByRole("list", { name: "Key", exact: true });
  for (const sign of SIGNS) {
    const line = key.getByRole("listitem").filter({ hasText: sign });
    await line.scrollIntoViewIfNeeded();
    await expect(line).toBeInViewport();
  }
  const drawn = await key
    .locator(".glyph")
    .evaluateAll((signs) =>
      signs.map((sign) => getComputedStyle(sign).getPropertyValue("--stone") + sign.innerHTML),
    );
  expect(new Set(drawn).size).toBe(drawn.length);
});

test("on a wide screen a press below the short key gives the whole", async ({ map, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await map.openMap();
  map.asKeyboard();
  const all = page.getByRole("button", { name: "All signs" });
  await map.activate(all);
  await expect(page.getByRole("heading", { name: "Key", exact: true })).toBeFocused();
  for (const sign of SIGNS) await expect(page.locator(".key")).toContainText(sign);
  await map.activate(page.locator(".key").getByRole("button", { name: "Close" }));
  await expect(all).toBeFocused();
});
