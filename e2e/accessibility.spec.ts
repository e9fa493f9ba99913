import type { Page } from "@playwright/test";
import { axeOn, STANDARD, violationsOf } from "./axe";
import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";
import { unreadable } from "./layout";

const LANDMARKS = [
  "region",
  "landmark-one-main",
  "landmark-unique",
  "landmark-no-duplicate-banner",
  "landmark-no-duplicate-contentinfo",
  "landmark-banner-is-top-level",
  "landmark-contentinfo-is-top-level",
];

async function expectAccessible(page: Page, state: string): Promise<void> {
  // Everything on the page is in a landmark, and these are told apart.
  const axe = axeOn(page, LANDMARKS).withTags(STANDARD);
  expect(await violationsOf(axe), state).toEqual([]);
}

// What a theme may break, its contrasts, is the same in each language of a direction.
for (const language of LANGUAGES) {
  for (const theme of language === "ru" || language === "kk-Arab" ? ["dark", "light"] : ["light"]) {
    test(`axe finds nothing in ${language}, ${theme}`, async ({ map, page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await map.openMap(`lang=${language}&theme=${theme}`);
      await expectAccessible(page, "list");
      await map.row("charyn-canyon").click();
      await expect(map.card).toBeVisible();
      await expectAccessible(page, "card");
      await map.openAbout();
      await expectAccessible(page, "about");
    });
  }
}

for (const language of ["en", "kk-Arab"] as const) {
  test(`axe finds nothing on a phone in ${language}`, async ({ map, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await map.openMap(`lang=${language}&site=charyn-canyon`);
    await expectAccessible(page, "phone");
  });
}

test("axe finds nothing while somebody looks for a place", async ({ map, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap("q=charyn");
  await expectAccessible(page, "search with results");
  await page.getByText("Filters", { exact: true }).click();
  await expectAccessible(page, "filters open");
  await map.travelTo("q=charyn&kind=city&lang=en");
  await expectAccessible(page, "nothing found");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(map.notices).toContainText("was not allowed to share your location");
  await expectAccessible(page, "position refused");
  await map.openMap("step=3");
  await expect(page.getByText("Step 3 of 7")).toBeVisible();
  await expectAccessible(page, "story");
});

test("axe finds nothing on a phone with the menu open", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await map.openMap();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("button", { name: "Press image" })).toBeVisible();
  // What lies below the menu is out of reach until it closes.
  expect(await violationsOf(axeOn(page).include(".page-menu").withTags(STANDARD))).toEqual([]);
});

for (const [size, viewport] of [
  ["desk", { width: 1280, height: 800 }],
  ["phone", { width: 390, height: 664 }],
] as const) {
  test(`the map is one tab stop on a ${size}, and its buttons come next`, async ({ map, page }) => {
    await page.setViewportSize(viewport);
    await map.openMap();
    const inMap = () =>
      page.evaluate(() => document.activeElement?.closest(".leaflet-container") !== null);
    await map.tabTo(map.map.locator("[tabindex='0']").first());
    expect(await inMap()).toBe(true);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    expect(await inMap()).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await inMap()).toBe(false);
  });
}

for (const language of LANGUAGES) {
  for (const [what, viewport, text] of [
    ["320 px wide", { width: 320, height: 640 }, "100%"],
    ["200 % text on a phone", { width: 390, height: 844 }, "200%"],
    ["200 % text on a desk", { width: 1280, height: 800 }, "200%"],
  ] as const) {
    test(`nothing is cut or covered in ${language}, ${what}`, async ({ map, page }) => {
      await page.setViewportSize(viewport);
      await map.openMap(`lang=${language}`);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      await map.waitUntilReady();
      expect(await page.evaluate(unreadable), "list").toEqual([]);
      await map.travelTo(`lang=${language}&site=charyn-canyon`);
      await expect(map.card).toBeVisible();
      expect(await page.evaluate(unreadable), "card").toEqual([]);
    });
  }
}

