import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "@playwright/test";
import type { IliMapState } from "../src/loader/ili-map";
import { expect, test, warningsOf } from "./fixtures";

const STOPS = [
  { site: "khorgos-city-cn", day: 1, text: "We meet <b>here</b>." },
  { name: "Camp & <i>yurt</i>", lon: 79.1, lat: 43.3, day: 2, text: "Dinner" },
  { site: "almaty", day: 3 },
];
const LIST = JSON.stringify(STOPS);

/** A page of another origin that keeps what its frame says. */
const pageWith = (frame: string, sandbox = "") => `<!doctype html><html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body><script>
window.received = [];
window.addEventListener("message", ({ data }) => window.received.push(data));
window.isOf = (type) => (message) => message?.type === "ili-map:" + type;
</script><iframe title="Map" width="800" height="620" ${sandbox} src="${frame.replaceAll("&", "&amp;")}"></iframe></body></html>`;

const embedIn = (page: Page) => page.frameLocator("iframe");

async function ready(embed: FrameLocator): Promise<void> {
  await expect(embed.locator("html")).toHaveAttribute("data-map-ready", "true", {
    timeout: 20_000,
  });
}

const set = (page: Page, state: object) =>
  page.evaluate((next) => {
    const frame = document.querySelector("iframe")?.contentWindow;
    frame?.postMessage({ type: "ili-map:set", state: next }, "*");
  }, state);

/** As the frame's own button and a browser's menu do it, once the frame has kept what holds `text`. */
async function reload(page: Page, text: string): Promise<void> {
  const [, inside] = page.frames();
  await expect.poll(() => inside?.evaluate(() => window.location.hash)).toContain(text);
  const again = page.waitForEvent("framenavigated");
  await inside?.evaluate(() => setTimeout(() => window.location.reload()));
  await again;
}

const lastOf = (page: Page, type: string): Promise<unknown> =>
  page.evaluate((wanted) => window.received.filter(isOf(wanted)).at(-1) ?? null, type);

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`the owner's stops are drawn and listed as theirs, never as places ${sandbox}`, async ({
    page,
    host,
    baseURL,
  }) => {
    const query = `lang=en&sites=almaty,khorgos-city-cn&stops=${encodeURIComponent(LIST)}`;
    await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`, sandbox) }));
    const embed = embedIn(page);
    await ready(embed);
    const owners = embed.getByRole("region", { name: "From this site’s owner" });
    await owners.getByText("From this site’s owner").click();
    await expect(owners.getByRole("button", { name: "Camp & <i>yurt</i>" })).toBeVisible();
    await expect(owners.locator("i, b")).toHaveCount(0);
    await expect(owners.getByText("We meet <b>here</b>.")).toBeVisible();
    const sign = embed.getByRole("button", {
      name: "A Camp & <i>yurt</i> · From this site’s owner",
    });
    await expect(sign).toHaveCount(1);
    await expect(sign).not.toHaveAttribute("data-site-id");
    expect(await lastOf(page, "time")).toMatchObject({ sites: expect.not.arrayContaining(["A"]) });
    // What its page has set since then is not lost with the document in the frame.
    await set(page, {
      stops: [{ name: "Yurt", lon: 79.1, lat: 43.3 }],
      theme: "dark",
      sites: null,
    });
    const yurt = embed.getByRole("button", { name: "A Yurt · From this site’s owner" });
    await expect(yurt).toHaveCount(1);
    await reload(page, "Yurt");
    await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(yurt).toHaveCount(1);
    expect(await lastOf(page, "state")).toMatchObject({
      state: { lang: "en", theme: "dark", stops: expect.stringContaining("Yurt") },
    });
  });
}

test("stops survive a merge, faults change nothing and are told, null resets", async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?lang=en`) }));
  const embed = embedIn(page);
  await ready(embed);
  await set(page, { stops: STOPS });
  const sign = embed.locator(".owner-sign");
  await expect(sign).toHaveCount(1);
  await set(page, { phase: "china", lang: "ru" });
  await expect(embed.getByRole("region", { name: "От владельца сайта" })).toBeVisible();
  await set(page, { stops: [{ name: "X", lng: 1, lat: 2 }], theme: "dark" });
  await expect.poll(() => lastOf(page, "error")).toMatchObject({ key: "stops" });
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(sign).toHaveCount(1);
  expect(await lastOf(page, "state")).toMatchObject({ state: { stops: LIST, phase: "china" } });
  await set(page, { stops: null });
  await expect(sign).toHaveCount(0);
  await expect(embed.locator(".owner")).toHaveCount(0);
});

