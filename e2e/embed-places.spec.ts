import type { Page } from "@playwright/test";
import { axeOn, violationsOf } from "./axe";
import { expect, expectReady, test } from "./fixtures";

/** A page of somebody else with the element in a box of its own. */
function hostPage(baseURL: string | undefined, style: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script src="${baseURL}/ili-map.js" async></script><style>${style}</style></head>
<body>${body}</body></html>`;
}

const MAP = `<ili-map lang="en" loading="click"></ili-map>`;

/** The element's sides in whole CSS pixels, once it has its button; nothing of it is outside them. */
async function sides(page: Page): Promise<Readonly<{ width: number; height: number }>> {
  await expect(page.getByRole("button", { name: "Show the map" })).toBeVisible();
  return page.locator("ili-map").evaluate((map) => {
    const { width, height } = map.getBoundingClientRect();
    const inner = map.shadowRoot?.querySelector(".map")?.getBoundingClientRect();
    if (Math.abs((inner?.height ?? 0) - height) > 1) throw new Error(`Inside: ${inner?.height}`);
    if (Math.abs((inner?.width ?? 0) - width) > 1) throw new Error(`Inside: ${inner?.width}`);
    return { width: Math.round(width), height: Math.round(height) };
  });
}

/** Boxes that ask how wide the map would be, before they give it a width. */
const SHRINKING: Readonly<Record<string, readonly [style: string, body: string]>> = {
  "a dialog": ["", `<dialog id="d">${MAP}</dialog><script>d.showModal()</script>`],
  "a flex row": ["div { display: flex }", `<div><p>A</p>${MAP}</div>`],
  "a min-content grid": [
    "div { display: grid; grid-template-columns: min-content 1fr }",
    `<div>${MAP}<p>A</p></div>`,
  ],
  "a float": ["ili-map { float: left }", MAP],
  "an inline block": ["div { display: inline-block }", `<div>${MAP}</div>`],
  "a table": ["", `<table><tr><td>${MAP}</td><td>A</td></tr></table>`],
  "a centred column": ["div { display: grid; place-items: center }", `<div>${MAP}</div>`],
};

for (const [place, [style, body]] of Object.entries(SHRINKING)) {
  test(`in ${place} of a page the map has a width`, async ({ page, host, baseURL }) => {
    const html = hostPage(baseURL, style, body);
    for (const viewport of [360, 1200]) {
      await page.setViewportSize({ width: viewport, height: 800 });
      await page.goto(host.put({ html }));
      const { width, height } = await sides(page);
      expect(width, `${viewport}`).toBeGreaterThanOrEqual(240);
      expect(height, `${viewport}`).toBeGreaterThanOrEqual(300);
      const overflow = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow), `${viewport}`).toBe(0);
    }
  });
}

/** What a page says of the map's height, and what it then is at a width of 600. */
const HEIGHTS: Readonly<Record<string, readonly [style: string, body: string, px: number]>> = {
  nothing: ["", MAP, 480],
  "a height": ["ili-map { height: 300px }", MAP, 300],
  "a height on a block": ["ili-map { display: block; height: 650px }", MAP, 650],
  "a least height": ["ili-map { min-height: 700px }", MAP, 700],
  "a most height": ["ili-map { max-height: 260px }", MAP, 260],
  "all of a box": ["div { height: 555px } ili-map { height: 100% }", `<div>${MAP}</div>`, 555],
  "the rest of a column": [
    "div { display: flex; flex-direction: column; height: 500px } p { height: 100px; margin: 0 } ili-map { flex: 1 }",
    `<div><p>A</p>${MAP}</div>`,
    400,
  ],
  "the rest of a grid": [
    "div { display: grid; grid-template-rows: 100px 1fr; height: 444px } p { margin: 0 }",
    `<div><p>A</p>${MAP}</div>`,
    344,
  ],
  "height=fill": [
    "div { height: 321px }",
    `<div>${MAP.replace("lang", 'height="fill" lang')}</div>`,
    321,
  ],
  "height=350": ["", MAP.replace("lang", 'height="350" lang'), 350],
};

for (const [said, [style, body, px]] of Object.entries(HEIGHTS)) {
  test(`a page that says ${said} gets just that height`, async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 616, height: 800 });
    await page.goto(host.put({ html: hostPage(baseURL, style, body) }));
    const { width, height } = await sides(page);
    expect(width).toBe(600);
    expect(height).toBe(px);
    await page.getByRole("button", { name: "Show the map" }).click();
    const inside = page.locator("ili-map iframe").contentFrame();
    await expectReady(inside.locator("html"));
    const frame = await page.locator("ili-map iframe").boundingBox();
    expect(Math.round(frame?.height ?? 0)).toBe(px);
  });
}

test("a card over the whole of a small frame has the series' title and the evidence in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 240, height: 240 });
  await page.goto("/embed.html?lang=ru&site=khorgos-city-cn");
  await expectReady(page.locator("html"));
  const card = page.locator(".embed-card");
  for (const [width, height] of [
    [240, 240],
    [300, 250],
    [320, 480],
    [728, 90],
    [970, 250],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const part of [
      card.getByText("Я жду тебя в Или", { exact: true }),
      card.getByText(/^О съёмках здесь сообщает profit\.kz/),
      card.locator(".attribution"),
      card.getByRole("button", { name: "Закрыть" }),
    ]) {
      await expect(part, `${width} × ${height}`).toBeInViewport({ ratio: 1 });
      const met = await part.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const foot = document.elementFromPoint(left + width / 2, top + height - 2);
        return element.contains(foot) || foot?.contains(element);
      });
      expect(met, `${width} × ${height}`).toBe(true);
    }
  }
  // Nor does the longest name take the way out its size.
  await page.setViewportSize({ width: 240, height: 240 });
  await page.goto("/embed.html?lang=ru&site=charyn-canyon");
  const close = await card.getByRole("button", { name: "Закрыть" }).boundingBox();
  expect(close?.width).toBeGreaterThanOrEqual(40);
  await expect(card.locator(".attribution")).toBeInViewport({ ratio: 1 });
});

test("a page's words keep their focus, whatever it asks of the map", async ({
  page,
  host,
  baseURL,
}) => {
  const map = `<input aria-label="Name" autofocus><ili-map lang="en" loading="eager"></ili-map>`;
  await page.goto(host.put({ html: hostPage(baseURL, "", map) }));
  const inside = page.locator("ili-map iframe").contentFrame();
  await page.getByRole("textbox").focus();
  await expectReady(inside.locator("html"));
  await page.keyboard.type("Ai");
  await page.evaluate(() => document.querySelector("ili-map")?.set({ site: "almaty" }));
  await expect(inside.getByRole("article")).toBeVisible();
  await page.keyboard.type("nur");
  await page.evaluate(() => document.querySelector("ili-map")?.set({ site: null }));
  await expect(inside.getByRole("article")).toHaveCount(0);
  await page.keyboard.type("a");
  await expect(page.getByRole("textbox")).toHaveValue("Ainura");
  await expect(page.getByRole("textbox")).toBeFocused();
});

for (const accent of ["0d7680", "%230d7680", "fd0", "yellow", "000"]) {
  test(`the accent ${accent} reads well in the light and in the dark, and no reader hears of it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 560 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(
      `/embed.html?lang=en&accent=${accent}&cta=https://tours.example/&cta-label=Tour`,
    );
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", scheme);
      await expectReady(page.locator("html"));
      await expect(page.locator(".notices")).toHaveText("");
      const axe = axeOn(page).include(".embed-cta").withRules("color-contrast");
      expect(await violationsOf(axe), scheme).toEqual([]);
    }
  });
}
