import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { MapDriver } from "./driver";
import { expect, test } from "./fixtures";

const ALMATY_SIGHTS: readonly string[] = JSON.parse(
  readFileSync("src/data/sites.geojson", "utf8"),
).features.flatMap(({ id, properties }: Feature) =>
  properties.area === "almaty" && properties.evidence !== "named" ? [id] : [],
);
type Feature = { id: string; properties: { area: string | null; evidence: string } };

const zoomOf = (map: MapDriver) => Number(map.addressed("map")?.split("/")[0] ?? Number.NaN);

/** Whether a finger at the middle of a site's figure meets that figure. */
function isReached(page: Page, id: string): Promise<boolean> {
  return page.evaluate((siteId) => {
    const pin = document.querySelector(`.leaflet-container [data-site-id="${siteId}"]`);
    const box = pin?.getBoundingClientRect();
    if (!pin || !box) return false;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return pin.contains(top);
  }, id);
}

/** Touches the cluster nearest to the pin of Almaty, of those that a finger can meet. */
async function tapClusterOfAlmaty(page: Page): Promise<void> {
  const at = await page.evaluate(() => {
    const pin = document
      .querySelector('.leaflet-container [data-site-id="almaty"]')
      ?.getBoundingClientRect();
    if (!pin) throw new Error("Almaty is not on the map.");
    const clusters = [...document.querySelectorAll(".leaflet-container [data-cluster-count]")];
    const reached = clusters.flatMap((cluster) => {
      const box = cluster.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const away = Math.hypot(x - (pin.x + pin.width / 2), y - pin.bottom);
      return cluster.contains(document.elementFromPoint(x, y)) ? [{ x, y, away }] : [];
    });
    return reached.sort((a, b) => a.away - b.away)[0];
  });
  if (!at) throw new Error("There is no cluster to be touched.");
  await page.touchscreen.tap(at.x, at.y);
}

for (const [name, options] of [
  ["phone", { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true }],
  ["small phone", { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }],
  ["desk", { viewport: { width: 1440, height: 900 }, hasTouch: true }],
] as const) {
  test.describe(`on a ${name}`, () => {
    test.use(options);

    test("at most three touches lead from the widest cluster to a sight of Almaty", async ({
      map,
      page,
    }) => {
      await map.openMap();
      const seen = () =>
        page.evaluate(
          (ids) =>
            ids.some((id) => document.querySelector(`.leaflet-container [data-site-id="${id}"]`)),
          ALMATY_SIGHTS,
        );
      let taps = 0;
      while (!(await seen())) {
        const before = map.addressed("map");
        await tapClusterOfAlmaty(page);
        taps += 1;
        await expect.poll(() => map.addressed("map")).not.toBe(before);
        await map.waitUntilReady();
        expect(taps).toBeLessThanOrEqual(3);
      }
    });

    test("a link to a place opens close to it, and says nothing of the view", async ({
      map,
      page,
    }) => {
      await map.openMap("site=charyn-canyon");
      expect(await isReached(page, "charyn-canyon")).toBe(true);
      expect(new URL(page.url()).search).toBe("?site=charyn-canyon&lang=en");
      // Close means that Khorgos, 140 km away, is out of the window.
      await expect(map.pin("khorgos-city-cn")).not.toBeInViewport();
    });

    test("a link with a view and a place shows the place, and stays as it is", async ({
      map,
      page,
    }) => {
      await map.openMap("map=8/44.6/81.2&site=sayram-lake");
      expect(await isReached(page, "sayram-lake")).toBe(true);
      await expect.poll(() => map.addressed("map")).toBe("8/44.6/81.2");
    });

    test("the buttons for the zoom keep the chosen place in reach", async ({ map, page }) => {
      await map.openMap("site=charyn-canyon");
      for (const button of ["Zoom in", "Zoom in", "Zoom in", "Zoom out", "Zoom out", "Zoom out"]) {
        await page.getByRole("button", { name: button }).click();
        await map.waitUntilReady();
        expect(await isReached(page, "charyn-canyon"), button).toBe(true);
      }
    });
  });
}