test("a reader steps through the days, hears them, and saves the trip", async ({
  page,
  host,
  baseURL,
}) => {
  const query = `lang=en&trip=khorgos-city-cn,almaty&stops=${encodeURIComponent(LIST)}`;
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`) }));
  const embed = embedIn(page);
  await ready(embed);
  const owners = embed.getByRole("region", { name: "From this site’s owner" });
  const next = owners.getByRole("button", { name: "Next" });
  const said = owners.getByRole("status");
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Day 1");
  await expect(said).toContainText("We meet <b>here</b>.");
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Camp & <i>yurt</i>");
  await owners.getByRole("button", { name: "Previous" }).click();
  await expect(said).toContainText("Day 1");
  const saved = page.waitForEvent("download");
  await owners.getByRole("link", { name: "Save the trip as GPX" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("ili-map_trip_en.gpx");
  const text = await readFile(await download.path(), "utf8");
  const points = await page.evaluate((xml) => {
    const gpx = new DOMParser().parseFromString(xml, "application/xml");
    const names = (tag: string) =>
      [...gpx.querySelectorAll(`${tag} > name`)].map(({ textContent }) => textContent);
    return { way: names("wpt"), route: names("rtept"), error: gpx.querySelector("parsererror") };
  }, text);
  expect(points.error).toBeNull();
  expect(points.way).toEqual(["Khorgos (China)", "Camp & <i>yurt</i>", "Almaty"]);
  expect(points.route).toEqual(points.way);
  expect(text).toContain('<wpt lat="43.3" lon="79.1">');
});

test("a reader's trip has its title, its days with lengths, and what a visitor must know", async ({
  page,
  host,
  baseURL,
}) => {
  const query =
    "lang=en&trip=khorgos-city-cn,almaty,medeu&tripdays=medeu&triptitle=Our+week&tripnote=Bring+a+coat.";
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`) }));
  const embed = embedIn(page);
  await ready(embed);
  const trip = embed.getByRole("region", { name: "Trip" });
  await trip.getByText("Our week").click();
  await expect(trip.getByText("Day 1 · 301 km")).toBeVisible();
  await expect(trip.getByText("Day 2 · 16 km")).toBeVisible();
  await expect(trip.getByRole("button", { name: "Medeu ice rink" })).toBeVisible();
  await expect(trip.getByText("Bring a coat.")).toBeVisible();
  await expect(trip.getByText("+ 301 km · about 330 km or more by road (estimate)")).toBeVisible();
  await expect(
    trip.getByText(
      /^Distances are in straight lines.*For 1 of 2 legs: about 330.km or more by road\./,
    ),
  ).toBeVisible();
  await expect(trip.getByText("Before you go", { exact: true })).toBeVisible();
  await expect(trip.getByText("+ 16 km")).toBeVisible();
  const medeu = trip.getByRole("listitem").filter({ hasText: "Medeu" });
  await medeu.getByText("Directions", { exact: true }).click();
  await expect(medeu.getByRole("link", { name: /^2GIS/ })).toBeVisible();
  await set(page, { triptitle: "Another", tripdays: null });
  await expect(trip.getByText("Another")).toBeVisible();
  await expect(trip.getByText("Day 1")).toHaveCount(0);
});

