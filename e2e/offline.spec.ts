import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures";
import { SECOND_MARK, serveVersions, type Versions } from "./versions";
import { WORDS } from "./words";

const test = base.extend<{ site: Versions }>({
  site: async ({ browserName: _ }, use) => {
    const site = await serveVersions();
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(site.origin),
});
test.use({ serviceWorkers: "allow", reuseContext: false });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`/maps/${address}`);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true", { timeout: 20_000 });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

/** Closes the open dialog and waits until the history is back: a page asked for before that is given up. */
async function closeDialog(page: Page): Promise<void> {
  const waiting = await page.evaluateHandle(() => ({
    back: new Promise<void>((resolve) => {
      window.addEventListener("popstate", () => resolve(), { once: true });
    }),
  }));
  await page.keyboard.press("Escape");
  await waiting.evaluate(({ back }) => back);
}

async function openOffline(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "About", exact: true }).click();
  const about = page.getByRole("dialog", { name: "About" });
  await about.getByRole("button", { name: "Offline", exact: true }).click();
  return page.getByRole("dialog", { name: "Offline" });
}

/** Waits until the site is stored unasked, and closes the dialog that says so. */
async function untilStored(page: Page): Promise<void> {
  const dialog = await openOffline(page);
  await expect(dialog.getByRole("status")).toContainText(/^Stored: [\d.]+.MB/, { timeout: 20_000 });
  await closeDialog(page);
}

test("after one visit everything works with the network cut", async ({
  page,
  context,
  site,
  guard,
}) => {
  // Twelve pages, one after the other.
  test.setTimeout(120_000);
  guard.allow(/data\/none\.geojson|kk\/gone/);
  await open(page, "index.html?lang=en");
  await untilStored(page);
  site.cut(true);
  await context.setOffline(true);
  site.asked();

  await reload(page);
  await page.getByRole("searchbox", { name: "Search places" }).fill("charyn");
  const list = page.getByRole("region", { name: "Places", exact: true });
  await expect(list.getByRole("button")).toContainText([/Charyn Canyon/]);
  for (const name of ["Share and embed", "Trip", "Press image", "About"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await closeDialog(page);
  }

  // Stops of a trip as a file, the story's steps, a picture, and a file of the reader's own.
  await open(page, "?lang=en&trip=almaty,charyn-canyon");
  const saved = async (name: string, button: string) => {
    const dialog = page.getByRole("dialog", { name });
    if (!(await dialog.isVisible())) await page.getByRole("button", { name }).first().click();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: button, exact: true }).first().click();
    return (await download).suggestedFilename();
  };
  expect(await saved("Trip", "GPX")).toMatch(/\.gpx$/);
  await closeDialog(page);
  expect(await saved("Press image", "Download")).toMatch(/\.png$/);
  await open(page, "?lang=en&step=2");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Step 3 of 7")).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["name,lat,lon\nRiver,43.5,78.1\n"], "mine.csv"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  });
  await expect(page.locator(".truth")).toContainText("mine.csv");
  await ready(page);

  // Another language, by its page and by its name in the root page's address.
  await open(page, "kk/?site=charyn-canyon");
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText(
    WORDS.kk.charyn,
  );
  for (const [query, language] of [
    ["kk-arab/", "kk-Arab"],
    ["?lang=ru", "ru"],
  ] as const) {
    await open(page, query);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  }
  await open(page, "?lang=zh&step=2");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  expect(new URL(page.url()).searchParams.get("step")).toBe("2");

  // A page that is not stored leads to one that is, with what was asked.
  await page.goto("/maps/kk/gone/?q=a&map=7/43.3/78.4");
  await ready(page);
  expect(page.url()).toMatch(/\/maps\/kk\/\?q=a&map=7/);

  await open(page, "press.html?lang=en&size=800x450");
  await expect(page.locator("img[data-press-image]")).toHaveJSProperty("naturalWidth", 800);

  await open(page, "?lang=en&data=data/none.geojson");
  await expect(page.locator(".notices")).toContainText("data/none.geojson");
  expect(site.asked()).toEqual([]);
});

const SECOND = `html[${SECOND_MARK}]`;

