import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { MapDriver } from "./driver";
import { expect, test } from "./fixtures";
import { differingPixels } from "./pictures";

const ARCHIVE = "**/*.pmtiles";

async function expectSitesUsable(map: MapDriver, page: Page): Promise<void> {
  await expect(map.notices).toHaveText(/\w+ \w+/);
  await expect(map.pin("almaty")).toBeVisible();
  await map.openCard(/Charyn Canyon/);
  await expect(map.evidenceSentence).toBeVisible();
  await page.getByRole("button", { name: "Close" }).first().click();
  await map.chooseSeptember();
}

test("a missing archive is told in words and the sites stay usable", async ({
  guard,
  map,
  page,
}) => {
  guard.allow(/pmtiles/);
  await page.route(ARCHIVE, (route) => route.fulfill({ status: 404, body: "gone" }));
  await map.openMap("", "error");
  await expectSitesUsable(map, page);
});

test("an archive that the network refuses is told in words", async ({ guard, map, page }) => {
  guard.allow(/pmtiles/);
  await page.route(ARCHIVE, (route) => route.abort());
  await map.openMap("", "error");
  await expectSitesUsable(map, page);
  // A picture of the page says it too, in the reader's language and without a control.
  await page.setViewportSize({ width: 320, height: 480 });
  await map.openMap("ui=none&lang=ru", "error");
  await expect(map.notices).toHaveText(/^[А-ЯЁ][а-яё]+ [а-яё]+/);
  await expect(map.notices).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: /Закрыть|раз/ })).toHaveCount(0);
});

test("a broken archive is told in words and the sites stay usable", async ({ map, page }) => {
  await page.route(ARCHIVE, (route) =>
    route.fulfill({
      status: 200,
      contentType: "application/vnd.pmtiles",
      body: "x".repeat(20_000),
    }),
  );
  await map.openMap("", "error");
  await expectSitesUsable(map, page);
});

test("an archive that is cut off in the middle is told in words", async ({ map, page }) => {
  await page.route(ARCHIVE, async (route) => {
    const whole = await readFile(archiveFile(route.request().url()));
    await route.fulfill({ status: 200, body: whole.subarray(0, 30_000) });
  });
  await map.openMap("", "error");
  await expectSitesUsable(map, page);
});

test("a server that ignores Range still gives a whole map", async ({ map, page, context }) => {
  await page.route(ARCHIVE, async (route) => {
    await route.fulfill({ status: 200, path: archiveFile(route.request().url()) });
  });
  await map.openMap();
  await expect(map.notices).toBeEmpty();
  const plain = await map.map.screenshot();
  await page.unroute(ARCHIVE);
  await map.openMap();
  expect(await differingPixels(context, plain, await map.map.screenshot())).toBe(0);
});

function archiveFile(address: string): string {
  return path.join("dist", new URL(address).pathname);
}

test("past its last detail the map says so, and links the same spot on other maps", async ({
  map,
  page,
}) => {
  await map.openMap("map=9/43.35/79.08");
  const says = page.getByText("The base map has no more detail");
  await expect(says).toHaveCount(0);
  await map.openMap("map=11/43.35/79.08");
  await expect(says).toBeVisible();
  const links = says.getByRole("link");
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("href", /^https:.*43\.35.*79\.08|^https:.*79\.08.*43\.35/);
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
});
