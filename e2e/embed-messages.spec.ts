import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectReady, test, warningsOf } from "./fixtures";

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
};

function pageWith(listener: string, frameAddress: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"></head>
<body><iframe title="Map" width="640" height="300" style="border:0"></iframe>
<script>
const frame = document.querySelector("iframe");
window.received = [];
window.addEventListener("message", ({ data }) => window.received.push(data));
${listener}
frame.src = ${JSON.stringify(frameAddress)};
</script></body></html>`;
}

/** Tells messages of one type of ours in the page. */
const IS_OF = `window.isOf = (type) => (message) => message?.type === "ili-map:" + type;`;

async function waitForMap(page: Page): Promise<void> {
  await expectReady(page.frameLocator("iframe").locator("html"));
}

/** Scripts as npm has them; iframe-resizer 4 and 5 have the same file names. */
const SCRIPTS = [
  "pym.js/dist/pym.v1.js",
  "iframe-resizer-4/js/iframeResizer.js",
  "@iframe-resizer/parent/index.umd.js",
].map((file) => `<script>${readFileSync(`node_modules/${file}`, "utf8")}</script>`);

/** The guide's own listener, as it is printed. */
const [GUIDE = ""] =
  /<p id="when">[\s\S]*?ili-map:resize[\s\S]*?<\/script>/.exec(
    readFileSync("docs/embedding.md", "utf8").split("## Messages")[1] ?? "",
  ) ?? [];

/** A page with a frame for each library, of which all listen at once. */
function pageOfLibraries(frame: string): string {
  const frames = ["guide", ...Object.keys(LISTENERS), "resizer-4", "resizer-5"].map(
    (name) =>
      `<div class="box"><iframe id="${name}" title="${name}" height="300" src="${frame}&amp;q=&amp;box=${name.replace(/\W/g, "")}"></iframe></div>`,
  );
  const listeners = Object.entries(LISTENERS).map(
    ([name, listener]) => `{ const frame = document.getElementById(${JSON.stringify(name)});
    const resize = (height) => { frame.style.height = height + "px"; }; ${listener} }`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"><style>
body { display: flex; flex-wrap: wrap; margin: 0; align-items: start }
.box { inline-size: 640px } .wide .box { inline-size: 1000px }
iframe { display: block; inline-size: 100%; border: 0 }</style></head><body>
${frames.join("")}<div class="box" id="pym"></div>${GUIDE}${SCRIPTS.join("")}<script>
window.received = [];
${listeners.join("\n")}
new pym.Parent("pym", ${JSON.stringify(frame)}, {});
window.iFrameResize({}, "#resizer-4");
window.iframeResize({ license: "GPLv3" }, "#resizer-5");
window.heights = [];
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) heights.push(target.clientHeight);
});
for (const frame of document.querySelectorAll("iframe")) observer.observe(frame);
</script></body></html>`;
}

test.describe("among the libraries that pages use for frames", () => {
  test.use({ viewport: { width: 3040, height: 1960 } });

  test("each frame gets the height that its width asks for, once", async ({
    page,
    host,
    baseURL,
  }) => {
    test.slow();
    await page.goto(host.put({ html: pageOfLibraries(`${baseURL}/embed.html?lang=en`) }));
    const frames = page.locator("iframe");
    await expect(frames).toHaveCount(7);
    const heights = () => frames.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    const each = (height: number) => Array.from({ length: 7 }, () => height);
    await expect.poll(heights, { timeout: 30_000 }).toEqual(each(HEIGHT_AT_640_PX));
    // A wider frame asks anew, and its new height asks for nothing.
    await page.locator("body").evaluate((body) => body.classList.add("wide"));
    await expect.poll(heights, { timeout: 30_000 }).toEqual(each(620));
    for (const frame of await frames.all()) {
      await expectReady(frame.contentFrame().locator("html"));
    }
    expect(await heights()).toEqual(each(620));
    const seen = new Set(await page.evaluate(() => Reflect.get(window, "heights")));
    for (const height of [HEIGHT_AT_640_PX, 620]) seen.delete(height);
    // What the frames had before they could say anything.
    expect([...seen].every((height) => [150, 300].includes(Number(height)))).toBe(true);
  });
});

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
  const warnings = warningsOf(page);
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

test("ready is the first word of what is shown, and the only one, hidden or not", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: pageWith(IS_OF, `${baseURL}/embed.html?lang=en`) }));
  await set(page, { phase: "china" });
  await waitForMap(page);
  const frame = page.locator("iframe");
  for (const display of ["none", "", "none", ""]) {
    await frame.evaluate((element: HTMLElement, value) => {
      element.style.display = value;
    }, display);
  }
  await set(page, { phase: "kazakhstan" });
  await expect.poll(() => lastOf(page, "time")).toMatchObject({ from: "2025-09-01" });
  await waitForMap(page);
  const types = await page.evaluate(() =>
    window.received
      .map((message) => String(Reflect.get(Object(message), "type")))
      .filter((type) => /^ili-map:(ready|time|select)$/.test(type)),
  );
  expect(types.slice(0, 3)).toEqual(["ili-map:ready", "ili-map:time", "ili-map:select"]);
  expect(types.filter((type) => type === "ili-map:ready")).toHaveLength(1);
});

for (const [data, why, wayOut] of [
  ["/none.geojson", "missing", ""],
  ["/index.html", "page", ""],
  [
    "https://elsewhere.example/a.geojson",
    "origin",
    " The file must lie on the same site as the map.",
  ],
] as const) {
  test(`data=${data}: the reader has the map and a calm line, its page the reason`, async ({
    guard,
    page,
    host,
    baseURL,
  }) => {
    guard.allow(/none\.geojson/);
    const query = `lang=en&data=${encodeURIComponent(data)}`;
    await page.goto(host.put({ html: pageWith(IS_OF, `${baseURL}/embed.html?${query}`) }));
    await waitForMap(page);
    const embed = page.frameLocator("iframe");
    await expect(embed.getByText("the map shows its own.")).toBeVisible();
    await expect(embed.locator(".notices")).toHaveText("");
    expect(await lastOf(page, "error")).toMatchObject({
      key: "data",
      message: `data=${data} is not shown (${why}): the map has its own places.${wayOut}`,
    });
    expect(await lastOf(page, "time")).toMatchObject({
      sites: expect.arrayContaining(["almaty"]),
    });
  });
}

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
  }
  function isOf(type: string): (message: unknown) => boolean;
}