/** Has the browser look for a new worker, and resolves with how installing it ended. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    if (!worker) return "none";
    return new Promise((resolve) => {
      worker.onstatechange = () => {
        if (["installed", "redundant"].includes(worker.state)) resolve(worker.state);
      };
    });
  });
}

async function openAbout(page: Page): Promise<void> {
  await page.getByRole("button", { name: "About", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "About" })).toBeVisible();
  await closeDialog(page);
}

test("a new version is fetched whole, waits, and is loaded when asked", async ({
  page,
  context,
  site,
}) => {
  await open(page, "?lang=en");
  await untilStored(page);
  const other = await context.newPage();
  await open(other, "?lang=en");
  site.deploy("second");
  expect(await update(page)).toBe("installed");
  await reload(page);
  await expect(page.locator(SECOND)).toHaveCount(0);
  await expect(page.locator(".notices")).toContainText("A new version of the map is ready.");
  const load = other.getByRole("button", { name: "Load it" });
  await expect(load).toBeVisible();

  site.cut(true);
  await page.getByRole("button", { name: "Load it" }).click();
  await expect(page.locator(SECOND)).toHaveCount(1);
  await ready(page);
  await openAbout(page);
  await untilStored(page);

  // The other tab is of the first version still, with a script that no server has any more.
  await openAbout(other);
  await load.click();
  await expect(other.locator(SECOND)).toHaveCount(1);
});

test("half an update and one that is taken back leave the version whole", async ({
  page,
  site,
  guard,
}) => {
  guard.allow(/AboutDialog-22222222/);
  await open(page, "?lang=en");
  await untilStored(page);
  site.deploy("half");
  expect(await update(page)).toBe("redundant");
  site.deploy("second");
  expect(await update(page)).toBe("installed");
  await expect(page.getByRole("button", { name: "Load it" })).toBeVisible();
  site.deploy("first");
  expect(await update(page)).toBe("installed");
  await expect(page.getByRole("button", { name: "Load it" })).toHaveCount(0);

  site.cut(true);
  await reload(page);
  await expect(page.locator(SECOND)).toHaveCount(0);
  await openAbout(page);
  await untilStored(page);
});

test("a full device and an evicted store are told, and leave the map working", async ({
  page,
  site,
  devtools,
}) => {
  const { origin } = site;
  const tools = await devtools(page);
  await tools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 5_000_000 });
  await open(page, "?lang=en");
  let dialog = await openOffline(page);
  await expect(dialog.getByRole("status")).toContainText("no room left", { timeout: 20_000 });
  await tools.send("Storage.overrideQuotaForOrigin", { origin });
  await dialog.getByRole("button", { name: "Make available offline" }).click();
  await expect(dialog.getByRole("status")).toContainText("Stored:", { timeout: 20_000 });
  await closeDialog(page);

  // Too little for what the second version has beside the first.
  await tools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: site.bytes });
  site.deploy("second");
  expect(await update(page)).toBe("redundant");
  await tools.send("Storage.overrideQuotaForOrigin", { origin });
  site.deploy("first");

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await openAbout(page);
  dialog = await openOffline(page);
  await expect(dialog.getByRole("status")).toContainText("removed some");
  await dialog.getByRole("button", { name: "Make available offline" }).click();
  await expect(dialog.getByRole("status")).toContainText("Stored:", { timeout: 20_000 });
});

test("what is stored unasked is told and can be stopped, and its buttons do what they say", async ({
  page,
  site,
}) => {
  site.hold(true);
  await open(page, "?lang=en");
  let dialog = await openOffline(page);
  const keep = () => dialog.getByRole("button", { name: "Make available offline" });
  const remove = () => dialog.getByRole("button", { name: "Remove" });
  const stop = () => dialog.getByRole("button", { name: "Stop" });
  await expect(dialog.getByRole("status")).toContainText(/^Storing: [1-9.]+.MB of [\d.]+.MB/, {
    timeout: 20_000,
  });
  await expect(dialog.getByRole("status")).toContainText("The map stores itself");
  await expect(keep()).toHaveCount(0);
  await expect.poll(() => site.held()).toBe(1);
  await stop().press("Enter");
  await expect(dialog.getByRole("status")).toContainText("Stored without the base map");
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await expect(stop()).toHaveCount(0);
  await closeDialog(page);

  // On the next visit, too, nothing is stored unasked.
  await reload(page);
  dialog = await openOffline(page);
  await expect(dialog.getByRole("status")).toContainText("Stored without the base map");
  await expect(remove()).toBeEnabled();
  await keep().click();
  await expect(dialog.getByRole("status")).toContainText(/^Storing:/);
  await expect(dialog.getByRole("status")).not.toContainText("The map stores itself");
  site.hold(false);
  await expect(dialog.getByRole("status")).toContainText("Stored:", { timeout: 20_000 });
  await expect(keep()).toHaveCount(0);
  await remove().click();
  await expect(dialog.getByRole("status")).toHaveText("Not stored on this device.");
  await expect(remove()).toHaveCount(0);
  await expect(keep()).toBeEnabled();
  await expect(dialog.locator(":focus")).toHaveCount(1);
});

test("with Save-Data nothing is stored unasked, and what is removed stays away", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await open(page, "?lang=en");
  const dialog = await openOffline(page);
  const status = dialog.getByRole("status");
  await expect(status).toHaveText("Not stored on this device.");
  site.asked();
  await dialog.getByRole("button", { name: "Make available offline" }).click();
  await expect(status).toContainText("Stored:", { timeout: 20_000 });
  expect(site.asked()).toContain("tiles/ili.pmtiles");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(status).toHaveText("Not stored on this device.");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  const left = () => navigator.serviceWorker.getRegistrations().then(({ length }) => length);
  expect(await page.evaluate(left)).toBe(0);
});

test("the embed and the picture's page have nothing that registers a worker", () => {
  const scripts = ["embed.html", "press.html"].flatMap((name) =>
    [
      ...readFileSync(`dist/${name}`, "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g),
    ].map(([, file]) => `dist/${file}`),
  );
  expect(scripts.length).toBeGreaterThan(2);
  for (const file of scripts) expect(readFileSync(file, "utf8")).not.toContain("serviceWorker");
});
