import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ATTRIBUTES, propertyName } from "../src/loader/parameters";
import { axeOn, violationsOf } from "./axe";
import { expect, expectReady, test, warningsOf } from "./fixtures";
import { holdScript, movedSince, placesOf, whenPainted } from "./late-script";

type Event = Readonly<{ type: string; detail: Readonly<Record<string, unknown>> }>;

declare global {
  interface Window {
    /** What the loader told the host's page. */
    heard: Event[];
    /** Each attribute with its property, and the elements that were written with it. */
    names: (readonly [string, string])[];
    written: (readonly Element[])[];
  }
}

/** A page of somebody else that keeps the loader's events, with `body` in it. */
function hostPage(baseURL: string | undefined, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script>
window.heard = [];
for (const type of ["ready", "select", "time", "error", "cta"])
  document.addEventListener("ili-map-" + type, (event) =>
    window.heard.push({ type, detail: event.detail }));
</script>
<script src="${baseURL}/ili-map.js" async></script>${head}</head>
<body><h1>A host</h1>${body}</body></html>`;
}

const frameOf = (page: Page, nth = 0) => page.locator("ili-map").nth(nth).locator("iframe");
const insideOf = (page: Page, nth = 0) => frameOf(page, nth).contentFrame();

async function expectMap(page: Page, nth = 0) {
  const inside = insideOf(page, nth);
  await expectReady(inside.locator("html"));
  await expect(page.locator("ili-map").nth(nth).getByRole("img")).toBeHidden();
  await expect(frameOf(page, nth)).toHaveCSS("opacity", "1");
  return inside;
}

const heardOf = (page: Page, type: string) =>
  page.evaluate((wanted) => window.heard.filter((event) => event.type === wanted), type);

test("a plain page gets the map, hears it and tells it", async ({ page, host, baseURL }) => {
  const html = hostPage(
    baseURL,
    `<ili-map lang="en" phase="kazakhstan"><p>No script</p></ili-map>`,
  );
  await page.goto(host.put({ html }));
  const inside = await expectMap(page);
  await expect(page.getByText("No script")).toBeHidden();
  await expect(frameOf(page)).toHaveAttribute("title", /I’ll Wait for You in Ili/);
  await expect(inside.getByRole("slider", { name: "From date" })).toHaveAttribute(
    "aria-valuetext",
    /September 2025/,
  );
  await expect
    .poll(() => heardOf(page, "ready"))
    .toEqual([{ type: "ready", detail: { version: 1 } }]);

  await page.locator("ili-map").evaluate((map: HTMLElementTagNameMap["ili-map"]) => {
    map.set({ phase: "china", site: "khorgos-city-cn" });
  });
  await expect(inside.getByRole("slider", { name: "From date" })).toHaveAttribute(
    "aria-valuetext",
    /August 2025/,
  );
  await expect(inside.locator("html")).toHaveAttribute("lang", "en");
  await expect
    .poll(() => heardOf(page, "select"))
    .toContainEqual({ type: "select", detail: { site: "khorgos-city-cn" } });
  const times = await heardOf(page, "time");
  expect(times.at(-1)?.detail).toMatchObject({ from: "2025-08-01", to: "2025-08-31" });
  expect(times.at(-1)?.detail["sites"]).toContain("khorgos-city-cn");
  await expect(page.locator("ili-map")).toHaveAttribute("phase", "china");
  // What the reader chooses stays, whatever else the page sets.
  await inside.getByRole("button", { name: /September/ }).click();
  const get = () =>
    page.locator("ili-map").evaluate((map: HTMLElementTagNameMap["ili-map"]) => map.get());
  await expect.poll(get).toMatchObject({ phase: "kazakhstan", site: "khorgos-city-cn" });
  await page.locator("ili-map").evaluate((map: HTMLElementTagNameMap["ili-map"]) => {
    map.set({ trip: ["almaty", "medeu"], theme: "dark" });
  });
  await expect.poll(get).toMatchObject({
    lang: "en",
    phase: "kazakhstan",
    site: "khorgos-city-cn",
    trip: "almaty,medeu",
    theme: "dark",
    sites: null,
  });
  await page.locator("ili-map").evaluate((map) => map.setAttribute("phase", "mars"));
  await expect.poll(() => heardOf(page, "error")).toMatchObject([{ detail: { key: "phase" } }]);
  expect(await get()).toMatchObject({ phase: "kazakhstan" });
  // The frame is the same one: nothing was loaded anew.
  expect(await heardOf(page, "ready")).toHaveLength(1);
});

test("what is set before the map is there arrives", async ({ page, host, baseURL }) => {
  const script = `<script>
    window.names = ${JSON.stringify(ATTRIBUTES.map((name) => [name, propertyName(name)]))};
    // Never loaded: each attribute and each property alone, and both ways of writing them.
    window.written = names.map(([name, property]) => {
      const [kebab, camel, set] = [1, 2, 3].map(() => document.createElement("ili-map"));
      kebab.setAttribute(name, "560");
      camel.setAttribute(property, "560");
      set[property] = "560";
      return [kebab, camel, set];
    });
    const early = document.querySelector("ili-map");
    early.ctaLabel = "Early";
    early.setAttribute("mapTitle", "Ours");
    customElements.whenDefined("ili-map").then(() => {
      early.set({ sites: ["almaty", "khorgos-city-cn"] });
      setTimeout(() => early.set({ lang: "zh" }));
    });
  </script>`;
  const html = hostPage(baseURL, `<ili-map lang="en" loading="eager"></ili-map>${script}`);
  await page.goto(host.put({ html }));
  const inside = await expectMap(page);
  await expect(inside.locator("html")).toHaveAttribute("lang", "zh");
  await expect(page.locator("ili-map")).toHaveAttribute("sites", "almaty,khorgos-city-cn");
  await expect(page.locator("ili-map")).toHaveAttribute("cta-label", "Early");
  await expect(inside.getByRole("heading", { level: 1 })).toHaveText("Ours");

  const differ = await page.evaluate(() => {
    const { names, written } = window;
    return names.flatMap(([name, property], at) => {
      const elements = written[at] ?? [];
      const says = (element: Element, value: string | null) =>
        element.getAttribute(name) === value && (Reflect.get(element, property) || null) === value;
      const isSaid = (value: string | null) => elements.every((element) => says(element, value));
      // In the page for one task only: nothing loads.
      document.body.append(...elements);
      const first = isSaid("560");
      for (const element of elements) Reflect.set(element, property, "320");
      const asProperty = isSaid("320");
      for (const element of elements) element.setAttribute(name, "480");
      const asAttribute = isSaid("480");
      for (const element of elements) Reflect.set(element, property, "");
      const taken = name === "lang" || isSaid(null);
      for (const element of elements) element.remove();
      return first && asProperty && asAttribute && taken ? [] : [name];
    });
  });
  expect(differ).toEqual([]);
});

test("an attribute of the frame loads it anew, one of the state does not", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) }));
  await expectMap(page);
  const history = await page.evaluate(() => window.history.length);
  const before = await frameOf(page).getAttribute("src");
  await page.locator("ili-map").evaluate((map) => map.setAttribute("theme", "dark"));
  await expect(insideOf(page).locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await frameOf(page).getAttribute("src")).toBe(before);

  await page.locator("ili-map").evaluate((map) => map.setAttribute("accent", "0d7680"));
  await expect(frameOf(page)).toHaveAttribute("src", /accent=0d7680/);
  await expectMap(page);
  await expect(insideOf(page).locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test("what was refused, and what the page changes of the frame, cost neither the good value nor the reader's choice", async ({
  page,
  host,
  baseURL,
}) => {
  const html = hostPage(baseURL, `<ili-map lang="en" phase="kazakhstan"></ili-map>`);
  await page.goto(host.put({ html }));
  await expectMap(page);
  const write = (name: string, value: string) =>
    page
      .locator("ili-map")
      .evaluate((map, [key, text]) => map.setAttribute(key, text), [name, value] as const);
  const get = () =>
    page.locator("ili-map").evaluate((map: HTMLElementTagNameMap["ili-map"]) => map.get());
  await write("phase", "nonsense");
  await expect.poll(() => heardOf(page, "error")).toMatchObject([{ detail: { key: "phase" } }]);
  await write("accent", "0d7680");
  await expect(frameOf(page)).toHaveAttribute("src", /phase=kazakhstan.*accent=0d7680/);
  await expectMap(page);
  expect(await get()).toMatchObject({ phase: "kazakhstan" });
  // Nobody is told twice.
  expect(await heardOf(page, "error")).toHaveLength(1);

  const inside = insideOf(page);
  await inside.getByRole("button", { name: /August/ }).click();
  const from = inside.getByRole("slider", { name: "From date" });
  await from.focus();
  await page.keyboard.press("ArrowRight");
  await inside.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(get).toMatchObject({ from: "2025-08-02", map: expect.any(String) });
  await expectMap(page);
  const chosen = await get();
  await write("cta", "https://tours.example/");
  await expect(frameOf(page)).toHaveAttribute("src", /from=2025-08-02.*cta=https/);
  await expectMap(page);
  expect(await get()).toEqual(chosen);
  // Nor what the frame takes only as it opens: neither at once nor when it is loaded for another reason.
  const accent = () =>
    inside.locator(".app").evaluate((app) => getComputedStyle(app).getPropertyValue("--accent"));
  const good = await accent();
  const link = inside.getByRole("link", { name: "tours.example" });
  await Promise.all([write("accent", "teall"), write("cta", "http://tours.example/")]);
  for (const title of ["Ours", "Theirs"]) {
    await write("map-title", title);
    await expect(inside.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectMap(page);
    expect(await accent()).toBe(good);
    await expect(link).toHaveAttribute("href", "https://tours.example/");
  }
  expect(await get()).toEqual(chosen);
  // Days of the reader's still give way to a phase that the page names.
  await page.locator("ili-map").evaluate((map: HTMLElementTagNameMap["ili-map"]) => {
    map.set({ phase: "kazakhstan" });
  });
  await expect.poll(get).toMatchObject({ phase: "kazakhstan", from: null, to: null });
});

test("a change that the frame has not answered yet is not lost with it", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) }));
  await expectMap(page);
  await page.locator("ili-map").evaluate(async (map: HTMLElementTagNameMap["ili-map"]) => {
    map.set({ phase: "china", theme: "dark" });
    await Promise.resolve();
    map.accent = "teal";
  });
  await expect(frameOf(page)).toHaveAttribute("src", /accent=teal/);
  const inside = await expectMap(page);
  await expect(inside.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(inside.getByRole("slider", { name: "From date" })).toHaveAttribute(
    "aria-valuetext",
    /August 2025/,
  );
});

test("misspelt attributes are read and told, those of every element are left alone", async ({
  page,
  host,
  baseURL,
}) => {
  const warnings = warningsOf(page);
  const own = `id="map" class="wide" style="width: 90%" title="Ours" data-id="1" aria-label="Map"
    tabindex="0" role="group" part="map" onclick="void 0" v-cloak x:y="1" slot="none"`;
  const html = hostPage(
    baseURL,
    `<ili-map lang="en" phse="china" accents="0d7680" cta-lable="Tour" colour="red" ${own}></ili-map>`,
  );
  await page.goto(host.put({ html }));
  const inside = await expectMap(page);
  const told = await heardOf(page, "error");
  expect(new Set(told.map(({ detail }) => detail["key"]))).toEqual(
    new Set(["phse", "accents", "cta-lable", "colour"]),
  );
  expect(warnings.filter((text) => text.startsWith("Ili Map: "))).toHaveLength(4);
  await expect(inside.getByRole("slider", { name: "From date" })).toHaveAttribute(
    "aria-valuetext",
    /August 2025/,
  );
  expect(await frameOf(page).getAttribute("src")).not.toMatch(/wide|Ours|aria|data-|onclick|cloak/);
});

test("set() with anything but an object is one clear error", async ({ page, host, baseURL }) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) }));
  await expectMap(page);
  for (const [at, state] of ["china", 42, ["china"], null].entries()) {
    await page
      .locator("ili-map")
      .evaluate((map, value) => Reflect.apply(Reflect.get(map, "set"), map, [value]), state);
    await expect.poll(() => heardOf(page, "error")).toHaveLength(at + 1);
  }
  expect((await heardOf(page, "error")).map(({ detail }) => detail["message"])).toEqual(
    Array(4).fill('set() takes an object, such as { phase: "china" }.'),
  );
});

test("ready comes once and first, also where the map was hidden meanwhile", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) }));
  await expectMap(page);
  await expect.poll(() => heardOf(page, "select")).toHaveLength(1);
  const types = await page.evaluate(() => window.heard.map(({ type }) => type));
  expect(types).toEqual(["ready", "time", "select"]);
});

test("hostile styles leave the map as it is", async ({ page, host, baseURL }) => {
  const style = `<style>
    * { all: unset !important; font-size: 40px !important; }
    html { font-size: 40px; direction: rtl; }
    iframe, img, button { display: none !important; }
  </style>`;
  const html = hostPage(baseURL, `<ili-map lang="en" loading="click"></ili-map>`, style);
  await page.goto(host.put({ html }));
  const button = page.getByRole("button", { name: "Show the map" });
  await expect(button).toHaveCSS("font-size", "16px");
  await button.click();
  await expectMap(page);
  const box = await frameOf(page).boundingBox();
  expect(box?.width).toBeGreaterThan(1000);
  expect(box?.height).toBeGreaterThanOrEqual(420);
});

test("a sandboxed frame may hold a page with the map", async ({ page, host, baseURL }) => {
  const frame = host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) });
  await page.goto(host.address({ frame, sandbox: "allow-scripts", width: 900, height: 700 }));
  const nested = page.frameLocator("iframe");
  const inside = nested.locator("ili-map iframe").contentFrame();
  await expectReady(inside.locator("html"));
  await expect(nested.locator("ili-map iframe")).toHaveCSS("opacity", "1");
});

test("a strict policy of the page is enough", async ({ page, host, baseURL }) => {
  const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}; img-src ${baseURL} data:`;
  const html = `<!doctype html><title>Strict</title><link rel="icon" href="data:,">
    <script src="${baseURL}/ili-map.js" async></script>
    <ili-map lang="en" height="500"></ili-map>`;
  await page.goto(host.put({ html, headers: { "Content-Security-Policy": policy } }));
  await expectMap(page);
  expect((await frameOf(page).boundingBox())?.height).toBe(500);
});