test("where a sandbox lets no file be saved, the reader has the text of the trip", async ({
  page,
  host,
  baseURL,
}) => {
  const query = `lang=en&trip=khorgos-city-cn,almaty&stops=${encodeURIComponent(LIST)}`;
  const frame = `${baseURL}/embed.html?${query}`;
  await page.goto(host.put({ html: pageWith(frame, 'sandbox="allow-scripts"') }));
  const embed = embedIn(page);
  await ready(embed);
  await embed.getByRole("link", { name: "Save the trip as GPX" }).click();
  const text = embed.getByRole("textbox", { name: /If no file was saved/ });
  await expect(text).toHaveValue(/<wpt lat="43.3" lon="79.1">/);
});

for (const [width, height] of [
  [240, 240],
  [300, 250],
  [728, 90],
] as const) {
  test(`in a frame of ${width} × ${height} the owner's list lies over the map, and folds away for it`, async ({
    page,
    host,
    baseURL,
  }) => {
    const query = `lang=en&trip=khorgos-city-cn,almaty&stops=${encodeURIComponent(LIST)}`;
    const whole = pageWith(`${baseURL}/embed.html?${query}`);
    const sized = whole.replace('width="800" height="620"', `width="${width}" height="${height}"`);
    await page.goto(host.put({ html: sized }));
    const embed = embedIn(page);
    await ready(embed);
    await expect(embed.getByText("Not the crew’s route")).toBeVisible();
    await expect(embed.getByRole("link", { name: "Save the trip as GPX" })).toBeVisible();
    const unfold = embed.locator("summary").getByText("From this site’s owner");
    await unfold.click();
    const camp = embed.getByRole("button", { name: "Camp & <i>yurt</i>", exact: true });
    await camp.click();
    await expect(camp).toBeHidden();
    await expect(embed.locator(".owner-sign")).toBeInViewport();
    await unfold.click();
    await expect(camp).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(camp).toBeHidden();
    await expect(embed.locator("summary", { hasText: "From this site’s owner" })).toBeFocused();
  });
}

test("no name of the map lies below a sign of the owner's", async ({ page, host, baseURL }) => {
  const stops = Array.from({ length: 25 }, (_, at) => ({
    ...{ name: `Stop ${at}`, lon: 76.5 + (at % 5) * 1.9, lat: 42.4 + Math.floor(at / 5) * 0.7 },
  }));
  const query = `lang=en&stops=${encodeURIComponent(JSON.stringify(stops))}`;
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`) }));
  const embed = embedIn(page);
  await ready(embed);
  await expect(embed.locator(".owner-sign")).toHaveCount(25);
  const inked = await embed.locator("body").evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>("canvas.map-labels")]
      .flatMap((canvas) => {
        const sheet = canvas.getBoundingClientRect();
        const ratio = canvas.width / sheet.width;
        return [...document.querySelectorAll(".owner-sign .owner-letter")].filter((sign) => {
          const { left, top, width, height } = sign.getBoundingClientRect();
          const at = [(left - sheet.left) * ratio, (top - sheet.top) * ratio] as const;
          const drawn = canvas.getContext("2d")?.getImageData(...at, width * ratio, height * ratio);
          return drawn?.data.some((alpha, place) => place % 4 === 3 && alpha > 128);
        });
      })
      .map((sign) => sign.textContent),
  );
  expect(inked).toEqual([]);
});

test("a script for trips that does not come is told, and so is a step of the story", async ({
  guard,
  page,
  host,
  baseURL,
}) => {
  guard.allow(/\/main-|ERR_FAILED/);
  await page.route("**/assets/main-*.js", (route) => route.abort());
  const query = "lang=en&trip=khorgos-city-cn,almaty&step=2";
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`) }));
  const embed = embedIn(page);
  await ready(embed);
  const errors = () =>
    page.evaluate(() =>
      window.received.filter(isOf("error")).map((message) => Object(message).key),
    );
  expect(await errors()).toEqual(["step", "trip"]);
  await expect(embed.getByText("Trip: 2 stops")).toBeVisible();
  await expect(embed.getByText("The trip’s programme could not be loaded.")).toBeVisible();
  await set(page, { step: 3 });
  await expect.poll(errors).toEqual(["step", "trip", "step"]);
  await page.unroute("**/assets/main-*.js");
  await embed.getByRole("button", { name: "Try again" }).click();
  await expect(embed.getByRole("link", { name: "Save the trip as GPX" })).toBeVisible();
  await expect(embed.getByText("The trip’s programme could not be loaded.")).toHaveCount(0);
});

