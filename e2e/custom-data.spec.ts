import type { ServerResponse } from "node:http";
import type { Route } from "@playwright/test";
import { syntheticFile, syntheticSites } from "../tools/bench/synthetic";
import { serve } from "../tools/run/serve";
import { ALL_COUNTED } from "./driver";
import { test as base, expect } from "./fixtures";

const FEW_SITES = syntheticSites(60);
const FEW = syntheticFile(FEW_SITES);

/** What the page counts of made-up sites. */
function counted(sites: readonly { named: boolean }[]): string {
  const named = sites.filter((site) => site.named).length;
  return `${named} named · ${sites.length - named} nearby`;
}
/** As a spreadsheet writes it, with markup in a name and a place that is off the map. */
const ORDINARY = `Название;Широта;Долгота;Дата;Цена
Гора <img src=x onerror=alert(1)>;43,2;76,9;12.08.2025;5
Река Выдуманная;43.3;77.0;;
Париж;48.85;2.35;;
`;
/** Two lines, a month apart. */
const LINES = JSON.stringify({
  type: "FeatureCollection",
  features: [
    drawn("Park", "2025-08-12", [
      [78, 43],
      [80, 43],
      [80, 44],
      [78, 43],
    ]),
    drawn("Road", "2025-09-12", [
      [75, 43],
      [77, 43.5],
      [77, 44],
    ]),
  ],
});
const NAMED = FEW_SITES.find(({ named }) => named)?.id;
const MEGABYTE = 1_000_000;

/** Files that lie beside the pages, good and bad. */
const FILES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/data/few.geojson": (response) => json(response, FEW),
  "/data/ordinary.csv": (response) => send(response, "text/csv", ORDINARY),
  "/data/lines.geojson": (response) => json(response, LINES),
  "/data/many.geojson": (response) => json(response, syntheticFile(syntheticSites(3000))),
  "/data/flawed.geojson": (response) => json(response, flawed()),
  "/data/moved.geojson": (response) => redirect(response, "/data/few.geojson"),
  "/data/away.geojson": (response) => redirect(response, "http://127.0.0.1:9/few.geojson"),
  "/data/circle.geojson": (response) => redirect(response, "/data/circle.geojson"),
  "/kk/data/few.geojson": (response) => json(response, FEW),
  "/data/bad.geojson": (response) => json(response, bad()),
  "/data/old-time.geojson": (response) => json(response, oldTime()),
  "/data/format-9.geojson": (response) => json(response, FEW.replace('"1.0.0"', '"9.0.0"')),
  "/data/recognised.geojson": (response) => json(response, recognised()),
  "/data/page.geojson": (response) =>
    send(response, "text/html", "<!doctype html><title>No</title>"),
  "/data/hidden-page.geojson": (response) => json(response, "\n <!doctype html><title>No</title>"),
  "/data/broken.geojson": (response) => json(response, FEW.slice(0, -40)),
  "/data/blank.csv": (response) => json(response, "\n"),
  "/data/other.geojson": (response) => json(response, '{"type":"Topology"}'),
  "/data/empty.geojson": (response) => json(response, '{"type":"FeatureCollection","features":[]}'),
  "/data/deep.geojson": (response) => json(response, "[".repeat(5e6)),
  "/data/nested.geojson": (response) => json(response, nested()),
  "/data/binary.geojson": (response) => json(response, Buffer.from([0xff, 0xfe, 0x00, 0xd8])),
  "/data/huge.geojson": (response) => huge(response),
};

const test = base.extend<object, { besideOrigin: string }>({
  besideOrigin: [
    async ({ browserName: _ }, use) => {
      const server = await serve("dist", 0, (path, response) => {
        const answer = FILES[path];
        answer?.(response);
        return answer !== undefined;
      });
      await use(`http://localhost:${server.port}`);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ besideOrigin }, use) => use(besideOrigin),
});