test("a policy that blocks the frame leaves a sentence and a way to the map", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/Content Security Policy|\(csp\)/);
  const policy = `default-src 'none'; script-src ${baseURL}; img-src data:`;
  const html = `<!doctype html><title>Stricter</title><link rel="icon" href="data:,">
    <script src="${baseURL}/ili-map.js" async></script><ili-map lang="en"></ili-map>`;
  await page.goto(host.put({ html, headers: { "Content-Security-Policy": policy } }));
  await expect(page.getByText("The map has not loaded.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the full map" })).toBeVisible();
});

test("a frame that cannot load leaves the picture, a sentence and a link", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/embed\.html/);
  await page.route("**/embed.html*", (route) => route.abort("connectionrefused"));
  const html = hostPage(baseURL, `<ili-map lang="kk-Arab" phase="china"></ili-map>`);
  await page.goto(host.put({ html }));
  const link = page.getByRole("link", { name: "تولىق كارتانى اشۋ" });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", `${baseURL}/index.html?lang=kk-Arab&phase=china`);
  await expect(page.getByRole("img")).toBeVisible();
  await expect(page.getByRole("status")).toHaveCSS("direction", "rtl");
  await expect
    .poll(() => heardOf(page, "error"))
    .toEqual([{ type: "error", detail: { message: "unreachable" } }]);
});

