import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Messages } from "../src/i18n/translator";
import { test as base, expect } from "./fixtures";

/** The picture is read back, which the page's policy lets nothing do. */
const test = base.extend({ bypassCSP: true });

// Every locale has the shape of the English one by its own test.
const messages = JSON.parse(readFileSync("src/i18n/locales/kk-Arab.json", "utf8")) as Messages;

/**
 * Cyrillic that nothing says to be of another language than the page: no `lang`, and in plain text
 * (a caption to be copied, an alternative text) no isolate around it.
 */
async function unmarkedCyrillic(page: Page, within = "body"): Promise<readonly string[]> {
  return page.locator(within).evaluate((root) => {
    const cyrillic = /\p{Script=Cyrillic}/u;
    const own = (text: string) => text.replace(/\u2068[^\u2069]*\u2069/g, "");
    const marked = (element: Element | null) =>
      (element?.closest("[lang]")?.getAttribute("lang") ?? "kk-Arab") !== "kk-Arab";
    const found: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest("script, noscript, style")) continue;
      const text = node.textContent ?? "";
      if (cyrillic.test(own(text)) && !marked(parent)) found.push(text);
    }
    for (const element of root.querySelectorAll("*")) {
      for (const name of ["aria-label", "aria-valuetext", "alt", "title", "placeholder"]) {
        const value = element.getAttribute(name) ?? "";
        if (cyrillic.test(own(value)) && !marked(element)) found.push(`${name}: ${value}`);
      }
    }
    return found;
  });
}

/** Words that only a distance keeps apart: Chromium before 115 joins their letters as those of one word. */
async function joinedWords(page: Page): Promise<readonly string[]> {
  return page.locator("body").evaluate((root) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let before: Node | null = null;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [one, other] = [before?.textContent ?? "", node.textContent ?? ""];
      if (!node.parentElement?.checkVisibility()) continue;
      const between = document.createRange();
      if (before) between.setStart(before, one.length);
      between.setEnd(node, 0);
      const shared = between.commonAncestorContainer;
      const isInline = (from: Node | null): boolean =>
        from === null ||
        from === shared ||
        (from instanceof Element && getComputedStyle(from).display !== "inline"
          ? false
          : isInline(from.parentNode));
      const apart =
        !before || between.cloneContents().querySelector("br, svg, img, input, button, select");
      if (!apart && isInline(before) && isInline(node)) {
        if (/\p{Script=Arabic}$/u.test(one) && /^\p{Script=Arabic}/u.test(other)) {
          found.push(`${one}|${other}`);
        }
      }
      before = node;
    }
    return found;
  });
}

test("no word runs into the next", async ({ map, page }) => {
  await map.openMap("lang=kk-Arab");
  expect(await joinedWords(page)).toEqual([]);
  for (const query of ["site=charyn-canyon", "step=2", "q=الماتى"]) {
    await map.travelTo(`lang=kk-Arab&${query}`);
    expect(await joinedWords(page), query).toEqual([]);
  }
});

test("the list and the timeline are in Arabic script", async ({ map, page }) => {
  await map.openMap("lang=kk-Arab");
  expect(await unmarkedCyrillic(page)).toEqual([]);
});

test("every card is in Arabic script", async ({ map, page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap("lang=kk-Arab");
  const rows = map.list.locator("[data-site-id]");
  await expect(rows).toHaveCount(74);
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-site-id")));
  const headings = new Set<string>();
  for (const id of ids) {
    await map.travelTo(`lang=kk-Arab&site=${id}`);
    headings.add((await map.card.getByRole("heading", { level: 2 }).textContent()) ?? "");
    expect(await unmarkedCyrillic(page, "article"), `the card of ${id}`).toEqual([]);
  }
  // Each was another card: no two places have one name in full.
  expect(headings.size).toBe(74);
});

test("the story is in Arabic script", async ({ map, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap("lang=kk-Arab");
  for (let step = 1; step <= 7; step += 1) {
    await map.travelTo(`lang=kk-Arab&step=${step}`);
    await expect(page.locator(".story-progress")).toHaveText(new RegExp(`^\\D*${step}-`));
    expect(await unmarkedCyrillic(page), `step ${step}`).toEqual([]);
  }
});

test("the dialogs are in Arabic script", async ({ map, page }) => {
  await map.openMap("lang=kk-Arab&trip=almaty,charyn-canyon");
  for (const name of ["share", "trip", "press", "about"] as const) {
    const { title } = messages.app[name];
    await page.getByRole("button", { name: title, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    if (name === "press") await expect(page.locator("dialog img")).toBeVisible();
    expect(await unmarkedCyrillic(page), name).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
});

test("directions and the printed sheet are in Arabic script", async ({ map, page }) => {
  await map.openMap("lang=kk-Arab&site=charyn-canyon");
  await map.card.getByRole("button", { name: messages.app.directions.open }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await unmarkedCyrillic(page)).toEqual([]);
  await page.keyboard.press("Escape");
  // Over a dialog the command is the browser's own.
  await expect(page.getByRole("dialog")).toBeHidden();
  await map.printSheet();
  expect(await unmarkedCyrillic(page)).toEqual([]);
});

test("so are a place that is outside the dates, what is refused, and an embed", async ({
  map,
  page,
  guard,
}) => {
  guard.allow(/404/);
  await map.openMap(
    "lang=kk-Arab&phase=china&site=almaty&kind=nonsense&data=/none.geojson",
    "true",
  );
  expect(await unmarkedCyrillic(page)).toEqual([]);
  await page.goto("/embed.html?lang=kk-Arab&site=xiata&trip=almaty,charyn-canyon");
  await map.waitUntilReady();
  expect(await unmarkedCyrillic(page)).toEqual([]);
});

test("a picture has Cyrillic in the published title only", async ({ page, map }) => {
  await page.goto("/press.html?lang=kk-Arab&format=svg&numbers=1&size=1600x1200");
  await map.waitUntilReady();
  const svg = await page
    .locator("img[data-press-image]")
    .evaluate(async (image) => (await fetch(image.getAttribute("src") ?? "")).text());
  const words = [...svg.matchAll(/>([^<>]*\p{Script=Cyrillic}[^<>]*)</gu)].map(([, text]) => text);
  // With spaces of which some break no line.
  const others = words.filter((text) => !text?.replace(/\s/gu, " ").includes("Я жду тебя"));
  expect(others).toEqual([]);
  expect(svg).toContain("شارىن");
});