for (const [height, query, least] of [
  [844, "", 0.28],
  [664, "", 0.2],
  [844, "&site=charyn-canyon", 0.2],
] as const) {
  test(`200 % text leaves the truth whole and the map its share at 390×${height}${query}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height });
    await map.openMap(`lang=ru${query}`);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await map.waitUntilReady();
    const head = page.getByRole("banner");
    expect(await head.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2);
    const share = () =>
      page.evaluate(() => {
        let seen = 0;
        let all = 0;
        for (let x = 3; x < window.innerWidth; x += 6) {
          for (let y = 3; y < window.innerHeight; y += 6) {
            all += 1;
            if (document.elementFromPoint(x, y)?.closest(".leaflet-container")) seen += 1;
          }
        }
        return seen / all;
      });
    await expect.poll(share).toBeGreaterThan(least);
  });
}

test("200 % text on a phone on its side: a finger anywhere on the panel scrolls to the card's end", async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await map.openMap("lang=ru&site=khorgos-city-cn");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await map.waitUntilReady();
  const left = () =>
    page.evaluate(() => {
      // What scrolls below a finger in the panel's upper half.
      let box = document.elementFromPoint(120, 100);
      while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
      box?.scrollTo(0, box.scrollHeight);
      return box ? box.clientHeight : 0;
    });
  expect(await left()).toBeGreaterThan(300);
  await expect(map.card.getByRole("link").last()).toBeInViewport();
});

test("200 % text on a desk leaves the key within reach", async ({ map, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await map.openMap("lang=ru");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await map.waitUntilReady();
  const last = page.locator(".legend-entry").last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
});

for (const [layout, viewport, query] of [
  ["a desk", { width: 1280, height: 800 }, ""],
  ["a desk with a card open", { width: 1280, height: 800 }, "site=charyn-canyon"],
  ["a phone", { width: 390, height: 664 }, ""],
  ["a phone with a card open", { width: 390, height: 664 }, "site=charyn-canyon"],
  ["a phone on its side", { width: 844, height: 390 }, "site=charyn-canyon"],
] as const) {
  test(`links lead past all else to the map, the timeline and the list on ${layout}`, async ({
    map,
    page,
    devtools,
  }) => {
    await page.setViewportSize(viewport);
    await map.openMap(query);
    // A slow machine: what moves the focus late would take it from the link that is next.
    const session = await devtools(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    const skipTo = async (name: string) => {
      const link = page.getByRole("link", { name });
      await link.focus();
      // Whoever sees and uses the keyboard sees where it is.
      await expect(link).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Enter");
    };
    const address = new URL(page.url()).hash;
    await skipTo("Skip to the map");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".leaflet-container")))
      .not.toBeNull();
    await skipTo("Skip to the timeline");
    await expect(map.fromDate).toBeFocused();
    await expect(map.fromDate).toBeInViewport();
    await skipTo("Skip to the list of places");
    await expect(page.getByRole("heading", { name: "Places", exact: true })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(map.list.locator(":focus")).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(address);
  });
}

for (const [layout, viewport] of [
  ["a desk", { width: 1280, height: 800 }],
  ["a phone", { width: 390, height: 664 }],
] as const) {
  test(`a link past all else has led there when its key is done, and takes nothing back on ${layout}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const [name, there] of [
      ["Skip to the map", ".leaflet-container [tabindex]"],
      ["Skip to the timeline", "input[type='range']"],
      ["Skip to the list of places", "#places-heading"],
    ] as const) {
      await map.openMap("site=charyn-canyon");
      const next = page.getByRole("button", { name: "Keyboard help" });
      const before = await page.getByRole("link", { name }).evaluate((link, selector) => {
        if (!(link instanceof HTMLElement)) return false;
        link.focus();
        link.click();
        const hasLed = document.activeElement?.matches(selector) ?? false;
        document.querySelector<HTMLElement>("button.skip")?.focus();
        return hasLed;
      }, there);
      expect(before, name).toBe(true);
      await page.evaluate(async () => {
        for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame);
      });
      await expect(next).toBeFocused();
    }
  });
}

test("the first tabs of the page are the ways past it", async ({ map, page }) => {
  await map.openMap();
  for (const name of ["Skip to the map", "Skip to the timeline", "Skip to the list of places"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name })).toBeFocused();
  }
});

test("? lists every key, unless the reader types or has switched such keys off", async ({
  map,
  page,
}) => {
  await map.openMap();
  const help = page.getByRole("dialog", { name: "Keyboard help" });
  await map.searchBox.focus();
  await page.keyboard.press("?");
  await expect(map.searchBox).toHaveValue("?");
  await expect(help).toBeHidden();
  await map.searchBox.fill("");
  await map.map.locator("[tabindex='0']").first().focus();
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  for (const key of ["?", "/", "Ctrl+K", "Ctrl+P", "Esc", "Home", "Shift+←", "+", "I", "N"]) {
    await expect(help.locator("kbd").getByText(key, { exact: true }).first()).toBeVisible();
  }
  await expectAccessible(page, "keys");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  const about = await map.openAbout();
  await about.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(about).toBeHidden();
  await expect(help).toBeHidden();
});