test("a server that never answers leaves words, and the page hears of it", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/embed\.html/);
  await page.clock.install();
  const asked = page.waitForRequest(/embed\.html/);
  await page.route("**/embed.html*", () => new Promise(() => {}));
  const html = hostPage(baseURL, `<ili-map lang="en" loading="eager"></ili-map>`);
  await page.goto(host.put({ html }), { waitUntil: "commit" });
  await asked;
  await page.clock.runFor(5000);
  await expect(page.getByText("The map has not loaded.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the full map" })).toBeVisible();
  await page.clock.runFor(3000);
  expect(await heardOf(page, "error")).toEqual([
    { type: "error", detail: { message: "unreachable" } },
  ]);
});

test("with loading=click nothing of the map runs before the reader asks", async ({
  page,
  host,
  baseURL,
}) => {
  const html = hostPage(baseURL, `<ili-map lang="ru" loading="click"></ili-map>`);
  await page.goto(host.put({ html }));
  const button = page.getByRole("button", { name: "Показать карту" });
  await expect(button).toBeVisible();
  await expect(page.getByRole("img", { name: /Я жду тебя в Или/ })).toBeVisible();
  await expect(frameOf(page)).toHaveCount(0);
  expect(await violationsOf(axeOn(page).include("ili-map"))).toEqual([]);
  await button.press("Enter");
  await expect(frameOf(page)).toBeFocused();
  await expectMap(page);
});