test("a file of the same origin takes the place of the built-in data", async ({ map, page }) => {
  await map.openMap("data=/data/few.geojson");
  await expect(page.getByText(counted(FEW_SITES)).first()).toBeVisible();
  await expect(map.row("made-up-1")).toBeVisible();
  await expect(map.row("charyn-canyon")).toHaveCount(0);
  await expect(page.locator(".truth")).toContainText("Custom data");
  await expect(page.locator(".truth")).toContainText("/data/few.geojson");
  // The file is in version 1 of the format, and is told what that could not say.
  await expect(page.locator(".data-problems")).toContainText("1 problem");
  await map.row("made-up-1").click();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Made-up place 1");
  await expect.poll(() => map.addressed("data")).toBe("/data/few.geojson");
});

test("a table of somebody's own is shown as nearby, and what was not read is told", async ({
  map,
  page,
}) => {
  await page.goto("/index.html?lang=ru&data=/data/ordinary.csv");
  await map.waitUntilReady();
  const problems = page.locator(".data-problems");
  await problems.locator("summary").click();
  await expect(problems).toContainText("Это файл CSV. Показано мест: 2 из 3.");
  await expect(problems.locator("li").filter({ hasText: "за пределами" })).toContainText("Париж");
  await expect(problems.locator("li").filter({ hasText: "без даты" })).toContainText("Река");
  await expect(problems.locator("li").filter({ hasText: "Не показано" })).toContainText("Цена");
  const format = problems.getByRole("link");
  expect((await page.request.get((await format.getAttribute("href")) ?? "")).ok()).toBe(true);
  await page.getByRole("button", { name: /Гора/ }).first().click();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Гора");
  await expect(map.card).toContainText("12 августа 2025");
  await expect(map.card).toContainText("точность неизвестна");
  await expect(map.evidenceSentence).toContainText("Эти места взяты из файла /data/ordinary.csv");
});

test("a file that is dropped or chosen stays on the device until it is taken away", async ({
  map,
  page,
}) => {
  // Before the app has come, which is held until then.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hold = async (route: Route) => {
    await released;
    await route.continue();
  };
  await page.route("**/assets/index-*.js", hold, { times: 1 });
  await page.goto("/index.html?lang=en", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", /./);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "Мои места.csv", { type: "text/csv" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  }, ORDINARY);
  release();
  const own = page.getByRole("region", { name: /Мои места\.csv/ });
  await expect(own.getByRole("button", { name: /Река/ })).toBeVisible();
  await map.waitUntilReady();
  // The map's own places stay, and only they are counted in the sentence of truth.
  await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
  await expect(page.locator(".truth")).toContainText("Мои места.csv");
  expect(new URL(page.url()).search).toBe("?lang=en");
  await expect(page.locator(".find")).toContainText(`${ALL_COUNTED} · 2 from your file`);
  // Above all else of the list, and told apart by its sign and words in a search.
  const story = page.getByRole("button", { name: "Follow the shoot" });
  const top = (box: { y: number } | null) => box?.y ?? 0;
  expect(top(await own.boundingBox())).toBeLessThan(top(await story.boundingBox()));
  await map.searchBox.fill("Выдуманная");
  await expect(page.locator(".find")).toContainText("1 from your file · none of the map’s own");
  await expect(page.locator(".places-row").first()).toContainText("From your file");
  await map.searchBox.fill("");
  await own.getByRole("button", { name: "Hide" }).click();
  await expect(own.getByRole("button", { name: "Show" })).toBeVisible();
  await expect(page.locator(".truth")).not.toContainText("Мои места.csv");
  await expect(own.getByRole("button", { name: /Река/ })).toHaveCount(0);

  await page.getByRole("button", { name: "About" }).click();
  await page.getByRole("button", { name: "Open a file of your own" }).click();
  await page.locator("dialog input[type=file]").setInputFiles({
    ...{ name: "Мои места.csv", mimeType: "text/csv" },
    buffer: Buffer.from(ORDINARY),
  });
  // Shown again, and the dialog is gone. What cannot be read now is not lost.
  await expect(own.getByRole("button", { name: /Река/ })).toBeVisible();
  await page.route("**/custom-worker-*.js", (route) => route.abort(), { times: 1 });
  await page.reload();
  await expect(map.notices).toContainText("does not let the page check other data");
  await own.getByRole("button", { name: "Show" }).click();
  await own.getByRole("button", { name: /Река/ }).click();
  await expect(map.card.getByRole("heading", { level: 2 })).toHaveText("Река Выдуманная");
  await expect(map.card).toContainText("Мои места.csv");
  await expect(map.card).not.toContainText(/filming|names this place|nearby/i);
  // The address knows nothing of the file.
  expect(await map.addressed("site")).toBeNull();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Take the file away" }).click();
  await expect(own).toHaveCount(0);
  await map.waitUntilReady();
  await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
  await expect(page.locator(".truth")).not.toContainText("Мои места.csv");

  await page.goto("/index.html?lang=en&data=/own-file/Gone.csv");
  await map.waitUntilReady();
  await expect(map.notices).toContainText("No readable file was found at “Gone.csv”");
});