test("the element takes stops as an attribute and by set()", async ({ page, host, baseURL }) => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,"><script src="${baseURL}/ili-map.js" async></script></head>
<body><ili-map lang="en" loading="eager" stops='${LIST}' style="height:600px"></ili-map>
<script>window.errors = [];
addEventListener("ili-map-error", ({ detail }) => errors.push(detail));</script></body></html>`;
  await page.goto(host.put({ html }));
  const embed = embedIn(page);
  await ready(embed);
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
  expect(await page.locator("iframe").getAttribute("src")).not.toContain("stops");
  await page.evaluate(() => document.querySelector("ili-map")?.set({ phase: "china" }));
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
  await page.evaluate(() => {
    const map = document.querySelector("ili-map");
    if (map) Reflect.apply(map.set, map, [{ fase: "china", stops: null }]);
  });
  await expect(embed.locator(".owner-sign")).toHaveCount(0);
  const errors = () =>
    page.evaluate(() =>
      Object(Reflect.get(window, "errors")).map((detail: unknown) => Object(detail).key),
    );
  await expect.poll(errors).toEqual(["fase"]);
  const set = (state: IliMapState) =>
    page.evaluate((next) => {
      const map = document.querySelector("ili-map");
      map?.set(next);
      return map?.get();
    }, state);
  // What is set is what it says from then on, and after the frame has begun anew.
  expect(await set({ stops: STOPS, trip: ["almaty"] })).toMatchObject({ trip: "almaty" });
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
  // The list alone may be that of before, kept when the phase was set.
  await reload(page, "trip%3Dalmaty");
  await ready(embed);
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
  expect(await set({ theme: "dark" })).toMatchObject({
    stops: LIST,
    trip: "almaty",
    theme: "dark",
  });
  // A list that is refused leaves the good one, also in the next frame.
  await page.evaluate(() => document.querySelector("ili-map")?.setAttribute("stops", "[1]"));
  await expect.poll(errors).toEqual(["fase", "stops"]);
  const before = await page.locator("iframe").getAttribute("src");
  await page.evaluate(() => document.querySelector("ili-map")?.setAttribute("accent", "teal"));
  await expect(page.locator("iframe")).not.toHaveAttribute("src", `${before}`);
  await ready(embed);
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
});

test("stops that lie far away are drawn, and the owner is asked once about them", async ({
  page,
  host,
  baseURL,
}) => {
  const warnings = warningsOf(page);
  const exchanged = [{ name: "Camp", lon: 43.3, lat: 79.1 }];
  const query = `lang=en&stops=${encodeURIComponent(JSON.stringify(exchanged))}`;
  await page.goto(host.put({ html: pageWith(`${baseURL}/embed.html?${query}`) }));
  const embed = embedIn(page);
  await ready(embed);
  await expect(embed.locator(".owner-sign")).toHaveCount(1);
  await set(page, { stops: exchanged });
  await set(page, { stops: [{ name: "Camp", lon: 43.3, lat: 97.1 }] });
  await expect
    .poll(() => lastOf(page, "error"))
    .toMatchObject({ key: "stops", message: expect.stringContaining("exchange longitude") });
  expect(warnings.filter((text) => /entry 1 \(Camp\) lies farther/.test(text))).toHaveLength(1);
});