test("maps come, move and go while the page runs", async ({ page, host, baseURL }) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<main></main><aside></aside>`) }));
  // Removed in the middle of its loading.
  await page.evaluate(async () => {
    await customElements.whenDefined("ili-map");
    const map = document.createElement("ili-map");
    map.loading = "eager";
    document.querySelector("main")?.append(map);
    map.remove();
  });
  await expect(page.locator("iframe")).toHaveCount(0);

  const frames = await page.evaluate(() => {
    const map = document.createElement("ili-map");
    map.lang = "en";
    map.step = "1";
    document.querySelector("main")?.append(map);
    return map.shadowRoot?.querySelectorAll("iframe").length;
  });
  expect(frames).toBe(0);
  await expectMap(page);

  await page.evaluate(() => {
    const map = document.querySelector("ili-map");
    if (map) document.querySelector("aside")?.append(map);
  });
  await expectMap(page);
  await expect(page.locator("aside ili-map iframe")).toHaveCount(1);
  await expect.poll(() => heardOf(page, "ready")).toHaveLength(2);

  // moveBefore keeps what runs.
  await page.evaluate(() => {
    const map = document.querySelector("ili-map");
    const main: (Element & { moveBefore?(node: Element, child: null): void }) | null =
      document.querySelector("main");
    if (map) main?.moveBefore?.(map, null);
  });
  await expectMap(page);
  expect(await heardOf(page, "ready")).toHaveLength(2);
  await page.evaluate(() => document.querySelector("ili-map")?.remove());
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("of twenty maps only those near the viewport run", async ({ page, host, baseURL }) => {
  const observed = `<script>
    window.blockedMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blockedMs += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  </script>`;
  const maps = `<p>Words.</p><ili-map lang="en"></ili-map>`.repeat(20);
  await page.goto(host.put({ html: hostPage(baseURL, maps, observed) }));
  await expectMap(page);
  const frames = page.locator("ili-map iframe");
  const atFirst = await frames.count();
  expect(atFirst).toBeLessThanOrEqual(3);
  await expect(frameOf(page, 19)).toHaveCount(0);
  const blockedMs = await page.evaluate(() => Reflect.get(window, "blockedMs"));
  const description = `${blockedMs} ms in tasks over 50 ms, ${atFirst} of 20 frames`;
  test.info().annotations.push({ type: "host page blocked at load", description });

  await page.locator("ili-map").nth(19).scrollIntoViewIfNeeded();
  await expectMap(page, 19);
  await expect(frameOf(page, 10)).toHaveCount(0);
});

test("the script may come twice", async ({ page, host, baseURL }) => {
  const again = `<script src="${baseURL}/ili-map.js?again" async></script>`;
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`, again) }));
  await expectMap(page);
});

