import type { Frame, Page } from "@playwright/test";
import { expect, expectReady, test } from "./fixtures";
import { unreadable } from "./layout";

/** Sides of a frame, and the least share of it in which the map is seen and answers. */
const FRAMES = [
  [240, 240, 0.6],
  [300, 250, 0.55],
  [320, 480, 0.62],
  [360, 450, 0.6],
  [360, 640, 0.66],
  [480, 320, 0.5],
  [600, 450, 0.66],
  [719, 446, 0.6],
  [720, 446, 0.6],
  [800, 600, 0.7],
  [728, 90, 0.4],
  [970, 250, 0.5],
  [300, 600, 0.6],
  [1200, 800, 0.7],
] as const;

const LANGUAGES = ["ru", "kk", "zh", "kk-Arab"] as const;

/** Of what the smallest frames speak, in the words of the page. */
const SUBJECTS = {
  ru: "Съёмки «Я жду тебя в Или»",
  kk: "«Мен сені Іледе күтемін» түсірілімі",
  zh: "《我在伊犁等你》的拍摄",
  "kk-Arab": "«مەن سەنى ىلەدە كۇتەمىن» ٴتۇسىرىلىمى",
} as const;

/** Where nothing else says it: a picture of the frame tells what was reported there, and of which series. */
async function expectSubject(frame: Frame, language: keyof typeof SUBJECTS) {
  const heading = frame.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(SUBJECTS[language]);
  await expect(heading).toBeInViewport({ ratio: 1 });
}

/** Small frames of owners who set all that they can, and the least share that this leaves the map. */
const CROWDED = [
  [240, 240, 0.34],
  [300, 250, 0.4],
  [728, 90, 0.3],
] as const;
const ALL_OF_THE_OWNERS = new URLSearchParams({
  cta: "https://example.org/tours",
  "cta-label": "Туры",
  trip: "khorgos-city-cn,almaty",
  stops: JSON.stringify([
    { name: "Camp", lon: 79.1, lat: 43.3, day: 1, text: "Dinner" },
    { site: "almaty", day: 2 },
  ]),
});

async function openFrame(
  page: Page,
  hostAddress: string,
  viewport: Readonly<{ width: number; height: number }>,
): Promise<Frame> {
  await page.setViewportSize(viewport);
  await page.goto(hostAddress);
  const frame = page.frames()[1];
  if (!frame) throw new Error("The page has no frame.");
  await expectReady(frame.locator("html"));
  return frame;
}

/** Runs in the frame: how much of it is map, and what of the rest collides or is cut. */
function look(): Readonly<{ share: number; faults: readonly string[] }> {
  const { innerWidth: width, innerHeight: height } = window;
  const chrome = [
    ".embed-head",
    ".embed-foot",
    ".embed-buttons",
    ".embed-list",
    ".embed-attribution > *",
    ".map-scale",
  ].flatMap((selector) => [...document.querySelectorAll(selector)]);
  const boxes = chrome
    .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const faults = boxes.flatMap(({ name, box }, at) => {
    const cut =
      box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5;
    const hit = boxes.slice(at + 1).filter((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 0.5 && down > 0.5;
    });
    return [
      ...(cut ? [`${name} is cut`] : []),
      ...hit.map((other) => `${name} lies on ${other.name}`),
    ];
  });
  let seen = 0;
  let all = 0;
  // Hit testing takes the time: as many points in a large frame as in a small one.
  const step = Math.max(4, Math.round(Math.sqrt((width * height) / 9000)));
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) {
      all += 1;
      const covered = boxes.some(
        ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      if (covered) continue;
      if (document.elementFromPoint(x, y)?.closest(".leaflet-container")) seen += 1;
    }
  }
  return { share: seen / all, faults };
}

/** The frame in the next language, as its host asks for it. */
async function speak(page: Page, frame: Frame, language: keyof typeof SUBJECTS): Promise<void> {
  const html = frame.locator("html");
  if ((await html.getAttribute("lang")) === language) return;
  await frame.evaluate(() => {
    document.documentElement.dataset["mapReady"] = "false";
  });
  await page.evaluate((lang) => {
    const inside = document.querySelector("iframe")?.contentWindow;
    inside?.postMessage({ type: "ili-map:set", state: { lang } }, "*");
  }, language);
  await expect(html).toHaveAttribute("lang", language);
  await expectReady(html);
}

/** Where there is room, the language with the longest words and the one from right to left tell. */
const ROOMY_PX = 600;

for (const [width, height, least] of FRAMES) {
  const roomy = width >= ROOMY_PX && height >= 400;
  const languages = roomy ? (["kk", "kk-Arab"] as const) : LANGUAGES;
  test(`a frame of ${width} × ${height} is mostly map in ${languages.join(", ")}, and nothing in it collides`, async ({
    page,
    host,
    baseURL,
  }) => {
    const [first] = languages;
    const address = host.address({ frame: `${baseURL}/embed.html?lang=${first}`, width, height });
    const frame = await openFrame(page, address, { width: width + 40, height: height + 140 });
    for (const language of languages) {
      await speak(page, frame, language);
      const { share, faults } = await frame.evaluate(look);
      expect(faults, language).toEqual([]);
      expect(share, language).toBeGreaterThanOrEqual(least);
      if (width <= 300 && height <= 250) await expectSubject(frame, language);
      await expect(frame.locator(".truth")).toBeInViewport({ ratio: 1 });
      await expect(frame.locator(".attribution")).toBeInViewport({ ratio: 1 });
      expect(await frame.evaluate(unreadable), language).toEqual([]);
    }
  });
}

for (const [width, height, least] of CROWDED) {
  test(`a frame of ${width} × ${height} with all that an owner sets is a map still in ${LANGUAGES.join(", ")}`, async ({
    page,
    host,
    baseURL,
  }) => {
    const frame = `${baseURL}/embed.html?lang=${LANGUAGES[0]}&${ALL_OF_THE_OWNERS}`;
    const address = host.address({ frame, width, height });
    const opened = await openFrame(page, address, { width: width + 40, height: height + 140 });
    for (const language of LANGUAGES) {
      await speak(page, opened, language);
      await expect(opened.locator(".owner-all > summary")).toBeVisible();
      await expect(opened.getByRole("link", { name: "Туры" })).toBeInViewport({ ratio: 1 });
      if (width === 300) await expectSubject(opened, language);
      await expect(opened.locator(".truth")).toBeInViewport({ ratio: 1 });
      await expect(opened.locator(".attribution")).toBeInViewport({ ratio: 1 });
      await expect
        .poll(async () => (await opened.evaluate(look)).share, { message: language })
        .toBeGreaterThanOrEqual(least);
      expect((await opened.evaluate(look)).faults, language).toEqual([]);
      expect(await opened.evaluate(unreadable), language).toEqual([]);
    }
  });
}
