import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The height that the embed wants at 640 px; it follows from the width alone. */
const HEIGHT_AT_640_PX = 480;

/** Listens as each library's part for pages does, and keeps what it heard and what it did. */
const LISTENERS: Readonly<Record<string, string>> = {
  // developer.datawrapper.de/docs/responsive-iframe
  datawrapper: `window.addEventListener("message", ({ data, source }) => {
    const heights = data["datawrapper-height"];
    if (heights === undefined) return;
    for (const id in heights) if (frame.contentWindow === source) resize(heights[id]);
  });`,
  // The older script, which looks for the frame by a part of its address.
  "datawrapper's older script": `window.addEventListener("message", ({ data }) => {
    for (const id in data["datawrapper-height"] ?? {}) {
      const found = document.querySelector("iframe[src*='" + id + "']");
      if (found === frame) resize(data["datawrapper-height"][id]);
    }
  });`,
  // amp.dev/documentation/components/amp-iframe
  amp: `window.addEventListener("message", ({ data, source }) => {
    if (source !== frame.contentWindow || data.sentinel !== "amp") return;
    if (data.type === "embed-size") resize(data.height);
  });`,
  // blog.apps.npr.org/pym.js: the parent's expression for the messages of one child.
  pym: `const expression = /^pymxPYMxmapxPYMx(\\S+)xPYMx(.*)$/;
  window.addEventListener("message", ({ data }) => {
    const match = typeof data === "string" && data.match(expression);
    if (match && match[1] === "height") resize(parseInt(match[2], 10));
  });`,
  // iframe-resizer 4: it begins when the frame has loaded.
  "iframe-resizer": `frame.addEventListener("load", () => frame.contentWindow.postMessage(
    "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true", "*"));
  window.addEventListener("message", ({ data }) => {
    if (typeof data !== "string" || !data.startsWith("[iFrameSizer]")) return;
    const [id, height, , type] = data.slice(13).split(":");
    if (id === "frame0" && (type === "init" || type === "resize")) resize(Number(height));
  });`,
};