test("a place of the list comes near and alone, and never farther out than before", async ({
  map,
}) => {
  await map.openMap();
  for (const name of [/Charyn Canyon/, /Big Almaty Lake/, /Sayram Lake/]) {
    const before = zoomOf(map);
    await map.openCard(name);
    await map.waitUntilReady();
    await expect.poll(() => zoomOf(map)).toBeGreaterThanOrEqual(9);
    if (!Number.isNaN(before)) expect(zoomOf(map)).toBeGreaterThanOrEqual(before);
    await map.card.getByRole("button", { name: "Close", exact: true }).click();
    await expect(map.card).toBeHidden();
  }
  await expect(map.pin("sayram-lake")).toBeInViewport();
});

test("Show on the map brings a place back that the reader has left", async ({ map, page }) => {
  await map.openMap("site=charyn-canyon");
  const box = await map.map.boundingBox();
  if (!box) throw new Error("There is no map.");
  const [x, y] = [box.x + box.width * 0.7, box.y + box.height * 0.4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 600, y, { steps: 8 });
  await page.mouse.up();
  await map.waitUntilReady();
  // A pan by the reader's own hand stays.
  expect(await isReached(page, "charyn-canyon")).toBe(false);
  await map.card.getByRole("button", { name: "Show on the map" }).click();
  await map.waitUntilReady();
  expect(await isReached(page, "charyn-canyon")).toBe(true);
});

test("Share gives a link to the place alone, copied or by the system's sheet", async ({
  map,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await map.openMap("site=charyn-canyon&kind=canyon&map=10/43.3/79.1");
  const actions = map.card.locator(".card-actions");
  const before = await actions.boundingBox();
  await map.card.getByRole("button", { name: "Share", exact: true }).click();
  await expect(map.card.getByRole("button", { name: "Link copied" })).toBeVisible();
  await expect(map.card.getByRole("status").getByText("Link copied")).toBeAttached();
  expect(await actions.boundingBox()).toEqual(before);
  // It is said and goes: the next reader of the card finds the button as it was.
  await expect(map.card.getByRole("button", { name: "Share", exact: true })).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.search).toBe("?lang=en&site=charyn-canyon");

  await page.evaluate(() => {
    const share = (data: ShareData) => {
      document.title = JSON.stringify(data);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, "share", { value: share });
  });
  await map.card.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page).toHaveTitle(/site=charyn-canyon/);
  // Who reads the message alone is not misled either.
  expect(await page.title()).toContain("Not confirmed");
});

test("Share opens its dialog where a browser copies nothing", async ({ map, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await map.openMap("site=charyn-canyon");
  await map.card.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Share and embed" })).toBeVisible();
});

test("a phase is fitted as the link to it opens", async ({ map, page }) => {
  await map.openMap("phase=kazakhstan");
  const linked = await map.pin("almaty").boundingBox();
  await map.openMap("map=11/44.2/80.4");
  await map.chooseSeptember();
  await map.waitUntilReady();
  await expect(page).toHaveURL((url) => !url.searchParams.has("map"));
  const pressed = await map.pin("almaty").boundingBox();
  expect(pressed?.x).toBeCloseTo(linked?.x ?? 0, -1);
  expect(pressed?.y).toBeCloseTo(linked?.y ?? 0, -1);
});

test("a view as near as a street stays as near", async ({ map }) => {
  await map.openMap("map=16/43.2389/76.9454");
  await expect(map.map.locator(".map-scale")).toContainText(/\d\sm$/);
  await expect.poll(() => map.addressed("map")).toBe("16/43.2389/76.9454");
});

for (const [width, height] of [
  [320, 568],
  [360, 640],
  [390, 664],
  [412, 785],
] as const) {
  test(`at ${width} × ${height} the page opens with its places as large as fits`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await map.openMap();
    const boxes = await map.map
      .locator("[data-site-id], [data-cluster-count]")
      .evaluateAll((signs) => signs.map((sign) => sign.getBoundingClientRect().toJSON()));
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(right - left).toBeGreaterThanOrEqual(0.7 * width);
  });
}

test("a panel that changes its side with the language takes the places along", async ({
  map,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await map.openMap();
  await map.chooseLanguage("kk-Arab");
  await map.waitUntilReady();
  const hidden = () =>
    page.evaluate(() => {
      const cover = document.querySelector("[data-covers='start']")?.getBoundingClientRect();
      const signs = document.querySelectorAll(
        ".leaflet-container :is([data-site-id], [data-cluster-count])",
      );
      return [...signs].filter((sign) => {
        const { left, right } = sign.getBoundingClientRect();
        return !cover || (left < cover.right && right > cover.left);
      }).length;
    });
  await expect.poll(hidden).toBe(0);
});
