import { meets } from "../src/domain/span";
import { syntheticFile, syntheticSites } from "../tools/bench/synthetic";
import { serve } from "../tools/run/serve";
import { test as base, expect, expectReady } from "./fixtures";

const COUNT = 100_000;
const SITES = syntheticSites(COUNT);

const test = base.extend<object, { besideOrigin: string }>({
  besideOrigin: [
    async ({ browserName: _ }, use) => {
      const file = syntheticFile(SITES);
      const server = await serve("dist", 0, (path, response) => {
        if (path !== "/data/made-up.geojson") return false;
        response.setHeader("Content-Type", "application/geo+json");
        response.end(file);
        return true;
      });
      await use(`http://localhost:${server.port}`);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ besideOrigin }, use) => use(besideOrigin),
});

/** How many of the sites are active on the days [start, end). */
function active(start: number, end: number): Readonly<{ total: number; words: string }> {
  const shown = SITES.filter((site) =>
    meets(
      { start: site.start, end: site.end, coreStart: site.start, coreEnd: site.end },
      { start, end },
    ),
  );
  const named = shown.filter((site) => site.named).length;
  const nearby = shown.length - named;
  const words = `${named.toLocaleString("en")} named · ${nearby.toLocaleString("en")} nearby`;
  return { total: shown.length, words };
}

test("a hundred thousand places: counted, stepped, listed, played", async ({
  map,
  page,
  devtools,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration));
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto("/index.html?lang=en&data=/data/made-up.geojson");
  await expectReady(page.locator("html"), "true", 60_000);
  const season = Math.min(...SITES.map(({ start }) => start));
  await expect(page.getByText(active(season, season + 61).words).first()).toBeVisible();

  // One day later at the front, then a single day: both counts are those of looking at each site.
  await map.move(map.fromDate, 1);
  await expect(page.getByText(active(season + 1, season + 61).words).first()).toBeVisible();
  await map.openTimeSettings();
  await page.getByRole("combobox", { name: "Show" }).selectOption("day");
  await expect(page.getByText(active(season + 1, season + 2).words).first()).toBeVisible();
  await map.waitUntilReady();

  // What stands on the map adds up to what is counted, as far as it is in view.
  const drawn = map.map.locator("[data-cluster-count]");
  const counts = await drawn.evaluateAll((buttons) =>
    buttons.map((button) => Number(button.getAttribute("data-cluster-count"))),
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(active(season + 1, season + 2).total);

  // The list holds only the rows in sight, and its last row is a key away.
  const rows = map.list.locator("[data-site-id]");
  await rows.first().locator(".places-row").focus();
  expect(await rows.count()).toBeLessThan(200);
  await page.keyboard.press("End");
  await expect(page.locator("[aria-posinset]:has(:focus)")).toBeInViewport();

  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByRole("slider").first()).not.toHaveAttribute(
    "aria-valuetext",
    /^2 August 2025/,
  );
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await map.waitUntilReady();

  const session = await devtools(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const longTasks: unknown = await page.evaluate(() => Reflect.get(window, "longTasks"));
  test
    .info()
    .annotations.push(
      { type: "heap", description: `${(usedSize / 1e6).toFixed(0)} MB` },
      { type: "long tasks", description: `${String(longTasks)} ms` },
    );
  console.log(`100,000 places: heap ${(usedSize / 1e6).toFixed(0)} MB, long tasks ${longTasks} ms`);
});