function pageWith(listener: string, frameAddress: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"></head>
<body><iframe title="Map" width="640" height="300" style="border:0"></iframe>
<script>
const frame = document.querySelector("iframe");
window.resizes = [];
window.received = [];
function resize(height) { window.resizes.push(height); frame.style.height = height + "px"; }
window.addEventListener("message", ({ data }) => window.received.push(data));
${listener}
frame.src = ${JSON.stringify(frameAddress)};
</script></body></html>`;
}

/** Tells messages of one type of ours in the page. */
const IS_OF = `window.isOf = (type) => (message) => message?.type === "ili-map:" + type;`;

async function waitForMap(page: Page): Promise<void> {
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute(
    "data-map-ready",
    "true",
    { timeout: 20_000 },
  );
}

for (const [library, listener] of Object.entries(LISTENERS)) {
  test(`a page that listens as ${library} does gives the frame its height, once`, async ({
    page,
    host,
    baseURL,
  }) => {
    const childId = library === "pym" ? "&childId=map" : "";
    const frame = `${baseURL}/embed.html?lang=en${childId}`;
    await page.goto(host.put({ html: pageWith(listener, frame) }));
    await waitForMap(page);
    const resizes = () => page.evaluate(() => window.resizes);
    await expect.poll(resizes).toContain(HEIGHT_AT_640_PX);
    const height = () => page.locator("iframe").evaluate((element) => element.clientHeight);
    expect(await height()).toBe(HEIGHT_AT_640_PX);

    // A wider frame asks anew, and its new height asks for nothing.
    await page.locator("iframe").evaluate((element) => element.setAttribute("width", "1000"));
    await expect.poll(height).toBe(620);
    await waitForMap(page);
    expect(new Set(await resizes())).toEqual(new Set([HEIGHT_AT_640_PX, 620]));
    expect((await resizes()).length).toBeLessThanOrEqual(3);
  });
}

test("a page that has asked for no strings is sent none", async ({ page, host, baseURL }) => {
  await page.goto(host.put({ html: pageWith("", `${baseURL}/embed.html?lang=en`) }));
  await waitForMap(page);
  const types = await page.evaluate(() => window.received.map((message) => typeof message));
  expect(new Set(types)).toEqual(new Set(["object"]));
});

const AT_FIRST =
  "lang=kk&sites=almaty,khorgos-city-cn,medeu&trip=almaty,khorgos-city-cn&theme=dark";

/** Sends states one after the other and waits until the last one shows. */
async function set(page: Page, ...states: readonly object[]): Promise<void> {
  await page.evaluate((all) => {
    const frame = document.querySelector("iframe")?.contentWindow;
    for (const state of all) frame?.postMessage({ type: "ili-map:set", state }, "*");
  }, states);
}

/** The last message of a type that the page was sent. */
function lastOf(page: Page, type: string): Promise<unknown> {
  return page.evaluate((wanted) => window.received.filter(isOf(wanted)).at(-1) ?? null, type);
}

test("a message changes what it names and nothing else", async ({ page, host, baseURL }) => {
  await page.goto(host.put({ html: pageWith(IS_OF, `${baseURL}/embed.html?${AT_FIRST}`) }));
  await waitForMap(page);
  await expect
    .poll(() => lastOf(page, "time"))
    .toMatchObject({
      from: "2025-08-01",
      to: "2025-09-30",
      sites: expect.arrayContaining(["khorgos-city-cn", "almaty", "medeu"]),
    });
  expect(await lastOf(page, "select")).toMatchObject({ site: null });
  await set(page, { phase: "china" });
  await expect
    .poll(() => lastOf(page, "time"))
    .toMatchObject({
      from: "2025-08-01",
      to: "2025-08-31",
      sites: ["khorgos-city-cn"],
    });
  const embed = page.frameLocator("iframe");
  await expect(embed.locator("html")).toHaveAttribute("lang", "kk");
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(embed.locator(".map-trip-line")).toHaveCount(1);
  await set(page, { phase: "mars", site: "almaty", sites: ["almaty"], lang: "" });
  await expect.poll(() => lastOf(page, "select")).toMatchObject({ site: "almaty" });
  expect(await lastOf(page, "error")).toMatchObject({ key: "phase" });
  expect(await lastOf(page, "state")).toMatchObject({
    state: { phase: "china", sites: "almaty", site: "almaty", theme: "dark" },
  });
  await expect(embed.locator("html")).toHaveAttribute("lang", "en");
});

test("what is wrong in a frame's address is told to its page and not to its readers", async ({
  page,
  host,
  baseURL,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const query = "amp;lang=zh-CN&phse=china&theme=sepia&accent=teall&foo=1&utm_source=x";
  await page.goto(host.put({ html: pageWith(IS_OF, `${baseURL}/embed.html?${query}`) }));
  await waitForMap(page);
  const embed = page.frameLocator("iframe");
  await expect(embed.locator("html")).toHaveAttribute("lang", "zh");
  await expect(embed.locator(".notices")).toHaveText("");
  const keys = await page.evaluate(() =>
    window.received.filter(isOf("error")).map((message) => Reflect.get(Object(message), "key")),
  );
  expect(new Set(keys)).toEqual(new Set(["theme", "accent", "amp;lang", "phse", "foo"]));
  expect(warnings.filter((text) => text.startsWith("Ili Map: "))).toHaveLength(5);
  expect(await lastOf(page, "time")).toMatchObject({ to: "2025-08-31" });
});

test("the owner's link is told when it is used, and WordPress hears the height", async ({
  page,
  host,
  baseURL,
}) => {
  const query = "lang=en&cta=https://tours.example/ili&cta-label=Tour#?secret=aB3";
  await page.goto(host.put({ html: pageWith(IS_OF, `${baseURL}/embed.html?${query}`) }));
  await waitForMap(page);
  expect(await page.evaluate(() => window.received)).toContainEqual({
    message: "height",
    value: HEIGHT_AT_640_PX,
    secret: "aB3",
  });
  const link = page.frameLocator("iframe").getByRole("link", { name: /^Tour/ });
  await link.evaluate((element) => element.addEventListener("click", (e) => e.preventDefault()));
  await link.click();
  await expect.poll(() => lastOf(page, "cta")).toMatchObject({ href: "https://tours.example/ili" });
});

test("no message brings markup into the embed or takes it elsewhere", async ({
  page,
  host,
  baseURL,
}) => {
  const address = `${baseURL}/embed.html?lang=en`;
  await page.goto(host.put({ html: pageWith("", address) }));
  await waitForMap(page);
  await page.evaluate(() => {
    const markup = `<img src="x" onerror="document.title='broken'"><b id="brought-in">x</b>`;
    const keys = ["lang", "site", "q", "phase", "from", "map", "trip", "theme", "data", "step"];
    const state = Object.fromEntries(keys.map((key) => [key, markup]));
    const far = Object.fromEntries(keys.map((key) => [key, "javascript:alert(1)"]));
    const messages = [
      markup,
      null,
      [],
      { type: "ili-map:set" },
      { type: "ili-map:set", state },
      { type: "ili-map:set", state: far },
      { type: "ili-map:set", state: [state] },
      { type: "ili-map:set", state: { location: "https://elsewhere.example/" } },
      `[iFrameSizer]${markup}:8:false`,
      "[iFrameSizer]inPageLink:#x",
      `pymxPYMxmapxPYMxnavigateToxPYMxhttps://elsewhere.example/`,
      { "datawrapper-height": markup },
      // The last one is harmless, and shows that all were heard.
      { type: "ili-map:set", state: { phase: "china" } },
    ];
    for (const message of messages) {
      document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
    }
  });
  const embed = page.frameLocator("iframe");
  await expect(embed.getByRole("link", { name: "Open the full map" })).toHaveAttribute(
    "href",
    /phase=china/,
  );
  await waitForMap(page);
  await expect(embed.locator("#brought-in")).toHaveCount(0);
  await expect(embed.locator('img[src="x"]')).toHaveCount(0);
  const frame = page.frames()[1];
  expect(new URL(frame?.url() ?? "about:blank").pathname).toBe("/embed.html");
  expect(await page.evaluate(() => document.title)).toBe("A page");
});

declare global {
  interface Window {
    /** All that the page was sent. */
    received: unknown[];
    /** The heights that the page gave to its frame. */
    resizes: number[];
  }
  function isOf(type: string): (message: unknown) => boolean;
}
