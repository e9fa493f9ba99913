import type { Page } from "@playwright/test";
import { expect, expectReady, test } from "./fixtures";

const TOO_OLD = "This browser is too old for the live map.";
const INCOMPLETE = "The page did not load completely. Check your connection and reload it.";
const WAITING = "The map is still loading. If it does not appear, reload the page.";

/** The bundles of each page; the small script beside them is not among them. */
const SCRIPTS = {
  "index.html": "**/assets/index-*.js",
  "embed.html": "**/assets/embed-*.js",
  "press.html": "**/assets/press-*.js",
} as const;
const PAGES = Object.keys(SCRIPTS) as readonly (keyof typeof SCRIPTS)[];

const html = (page: Page) => page.locator("html");
const said = (page: Page) => page.locator("[data-start]");

/** Counts how often the page itself is asked for. */
function countPages(page: Page): { pages: number } {
  const seen = { pages: 0 };
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.pages += 1;
  });
  return seen;
}

for (const name of PAGES) {
  test(`${name} whose script is gone reloads once, then says so`, async ({ guard, page }) => {
    guard.allow(/404/);
    await page.route(SCRIPTS[name], (route) => route.fulfill({ status: 404, body: "gone" }));
    const seen = countPages(page);
    await page.goto(`/${name}?lang=en`);
    await expect(said(page)).toContainText(INCOMPLETE);
    await expect(said(page)).toBeVisible();
    await expectReady(html(page), "error");
    await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
    expect(seen.pages).toBe(2);
  });

  test(`${name} from before a deploy finds the new one`, async ({ guard, page }) => {
    guard.allow(/404/);
    let gone = 1;
    await page.route(SCRIPTS[name], (route) =>
      gone-- > 0 ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
    );
    await page.goto(`/${name}?lang=en`);
    await expectReady(html(page));
  });

  test(`${name} says that a browser is too old`, async ({ guard, page }) => {
    guard.allow(/hasOwn|structuredClone/);
    await page.addInitScript(() => {
      Reflect.deleteProperty(Object, "hasOwn");
      Reflect.deleteProperty(window, "structuredClone");
    });
    await page.goto(`/${name}?lang=en`);
    await expect(said(page)).toHaveText(TOO_OLD);
    await expectReady(html(page), "error");
  });
}

test("a page that does not start keeps its list, in its language", async ({ guard, page }) => {
  guard.allow(/404/);
  await page.route(SCRIPTS["index.html"], (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/kk/");
  await expect(said(page)).toContainText("Бет толық жүктелмеді.");
  await expect(page.locator("[data-site-id]").first()).toBeVisible();
  // The page may be on its one reload.
  await expect.poll(() => page.locator("[data-site-id] a").count()).toBeGreaterThan(10);
});

test("a reader without a connection is told that", async ({ guard, page }) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
  });
  await page.route(SCRIPTS["index.html"], (route) => route.abort("internetdisconnected"));
  await page.goto("/index.html?lang=zh");
  await expect(said(page)).toContainText("没有网络连接。");
  // It does not have to be asked for again.
  await page.unroute(SCRIPTS["index.html"]);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expectReady(html(page));
});

test("a script that hangs is told by the style sheet alone", async ({ guard, page }) => {
  guard.allow(/ERR_/);
  // Neither the bundles nor the small script come.
  await page.route("**/assets/*.js", () => {});
  await page.goto("/embed.html?lang=en", { waitUntil: "commit" });
  await expect(said(page)).toBeVisible();
  await expect(said(page)).toContainText("The map is still loading.");
  await expect(page.getByRole("link", { name: /Open the full map/ })).toBeVisible();
});

test("a style sheet that hangs keeps no word back", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/*.css", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/embed.html?lang=en", { waitUntil: "commit" });
  await expect(said(page)).toContainText(WAITING);
  await expectReady(html(page), "error");
  await expect(page.getByRole("link", { name: "Open the full map" })).toHaveAttribute(
    "href",
    /index\.html\?lang=en$/,
  );
  // What comes late still starts.
  release();
  await expectReady(html(page));
});

for (const sandbox of [undefined, "allow-scripts"]) {
  const frame = sandbox ? "a sandboxed frame" : "a frame";
  test(`the host of ${frame} hears that its map did not start`, async ({
    guard,
    page,
    host,
    baseURL,
  }) => {
    guard.allow(/404/);
    await page.route(SCRIPTS["embed.html"], (route) => route.fulfill({ status: 404, body: "" }));
    const map = `${baseURL}/embed.html?lang=en`;
    await page.goto(host.address(sandbox ? { frame: map, sandbox } : { frame: map }));
    await expect(page.frameLocator("iframe").locator("[data-start]")).toContainText(INCOMPLETE);
    await expect
      .poll(() => page.evaluate(() => window.messages.map(({ data }) => data)))
      .toContainEqual({ type: "ili-map:error", message: "start-incomplete" });
  });
}

test("a part that throws takes itself away, not the page", async ({ guard, map, page }) => {
  guard.allow(/broken on purpose/);
  await map.openMap();
  await page.evaluate(() => {
    // The dialog is the first to ask for it.
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error("broken on purpose");
    };
  });
  await page.getByRole("button", { name: "About" }).click();
  await expect(map.notices).toContainText("This part of the page has stopped working.");
  await expect(map.pin("almaty")).toBeVisible();
  await map.chooseSeptember();
});

test("where all that was drawn is gone, the page that it came with is back", async ({
  guard,
  map,
  page,
}) => {
  guard.allow(/broken on purpose/);
  await map.openMap();
  await page.evaluate(() => {
    // The page itself asks for it whenever it is drawn.
    window.matchMedia = () => {
      throw new Error("broken on purpose");
    };
  });
  await page.getByRole("button", { name: "About" }).click();
  await expect(said(page)).toBeVisible();
  await expect(page.locator("[data-site-id]").first()).toBeVisible();
});