test("the script of a pinned build shows that build", async ({ page, host, baseURL }) => {
  const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));
  const html = hostPage(`${baseURL}/v/${version}`, `<ili-map lang="en"></ili-map>`);
  await page.goto(host.put({ html }));
  await expectMap(page);
  await expect(frameOf(page)).toHaveAttribute("src", `${baseURL}/v/${version}/embed.html?lang=en`);
});

test("a page is not moved by the map's coming", async ({ page, host, baseURL }) => {
  const html = hostPage(
    baseURL,
    `<ili-map lang="en" loading="click"></ili-map><p id="after">After</p>`,
  );
  await page.goto(host.put({ html }));
  const top = () =>
    page
      .locator("#after")
      .evaluate((p) => Math.round(p.getBoundingClientRect().y + window.scrollY));
  await expect(page.getByRole("button")).toBeVisible();
  const before = await top();
  await page.getByRole("button").click();
  await expectMap(page);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test("messages of strangers and of no shape change nothing", async ({ page, host, baseURL }) => {
  await page.goto(host.put({ html: hostPage(baseURL, `<ili-map lang="en"></ili-map>`) }));
  const inside = await expectMap(page);
  const height = async () => (await frameOf(page).boundingBox())?.height ?? 0;
  const before = await height();
  const heard = await page.evaluate(() => window.heard.length);
  await page.evaluate(() => {
    window.postMessage({ type: "ili-map:resize", height: 3000 }, "*");
    window.postMessage({ type: "ili-map:select", site: "almaty" }, "*");
  });
  await inside.locator("html").evaluate(() => {
    for (const message of [null, 1, [], { type: "ili-map:time" }, { type: "ili-map:select" }])
      window.parent.postMessage(message, "*");
    window.parent.postMessage({ type: "ili-map:resize", height: 1e9 }, "*");
  });
  await expect.poll(height).toBe(4096);
  expect(await page.evaluate(() => window.heard.length)).toBe(heard);
  expect(before).toBeLessThan(800);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("what stands in the element stays", async ({ page, host, baseURL }) => {
    const html = hostPage(
      baseURL,
      `<ili-map lang="en"><a href="${baseURL}/en/">The map</a></ili-map>`,
    );
    await page.goto(host.put({ html }));
    await expect(page.getByRole("link", { name: "The map" })).toBeVisible();
  });
});

test("the example page follows the map", async ({ page }) => {
  const release = await holdScript(page);
  await page.goto("/examples/host.html", { waitUntil: "commit" });
  await whenPainted(page);
  const kept = await placesOf(page, "ili-map, #when");
  release();
  await expectMap(page);
  expect(await movedSince(kept, page, "ili-map, #when")).toEqual([]);
  await page.getByRole("button", { name: "August in China" }).click();
  await expect(page.locator("#when")).toHaveText(/From August 1 to August 31 .* \d+ places/);
  await insideOf(page)
    .getByRole("button", { name: /September · Kazakhstan/ })
    .click();
  await expect(page.locator("#when")).toHaveText(/From September 1 to September 30/);
});
