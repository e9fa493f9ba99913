import type { Frame, FrameLocator, Page } from "@playwright/test";
import type { Readiness } from "./expect";
import { type Devtools, expect, expectReady, test } from "./fixtures";

const TRIP = ["almaty", "esik", "charyn-canyon", "khorgos-city-cn"];

/** A long article with the map in the middle of what is seen first. */
function article(frame: string, attributes = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
<body style="margin:0"><h1>An article</h1>
<iframe title="Map" src="${frame}" width="640" height="480" ${attributes}></iframe>
<p style="height:4000px">And much more of it.</p></body></html>`;
}

async function expectMap(embed: FrameLocator, until: Readiness = "true"): Promise<void> {
  await expectReady(embed.locator("html"), until);
  await expect(embed.locator("[data-site-id]").first()).toBeVisible();
}

async function expectUsable(embed: FrameLocator): Promise<void> {
  await embed.getByRole("button", { name: /August · China/ }).click();
  await expect(embed.getByRole("slider", { name: "To date" })).toHaveAttribute(
    "aria-valuetext",
    /August 2025/,
  );
  await embed.locator('[data-site-id="khorgos-city-cn"]').click();
  await expect(embed.getByRole("article").getByRole("heading", { level: 2 })).toHaveText(/Khorgos/);
}

/** Bare map: no panel and no figure, in pixels of the host's window. */
async function bareMap(page: Page): Promise<Point> {
  const stage = await page.frameLocator("iframe").locator(".embed-stage").boundingBox();
  if (!stage) throw new Error("The embed has no stage.");
  return { x: stage.x + stage.width * 0.05, y: stage.y + stage.height * 0.12 };
}

type Point = Readonly<{ x: number; y: number }>;

/** What the scale bar says tells the zoom. */
function scaleOf(page: Page): Promise<string | null> {
  return page.frameLocator("iframe").locator(".map-scale").textContent();
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test("a frame that may run scripts and nothing else is usable, and says that its links are blocked", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/Blocked opening|allow-popups/);
  const html = article(`${baseURL}/embed.html?lang=en`, 'sandbox="allow-scripts"');
  await page.goto(host.put({ html }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  await expectUsable(embed);
  await embed.getByRole("link", { name: "Open the full map" }).click();
  const blocked = embed.getByRole("dialog", { name: /does not let it open links/ });
  await expect(blocked.getByRole("textbox")).toHaveValue(/\/index\.html\?lang=en/);
  await expect(page.frames()[1]?.title()).resolves.toBe(
    "I’ll Wait for You in Ili (translation of “Я жду тебя в Или”) · Ili Map",
  );
});

test("the embed works in a frame of a frame", async ({ page, host, baseURL }) => {
  const inner = host.put({ html: article(`${baseURL}/embed.html?lang=en`) });
  await page.goto(host.put({ html: article(inner.replaceAll("&", "&amp;")) }));
  const embed = page.frameLocator("iframe").frameLocator("iframe");
  await expectMap(embed);
  await expectUsable(embed);
});

test("a page may forbid everything but the frame", async ({ page, host, baseURL }) => {
  const { origin } = new URL(baseURL ?? "");
  const policy = `default-src 'none'; img-src data:; frame-src ${origin}`;
  await page.goto(
    host.put({
      // Without attributes of style, which the policy forbids as well.
      html: `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">
</head><body><iframe title="Map" src="${baseURL}/embed.html?lang=en" width="640" height="480"></iframe></body></html>`,
      headers: { "Content-Security-Policy": policy },
    }),
  );
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  await expectUsable(embed);
});

test("over a slow network words and controls are there before the map", async ({
  page,
  host,
  baseURL,
  devtools,
}) => {
  test.slow();
  // A small page of the embed's origin first: the frame then has a process to slow down.
  await page.goto(host.put({ html: article(`${baseURL}/robots.txt`) }));
  const frame = page.frames()[1];
  if (!frame) throw new Error("The page has no frame.");
  await frame.waitForLoadState();
  await slowDown(devtools, page, frame);
  await page.locator("iframe").evaluate((element, src) => {
    element.setAttribute("src", src);
  }, `${baseURL}/embed.html?lang=en`);
  const embed = page.frameLocator("iframe");
  await expect(embed.getByText(/No exact places/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(embed.getByRole("slider", { name: "From date" })).toBeVisible({ timeout: 60_000 });
  await expectReady(embed.locator("html"), "true", 90_000);
  await expect(embed.locator("[data-site-id]").first()).toBeVisible();
});

/** Slow 3G as Chrome's own tools have it; a frame of another site has a session of its own. */
async function slowDown(devtools: Devtools, page: Page, frame: Frame): Promise<void> {
  const session = await devtools(frame).catch(() => devtools(page));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

test("without its tiles the embed says so and can be used", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/pmtiles|ERR_FAILED/);
  await page.route("**/*.pmtiles", (route) => route.abort());
  await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed, "error");
  await expect(embed.locator(".notices")).toHaveText(/\w+ \w+/);
  await embed.getByRole("button", { name: "Dismiss" }).click();
  await expectUsable(embed);
});

test("the embed can be used where every kind of storage is blocked", async ({
  page,
  host,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const blocked = {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, blocked);
    }
    Object.defineProperty(document, "cookie", blocked);
  });
  await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  await expectUsable(embed);
});

test("the wheel over the map scrolls the page, and with Ctrl zooms the map", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  const before = await scaleOf(page);
  const { x, y } = await bareMap(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => scrolled(page)).toBe(40);
  expect(await scaleOf(page)).toBe(before);
  await expect(embed.getByRole("status").getByText(/Hold Ctrl to zoom/)).toBeVisible();

  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(() => scaleOf(page)).not.toBe(before);
  expect(await scrolled(page)).toBe(40);
});

test("a click gives the map the wheel until the pointer leaves or Esc is pressed", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  const before = await scaleOf(page);
  const { x, y } = await bareMap(page);
  const zoomsWithWheel = async () => {
    const [scale, top] = [await scaleOf(page), await scrolled(page)];
    await page.mouse.wheel(0, -100);
    await expect.poll(() => scaleOf(page)).not.toBe(scale);
    await expectReady(embed.locator("html"));
    expect(await scrolled(page)).toBe(top);
  };
  const scrollsWithWheel = async () => {
    const [scale, top] = [await scaleOf(page), await scrolled(page)];
    await page.mouse.wheel(0, 20);
    await expect.poll(() => scrolled(page)).toBe(top + 20);
    expect(await scaleOf(page)).toBe(scale);
  };
  await page.mouse.click(x, y);
  await zoomsWithWheel();
  expect(await scaleOf(page)).not.toBe(before);
  // Within the frame: Playwright does not tell a frame that its pointer has left it.
  await embed.getByRole("heading", { level: 1 }).hover();
  await page.mouse.move(x, y);
  await scrollsWithWheel();
  await page.mouse.click(x, y);
  await zoomsWithWheel();
  await page.keyboard.press("Escape");
  await scrollsWithWheel();
});

test.describe("with fingers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 700, height: 800 } });

  test("one finger scrolls the page, two zoom the map, and a tap gives it all", async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
    const embed = page.frameLocator("iframe");
    await expectMap(embed);
    const fingers = await page.context().newCDPSession(page);
    const drag = async () => {
      const { x, y } = await bareMap(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
        fingers.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", [{ x, y }]);
      for (let step = 1; step <= 8; step += 1) await touch("touchMove", [{ x, y: y - step * 10 }]);
      await touch("touchEnd", []);
    };
    const drawnAt = () => embed.locator(".leaflet-map-pane").getAttribute("style");
    const before = await drawnAt();
    await drag();
    await expect.poll(() => scrolled(page)).toBeGreaterThan(20);
    expect(await drawnAt()).toBe(before);
    await expect(embed.getByRole("status").getByText(/two fingers/)).toBeVisible();

    // A tap while the page still glides only stops it, as on any phone: then one taps again.
    await expect(async () => {
      const spot = await bareMap(page);
      await page.touchscreen.tap(spot.x, spot.y);
      await expect(embed.locator(".leaflet-container")).toBeFocused({ timeout: 1000 });
    }).toPass();
    const top = await scrolled(page);
    await drag();
    await expect.poll(drawnAt).not.toBe(before);
    expect(await scrolled(page)).toBe(top);
  });

  test("two fingers zoom the map and not the page", async ({ page, host, baseURL }) => {
    await page.goto(host.put({ html: article(`${baseURL}/embed.html?lang=en`) }));
    await expectMap(page.frameLocator("iframe"));
    const before = await scaleOf(page);
    const { x, y } = await bareMap(page);
    const fingers = await page.context().newCDPSession(page);
    await fingers.send("Input.synthesizePinchGesture", {
      x,
      y,
      scaleFactor: 3,
      gestureSourceType: "touch",
    });
    await expect.poll(() => scaleOf(page)).not.toBe(before);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    expect(await scrolled(page)).toBe(0);
  });
});

test("a trip is drawn from stop to stop and said in words", async ({ page, host, baseURL }) => {
  const address = `${baseURL}/embed.html?lang=en&trip=${TRIP.join(",")}`;
  await page.goto(host.put({ html: article(address.replaceAll("&", "&amp;")) }));
  const embed = page.frameLocator("iframe");
  await expectMap(embed);
  await expect(embed.getByText("Trip: 4 stops, 320 km in straight lines")).toBeVisible();
  const line = await embed.locator(".map-trip-line").getAttribute("points");
  expect(line?.split(" ")).toHaveLength(TRIP.length);
  const numbers = await embed.locator(".map-trip-badge").allTextContents();
  expect(numbers.join(", ").split(/, |–/)).toContain("4");
});