test("a map that a key has moved says what is in view, and where it stands when it is asked", async ({
  map,
  page,
}) => {
  await map.openMap("map=9/43.25/77");
  const voice = page.locator(".map-voice");
  await expect(voice).toHaveRole("status");
  await map.map.locator("[tabindex='0']").first().focus();
  await page.keyboard.press("+");
  // The map zooms about the sign that has the focus, which may leave Almaty outside.
  await expect(voice).toHaveText(
    /^\d+ places? in view\.( Named by a source: Almaty\.)? On the map: .*\.$/,
  );
  const near = await voice.textContent();
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect(voice).not.toHaveText(near ?? "");
  await page.keyboard.press("Shift+ArrowRight");
  await map.waitUntilReady();
  await page.keyboard.press("i");
  await expect(voice).toHaveText(
    /^Middle of the map: \p{Cf}?[\d.]+°\sN,\s[\d.]+°\sE\p{Cf}?\. \d+\skm across, \d+\skm from top to bottom\. \d+ places in view\./u,
  );
});

test("a button that a key has pressed says what is in view, and says nothing to a pointer", async ({
  map,
  page,
}) => {
  await map.openMap("map=9/43.25/77");
  const voice = page.locator(".map-voice");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await map.waitUntilReady();
  await expect(voice).toBeEmpty();
  let said = "";
  for (const name of ["Zoom out", "Show the whole region", "Zoom in"]) {
    await page.getByRole("button", { name }).press("Enter");
    await expect(voice).toHaveText(/^\d+ places? in view\./);
    await expect(voice).not.toHaveText(said);
    said = (await voice.textContent()) ?? "";
  }
});

test("what a key has opened is told once the map shows it, and nothing of before stays", async ({
  map,
  page,
}) => {
  await map.openMap();
  const voice = page.locator(".map-voice");
  await map.map.locator("[tabindex='0']").first().focus();
  await page.keyboard.press("i");
  await expect(voice).toHaveText(/^Middle of the map/);
  await page.keyboard.press("/");
  await expect(map.searchBox).toBeFocused();
  await page.keyboard.type("charyn canyon");
  await expect(map.list.locator("[data-site-id]")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(map.card).toBeVisible();
  await expect(voice).toHaveText(/^\d+ places? in view\./);
  const said = (await voice.textContent()) ?? "";
  await page.getByRole("button", { name: "Zoom out" }).click();
  await map.waitUntilReady();
  await expect(voice).not.toHaveText(said);
  await expect(voice).toBeEmpty();
});

test("a cluster that a key takes apart says what is in view", async ({ map, page }) => {
  await map.openMap("map=6/43.4/78.5");
  const cluster = map.map.getByRole("button", { name: /^\d+ places/ }).first();
  await cluster.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".map-voice")).toHaveText(/^\d+ places? in view\./);
});

test("after the way to the list, arrow keys go on through its places", async ({ map, page }) => {
  await map.openMap();
  await page.getByRole("link", { name: "Skip to the list of places" }).focus();
  await page.keyboard.press("Enter");
  const rows = map.list.locator("[data-site-id] > .places-row");
  await expect(page.locator("#places-heading")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rows.first()).toBeFocused();
  // Beside a row is its box for the trip, once that has come; Tab would pass it by.
  const toTrip = map.list.getByRole("checkbox", { name: /^Trip: / }).first();
  await expect(toTrip).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(toTrip).toBeFocused();
  await expect(map.list.locator(".row-trip").first()).toHaveCSS("opacity", "1");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/[?&]trip=[a-z]/);
  await expect(toTrip).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(rows.first()).toBeFocused();
});

test("the names of the ground can be read by key, one after the other and back", async ({
  map,
  page,
}) => {
  await map.openMap("map=7/43.4/77.5");
  const voice = page.locator(".map-voice");
  await map.map.locator("[tabindex='0']").first().focus();
  await page.keyboard.press("n");
  await expect(voice).toHaveText(
    /^.+, .+: [\d.]+\sk?m [a-z-]+ of the middle of the map\. 1 of \d+\.$/,
  );
  const first = await voice.textContent();
  const kinds = new Set<string>();
  const total = Number(/of (\d+)\.$/.exec(first ?? "")?.[1]);
  for (let number = 2; number <= total; number += 1) {
    await page.keyboard.press("n");
    await expect(voice).toContainText(`. ${number} of ${total}.`);
    kinds.add(/, ([^,]+): /.exec((await voice.textContent()) ?? "")?.[1] ?? "");
  }
  expect([...kinds]).toEqual(expect.arrayContaining(["town", "lake or reservoir"]));
  await page.keyboard.press("n");
  await expect(voice).toHaveText(first ?? "");
  await page.keyboard.press("Shift+N");
  await expect(voice).toContainText(`. ${total} of ${total}.`);
});

test("axe finds nothing in an embed", async ({ page }) => {
  for (const [width, height] of [
    [800, 600],
    [320, 480],
    [240, 240],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/embed.html?lang=en&controls=time,list,zoom,search,lang");
    await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true", {
      timeout: 20_000,
    });
    await expectAccessible(page, `${width} × ${height}`);
  }
});