test("a place that somebody recognised says where, and not that a report names it", async ({
  map,
  page,
}) => {
  await page.goto("/index.html?lang=en&site=made-up-1&data=/data/recognised.geojson");
  await map.waitUntilReady();
  await expect(map.card).toContainText("Episode 3, 12:34.");
  await expect(map.card).toContainText("Recognised by A. Reader. NUR.KZ (25 August 2025)");
  await expect(map.evidenceSentence).toContainText("neither of the two reports names it");
  await expect(map.evidenceSentence).not.toContainText("reports filming");
  await expect(page.getByText("recognised in a frame, not named by any report")).toBeVisible();
});

for (const [page_, query] of [
  ["index", "ui=none&"],
  ["embed", ""],
  ["embed", "ui=none&"],
] as const) {
  test(`${page_}.html?${query} is marked as custom data`, async ({ page, map }) => {
    await page.goto(`/${page_}.html?${query}lang=en&data=/data/few.geojson`);
    await map.waitUntilReady();
    await expect(page.locator(".truth")).toContainText("Custom data");
    await expect(page.getByText("No exact places")).toHaveCount(0);
  });
}

test("in an embed a refusal is told and the built-in places stay", async ({ page, map }) => {
  const data = "data=https://example.org/sites.geojson";
  // In a picture of the page too, without a control.
  await page.goto(`/index.html?ui=none&lang=zh&${data}`);
  await map.waitUntilReady();
  await expect(map.notices).toContainText("https://example.org/sites.geojson");
  await expect(map.notices).toContainText(/\p{Script=Han}/u);
  await expect(map.notices.getByRole("button")).toHaveCount(0);
  await page.goto(`/embed.html?lang=en&${data}`);
  await map.waitUntilReady();
  await expect(page.locator(".notices")).toContainText("asks for data from another site");
  await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
});

test("an embed draws the lines of a file beneath their signs, fainter out of the chosen time", async ({
  page,
  map,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const days = "from=2025-08-10&to=2025-08-14";
  await page.goto(`/embed.html?lang=en&controls=zoom,time,search&${days}&data=/data/lines.geojson`);
  await map.waitUntilReady();
  const sign = page.getByRole("button", { name: /^Park/ });
  const [park, road] = ["Park", "Road"].map((_, at) =>
    page.locator("svg > g:has(path + path)").nth(at).locator("path").last(),
  );
  if (!park || !road) throw new Error("There are two.");
  /** How far the sign, which stands on a corner, is from the line's box, in pixels. */
  const apart = async () => {
    const [at, box] = [await sign.boundingBox(), await park.boundingBox()];
    if (!at || !box) return Infinity;
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const beside = (to: number, from: number, size: number) =>
      Math.max(from - to, to - from - size, 0);
    return Math.max(beside(x, box.x, box.width), beside(y, box.y, box.height));
  };
  await expect(park).toHaveCSS("opacity", "1");
  await expect(road).toHaveCSS("opacity", "0.35");
  await expect.poll(apart).toBeLessThan(4);
  // The view has all of it: nearer, the corner with its sign would be outside.
  const width = (await park.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "Zoom out" }).click();
  await map.waitUntilReady();
  expect(width).toBeGreaterThan(1.5 * ((await park.boundingBox())?.width ?? Infinity));
  await expect.poll(apart).toBeLessThan(4);
  await page.getByRole("searchbox").fill("Road");
  await expect(park).toHaveCSS("opacity", "0.35");
  await page.getByRole("searchbox").fill("Park");
  await expect(park).toHaveCSS("opacity", "1");
});

