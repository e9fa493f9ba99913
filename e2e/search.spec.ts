import { syntheticFile, syntheticSites } from "../tools/bench/synthetic";
import { expect, test } from "./fixtures";

const ALMATY = { latitude: 43.2389, longitude: 76.8897, accuracy: 40 };
const PHONE = { width: 390, height: 844 };

test.describe("Enter", () => {
  for (const [text, name] of [
    ["шарын", "Charyn Canyon, Valley of Castles"],
    ["Altynemel", "Altyn-Emel National Park (Basshi gate)"],
    ["伊宁市", "Yining (Ghulja)"],
  ] as const) {
    test(`opens what “${text}” means, pasted and entered in one go`, async ({ map }) => {
      await map.openMap();
      await map.pasteAndEnter(text);
      await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(name);
    });
  }

  test("opens nothing where nothing is found or asked for", async ({ map, page }) => {
    await map.openMap();
    await map.pasteAndEnter("Bratislava");
    await expect(page.getByText("Nothing found for “Bratislava”.")).toBeVisible();
    await map.pasteAndEnter(" -");
    await expect(map.row("khorgos-city-cn")).toBeVisible();
    await expect(map.card).toHaveCount(0);
  });

  test("opens the best match also where another one is nearer", async ({ map, page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation(ALMATY);
    await map.openMap();
    await page.getByRole("button", { name: "Near me" }).click();
    await expect(map.list.locator("[data-site-id]").first()).toContainText(/from you/);
    await map.searchBox.fill("issyk");
    const rows = map.list.locator("[data-site-id]");
    await expect(rows).toHaveCount(3);
    const away = await rows.allInnerTexts();
    const km = away.map((text) => Number(/([\d.]+)\skm from you/.exec(text)?.[1]));
    expect(km).toEqual([...km].sort((a, b) => a - b));
    await map.pasteAndEnter("Khorgos Gateway");
    await expect(map.card.getByRole("heading", { level: 2 })).toHaveText(/^Khorgos Gateway/);
  });
});

test("an address with a search is ready with what it finds", async ({ map, page }) => {
  await map.openMap("q=пустыня");
  await expect(map.list.locator("[data-site-id]").first()).toHaveAttribute(
    "data-site-id",
    /altyn-emel|singing-dune/,
  );
  await expect(page.getByRole("status").getByText("2 places found")).toBeAttached();
});

test.describe("what a query means besides places", () => {
  test("a name of the base map is told apart from places, and the map goes there", async ({
    map,
    page,
  }) => {
    await map.openMap();
    await map.searchBox.fill("Бишкек");
    await expect(page.getByText("On the base map, not one of this map’s places:")).toBeVisible();
    await expect(page.getByText("No place of this map matches “Бишкек”.")).toBeVisible();
    await expect(map.list.locator("[data-site-id]")).toHaveCount(0);
    await page.getByRole("button", { name: "Bishkek", exact: true }).click();
    await expect(map.searchBox).toHaveValue("");
    await expect(map.row("almaty")).toBeAttached();
    await expect(map.map).toBeFocused();
    await map.waitUntilReady();
    // The address follows the map once it has been quiet for a moment.
    await expect.poll(() => map.addressed("map")).not.toBeNull();
    const [zoom = 0, lat = 0] = (map.addressed("map") ?? "").split("/").map(Number);
    expect(zoom).toBeGreaterThanOrEqual(7);
    // The middle of what is uncovered lies above that of the window.
    expect(Math.abs(lat - 42.87)).toBeLessThan(1);
  });

  test("a place that is on the ground too is told once", async ({ map, page }) => {
    await map.openMap("q=Алматы");
    await expect(map.row("almaty")).toBeVisible();
    await expect(page.getByText("On the base map")).toHaveCount(0);
  });

  test("a month leads to its phase, by keyboard", async ({ map, page }) => {
    await map.openMap("q=август");
    map.asKeyboard();
    await map.activate(page.getByRole("button", { name: "Show the phase “August · China”" }));
    await expect(page).toHaveURL(/phase=china/);
    await expect(page).not.toHaveURL(/q=/);
    await expect(map.row("khorgos-city-cn")).toBeVisible();
  });

  test("another keyboard layout is read, and said so", async ({ map, page }) => {
    await map.openMap();
    await map.searchBox.fill("xfhsy");
    await expect(page.getByText("Searched as “чарын”")).toBeVisible();
    await expect(map.row("charyn-canyon")).toBeVisible();
    await map.pasteAndEnter(",fj");
    await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Big Almaty Lake");
  });
});

test("an Enter that only ends a composition in Safari opens nothing", async ({ map }) => {
  await map.openMap();
  await map.searchBox.fill("伊宁");
  await expect(map.row("yining")).toBeVisible();
  // What Safari sends after it has ended the composition.
  const enter = { key: "Enter", keyCode: 229, isComposing: false, bubbles: true, cancelable: true };
  await map.searchBox.dispatchEvent("keydown", enter);
  await expect(map.card).toHaveCount(0);
  await map.searchBox.press("Enter");
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Yining (Ghulja)");
});

for (const [query, ids] of [
  ["БАО", ["big-almaty-lake"]],
  ["Алма-Ата", ["almaty"]],
  ["сайрам нур", ["sayram-lake"]],
  ["查伦峡谷", ["charyn-canyon"]],
] as const) {
  test(`“${query}” finds ${ids.join()}, and nothing else`, async ({ map }) => {
    await map.openMap(`q=${query}`);
    const rows = map.list.locator("[data-site-id]");
    await expect(rows).toHaveCount(ids.length);
    for (const id of ids) await expect(map.row(id)).toBeVisible();
  });
}

test("the count says the same of a search as of a filter", async ({ map, page }) => {
  await map.openMap("kind=border-crossing");
  const seen = page.locator(".timeline-count").getByRole("status");
  await expect(seen).toHaveText("2 unconfirmed · 3 nearby");
  await map.openMap("q=таможня");
  await expect(map.list.locator("[data-site-id]")).toHaveCount(5);
  await expect(seen).toHaveText("2 unconfirmed · 3 nearby");
  await expect(page.getByRole("status").getByText("5 places found")).toBeAttached();
  await map.searchBox.fill("алма-ата");
  await expect(seen).toHaveText("1 named");
});

test("a search that cannot be fetched is told, and works once it can", async ({
  map,
  page,
  guard,
}) => {
  guard.allow(/search-index/);
  await page.route(/search-index/, (route) => route.abort());
  await map.openMap();
  await map.searchBox.fill("чарын");
  await expect(map.notices).toContainText("The search could not be loaded.");
  await expect(map.row("almaty")).toBeVisible();
  await page.unroute(/search-index/);
  await map.searchBox.fill("чарынский");
  await expect(map.list.locator("[data-site-id]")).toHaveCount(1);
});

test.describe("/ and Ctrl+K bring the search", () => {
  test("from a card", async ({ map, page }) => {
    await map.openMap();
    await map.openCard(/Charyn Canyon/);
    await page.keyboard.press("/");
    await expect(map.card).toHaveCount(0);
    await expect(map.searchBox).toBeFocused();
    await expect(map.searchBox).toHaveValue("");
  });

  test("from the story", async ({ map, page }) => {
    await map.openMap("step=2");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(map.searchBox).toBeFocused();
    await expect(page).not.toHaveURL(/step=/);
    await page.keyboard.type("шарын");
    await expect(map.row("charyn-canyon")).toBeVisible();
  });

  test("from the slider, and on a Cyrillic keyboard", async ({ map, page }) => {
    await map.openMap();
    await map.toDate.focus();
    await page.keyboard.press("/");
    await expect(map.searchBox).toBeFocused();
    await map.toDate.focus();
    // What a browser tells of Ctrl with the key that has К on one side and Л on the other.
    const key = { key: "л", code: "KeyK", ctrlKey: true, bubbles: true };
    await map.toDate.dispatchEvent("keydown", key);
    await expect(map.searchBox).toBeFocused();
  });

  test("and give back what the reader had before the story", async ({ map, page }) => {
    await map.openMap("kind=lake&phase=kazakhstan");
    await page.getByRole("button", { name: "Follow the shoot" }).click();
    await expect(page).toHaveURL(/step=1/);
    await page.keyboard.press("/");
    await expect(map.searchBox).toBeFocused();
    await expect(page).toHaveURL(/phase=kazakhstan.*kind=lake|kind=lake.*phase=kazakhstan/);
  });

  test("from a folded sheet", async ({ map, page }) => {
    await page.setViewportSize(PHONE);
    await map.openMap();
    await expect(map.searchBox).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("/");
    await expect(map.searchBox).toBeFocused();
    // What is found needs room.
    await expect(page.locator(".sheet")).toHaveAttribute("data-height", "full");
  });

  test("but not from below a dialog", async ({ map, page }) => {
    await map.openMap("site=almaty");
    const about = await map.openAbout();
    await page.keyboard.press("/");
    await expect(about).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(map.card).toBeVisible();
  });
});

test.describe("among many places", () => {
  const MANY = syntheticFile(syntheticSites(3000));

  test.beforeEach(async ({ page }) => {
    // Not by a pattern: the address of the page ends in the same words.
    await page.route(
      ({ pathname }) => pathname === "/data/many.geojson",
      (route) => route.fulfill({ contentType: "application/geo+json", body: MANY }),
    );
  });

  test("the page says that the search is prepared, and Enter waits for it", async ({
    map,
    page,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/search-worker/, async (route) => {
      await held;
      await route.continue();
    });
    await map.openMap("data=/data/many.geojson");
    await map.pasteAndEnter("made-up place 2990");
    await expect(page.getByText("Preparing the search…")).toBeVisible();
    await expect(map.card).toHaveCount(0);
    release();
    await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Made-up place 2990");
    await page.keyboard.press("/");
    await expect(page.getByText("Preparing the search…")).toHaveCount(0);
    await map.searchBox.fill("place 299");
    await expect(page.getByRole("status").getByText("11 places found")).toBeAttached();
    await map.searchBox.fill("");
    await expect(page.getByRole("status").getByText("places found")).toHaveCount(0);
  });

  test("it does without a worker where none can be had", async ({ map, page, guard }) => {
    guard.allow(/search-worker/);
    await page.route(/search-worker/, (route) => route.abort());
    await map.openMap("data=/data/many.geojson");
    await map.searchBox.fill("place 2990");
    await expect(map.list.locator("[data-site-id]")).toHaveCount(1);
  });
});