test("the story tells of the built-in places, and is not offered with others", async ({
  page,
  map,
}) => {
  await map.openMap("data=/data/few.geojson&step=2");
  await expect(map.notices).toContainText("step=2");
  await expect(page.getByRole("button", { name: "Follow the shoot" })).toHaveCount(0);
});

test.describe("where a test may look into the picture's file", () => {
  // The policy lets no script read the picture's address.
  test.use({ bypassCSP: true });

  test("a press picture of other data says whose it is, and credits no data of ours", async ({
    page,
    map,
  }) => {
    await page.goto("/press.html?lang=en&size=1200x675&format=svg&data=/data/few.geojson");
    await map.waitUntilReady();
    const caption = page.locator("figcaption");
    await expect(caption).toContainText("These places come from /data/few.geojson");
    await expect(caption).toContainText("Sources according to the file: NUR.KZ (25 August 2025).");
    const picture = page.getByRole("img");
    await expect(picture).toHaveAccessibleName(/According to the file, a source names: Made-up/);
    await expect(picture).not.toHaveAccessibleName(/Filming reported/);
    const drawn = await picture.evaluate(async (image: HTMLImageElement) =>
      (await fetch(image.src)).text(),
    );
    expect(drawn).toContain("Custom data: /data/few.geojson");
    expect(drawn).toContain("named by a source, according to the file");
    // Nobody knows the day of the file's data; that of the drawing is another property.
    expect(drawn).not.toMatch(/Ili Map, data|<dc:date>/);
  });
});

test("a press picture of a file in which no source is named says that the file says so", async ({
  page,
  map,
}) => {
  await page.goto("/press.html?lang=en&size=800x600&evidence=nearby&data=/data/few.geojson");
  await map.waitUntilReady();
  await expect(page.locator("figcaption")).toContainText(
    "According to the file, no source names these places.",
  );
  await expect(page.getByRole("img")).toHaveAccessibleName(
    /According to the file, no source names any of them/,
  );
});

for (const page_ of ["index", "embed"]) {
  test(`in ${page_}.html a card says that the file says what a source names`, async ({
    map,
    page,
  }) => {
    await page.goto(`/${page_}.html?lang=en&site=${NAMED}&data=/data/few.geojson`);
    await map.waitUntilReady();
    await expect(map.evidenceSentence).toHaveText(
      "According to /data/few.geojson: NUR.KZ (25 August 2025) names this place.",
    );
    await expect(page.locator(".truth")).toContainText("Custom data");
  });
}

for (const [page_, path] of [
  ["/index.html", "/data/few.geojson"],
  ["/kk/", "/kk/data/few.geojson"],
] as const) {
  test(`a relative path is read from beside ${page_}, and the address says where that is`, async ({
    map,
    page,
  }) => {
    await page.goto(`${page_}?lang=en&data=data/few.geojson`);
    await map.waitUntilReady();
    await expect(page.locator(".truth")).toContainText(`These places come from ${path}`);
    await expect(map.notices).toBeEmpty();
    await map.row("made-up-1").click();
    await expect.poll(() => map.addressed("data")).toBe(path);
    await page.goBack();
    await expect(map.card).toBeHidden();
    await map.row("made-up-2").click();
    await expect.poll(() => map.addressed("data")).toBe(path);
  });
}

test("a path that is too long is no other site", async ({ map, page }) => {
  await map.openMap(`data=/${"d".repeat(1000)}`);
  await expect(map.notices).toContainText("It was ignored");
  await expect(map.notices).not.toContainText("another site");
  await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
});

test("a redirect on the same origin is followed", async ({ map, page }) => {
  await map.openMap("data=/data/moved.geojson");
  await expect(page.getByText(counted(FEW_SITES)).first()).toBeVisible();
});

test("good features are kept and problems told with their ids", async ({ map, page }) => {
  await map.openMap("data=/data/flawed.geojson");
  await expect(
    page.getByText(counted(FEW_SITES.filter((_, at) => at < 1 || at > 3))).first(),
  ).toBeVisible();
  const problems = page.locator(".data-problems");
  await problems.locator("summary").click();
  await expect(problems).toContainText("57 of 60 places are shown");
  await expect(problems.locator("li").filter({ hasText: "made-up-2" })).toContainText(
    "longitude and latitude look swapped",
  );
  await expect(problems.locator("li").filter({ hasText: "made-up-3" })).toContainText(
    "the source “no-such-source”".replaceAll(/[“”]/g, '"'),
  );
  await expect(problems.locator("li").filter({ hasText: "Place 4" })).toContainText("error");
});

test("problems of a file with nothing to show are told with their ids", async ({ map, page }) => {
  await map.openMap("data=/data/bad.geojson");
  await expect(map.notices).toContainText("Every place in “/data/bad.geojson” has an error");
  const problems = page.locator(".data-problems");
  await expect(problems.locator("summary")).toHaveText("601 problems in /data/bad.geojson");
  await problems.locator("summary").click();
  await expect(problems).toContainText("0 of 600 places are shown");
  const second = page.getByText("made-up-2", { exact: true });
  await expect(problems.locator("li").filter({ has: second })).toContainText("swapped");
  await expect(problems.locator("ol > li")).toHaveCount(500);
  await expect(problems).toContainText("and 101 more");
  // What it says stays when its notice is dismissed.
  await map.notices.getByRole("button", { name: "Dismiss" }).click();
  await expect(problems).toBeVisible();
});

test("a format that is not known is told with what to do", async ({ map, page }) => {
  await map.openMap("data=/data/format-9.geojson");
  await expect(map.notices).toContainText("not a list of places in this map’s format");
  const problems = page.locator(".data-problems");
  await problems.locator("summary").click();
  await expect(problems.locator("li")).toContainText(['the file is in format "9.0.0"']);
});

test("a card says that no day of the season shows its place", async ({ map, page }) => {
  await map.openMap("data=/data/old-time.geojson&site=made-up-2");
  await expect(map.card).toContainText(
    "The dates of this place are outside the map’s period: 1 August – 30 September 2025.",
  );
  await expect(map.card.getByRole("button", { name: "Show its phase" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.locator(".data-problems summary").click();
  await expect(page.locator(".data-problems li")).toContainText(["lies outside the season"]);
});

const REFUSED: readonly (readonly [data: string, sentence: RegExp])[] = [
  ["https://example.org/sites.geojson", /asks for data from another site/],
  ["//example.org/sites.geojson", /asks for data from another site/],
  ["/\\example.org/sites.geojson", /asks for data from another site/],
  ["/data/away.geojson", /redirects to another site or in a loop/],
  ["/data/circle.geojson", /redirects to another site or in a loop/],
  ["/data/none.geojson", /No readable file/],
  ["/data/page.geojson", /is a web page, not data/],
  ["/data/hidden-page.geojson", /is a web page, not data/],
  ["/data/broken.geojson", /is empty or broken/],
  ["/data/blank.csv", /is empty or broken/],
  ["/data/binary.geojson", /is empty or broken/],
  ["/data/deep.geojson", /is empty or broken/],
  ["/data/other.geojson", /not a list of places/],
  ["/data/empty.geojson", /There are no places in/],
  ["/data/nested.geojson", /has an error/],
  ["/data/huge.geojson", /larger than 128\sMB/],
];

for (const [data, sentence] of REFUSED) {
  test(`${data} is refused in words and the built-in places stay`, async ({ map, page, guard }) => {
    // What the browser itself says of a missing file and of a redirect that it did not follow.
    guard.allow(/none\.geojson|away\.geojson|circle\.geojson|127\.0\.0\.1:9/);
    await map.openMap(`data=${encodeURIComponent(data)}`);
    await expect(map.notices).toContainText(sentence);
    await expect(map.notices).toContainText("places are shown instead.");
    await expect(page.getByText(ALL_COUNTED).first()).toBeVisible();
    await expect(page.locator(".truth")).toContainText(/exact place/);
  });
}

test("the page is not ready before the other data is there", async ({ page, map }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Not by a pattern: the address of the page ends in the same words.
  await page.route(
    ({ pathname }) => pathname === "/data/few.geojson",
    async (route) => {
      await held;
      await route.continue();
    },
  );
  await page.goto("/index.html?lang=en&data=/data/few.geojson", { waitUntil: "commit" });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "false");
  release();
  await map.waitUntilReady();
  await expect(page.getByText(counted(FEW_SITES)).first()).toBeVisible();
});

test("a long list holds only the rows in sight, and keys reach every row", async ({
  map,
  page,
}) => {
  await map.openMap("data=/data/many.geojson");
  const rows = map.list.locator("[data-site-id]");
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(200);
  const first = rows.first();
  await expect(first).toHaveAttribute("aria-posinset", "1");
  const size = Number(await first.getAttribute("aria-setsize"));
  expect(size).toBeGreaterThan(1000);
  await first.locator(".places-row").focus();
  await page.keyboard.press("End");
  const focused = page.locator("[aria-posinset]:has(:focus)");
  await expect(focused).toHaveAttribute("aria-posinset", String(size));
  await expect(focused).toBeInViewport();
  await page.keyboard.press("ArrowUp");
  await expect(focused).toHaveAttribute("aria-posinset", String(size - 1));
  await page.keyboard.press("Enter");
  await expect(map.card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(map.card).toBeHidden();
  await page.keyboard.press("Home");
});

function drawn(name: string, date: string, coordinates: readonly (readonly number[])[]): object {
  return {
    type: "Feature",
    properties: { name, date },
    geometry: { type: "LineString", coordinates },
  };
}

function json(response: ServerResponse, text: string | Buffer): void {
  send(response, "application/geo+json", text);
}

function send(response: ServerResponse, type: string, text: string | Buffer): void {
  response.setHeader("Content-Type", type);
  response.end(text);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to });
  response.end();
}

/** 200 MB of spaces, as fast as they are taken. */
function huge(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "application/geo+json" });
  const part = Buffer.alloc(MEGABYTE, " ");
  let left = 200;
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(part)) return;
    }
    response.end();
  };
  response.on("drain", more);
  more();
}

/** Sixty places of which the second, third and fourth have a fault each. */
function flawed(): string {
  const file = JSON.parse(FEW);
  file.features[1].geometry.coordinates.reverse();
  file.features[2].properties.evidence = "named";
  file.features[2].properties.sources = ["no-such-source"];
  delete file.features[3].id;
  return JSON.stringify(file);
}

/** One place that somebody recognised in a frame, in the second version of the format. */
function recognised(): string {
  const file = JSON.parse(FEW);
  const [feature] = file.features;
  delete feature.properties.when;
  Object.assign(feature.properties, {
    ...{ evidence: "recognised", sources: [], area: null },
    scenes: [
      {
        ...{ episode: 3, seconds: 754, recognisedBy: "A. Reader", source: "nur-2025-08-25" },
        note: { en: "The two ride across the steppe." },
      },
    ],
  });
  return JSON.stringify({ ...file, formatVersion: "2.0.0", features: [feature] });
}

/** Six hundred places, each with longitude and latitude swapped. */
function bad(): string {
  const file = JSON.parse(syntheticFile(syntheticSites(600)));
  for (const feature of file.features) feature.geometry.coordinates.reverse();
  return JSON.stringify(file);
}

/** Sixty places of which the second has a time before there was a season. */
function oldTime(): string {
  const file = JSON.parse(FEW);
  file.features[1].properties.when = "1999-01-01";
  return JSON.stringify(file);
}

/** One feature with a property nested deeper than any program can walk. */
function nested(): string {
  const depth = 100_000;
  const name = `${'{"ru":'.repeat(depth)}1${"}".repeat(depth)}`;
  return `{"type":"FeatureCollection","formatVersion":"1.0.0","features":[{"type":"Feature","id":"x","properties":{"names":${name}}}]}`;
}
