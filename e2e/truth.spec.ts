import { LANGUAGES } from "./driver";
import { expect, test } from "./fixtures";
import { lanesCut } from "./lanes";
import { contrastIn, pixelsOf } from "./pictures";

const WINDOWS = [
  [320, 568],
  [360, 640],
  [390, 664],
] as const;

const STATES = [
  "",
  "phase=china",
  "phase=kazakhstan",
  "q=озеро",
  "site=charyn-canyon",
  "step=2",
  "trip=almaty,charyn-canyon",
] as const;
/** Here the page chose what is in view, and may keep it clear of the map's buttons. */
const FITTED: readonly string[] = ["", "q=озеро"];

/** Runs in the page: what of title, truth and credit cannot be read, in words. */
function notWhole(): string[] {
  const found: string[] = [];
  for (const selector of [".title h1", ".truth"]) {
    const element = document.querySelector(selector);
    if (!element?.textContent?.trim()) {
      found.push(`no ${selector}`);
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
      if (width < 1) continue;
      const where = `${selector} at ${Math.round(left)}, ${Math.round(top)}`;
      if (left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight) {
        found.push(`${where} leaves the window`);
        continue;
      }
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).overflow === "visible") continue;
        const edge = box.getBoundingClientRect();
        // Empty room of a line may leave its box, letters may not.
        const slack = height / 4;
        const isCut =
          left < edge.left - 1 ||
          right > edge.right + 1 ||
          top < edge.top - slack ||
          bottom > edge.bottom + slack;
        if (isCut) found.push(`${where} is cut by ${box.className}`);
      }
      for (const part of [0.02, 0.25, 0.5, 0.75, 0.98]) {
        const hit = document.elementFromPoint(left + part * width, (top + bottom) / 2);
        // On small screens both are parts of one line, whose boxes meet.
        const isTheirs = hit?.closest(".title, .truth") ?? hit?.contains(element);
        if (hit && !isTheirs) {
          found.push(`${where} lies below ${hit.className || hit.tagName}`);
        }
      }
    }
  }
  const credit = document.querySelector(".attribution")?.getBoundingClientRect();
  const meets = (part: number) =>
    credit &&
    document
      .elementFromPoint(credit.left + part * credit.width, (credit.top + credit.bottom) / 2)
      ?.closest(".attribution");
  if (![0.1, 0.5, 0.9].every(meets)) found.push("the credit is not in sight");
  return found;
}

/** Runs in the page: what of the map lies below its buttons; the figures of it too, if asked for. */
function belowButtons(figuresToo: boolean): string[] {
  const buttons = document.querySelector(".map-controls")?.getBoundingClientRect();
  if (!buttons || buttons.height === 0) return [];
  const found: string[] = [];
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas.map-labels")) {
    const sheet = canvas.getBoundingClientRect();
    // While the map goes to another view its names are hidden.
    if (sheet.width === 0) return ["the names are hidden"];
    const ratio = canvas.width / sheet.width;
    const at = [(buttons.left - sheet.left) * ratio, (buttons.top - sheet.top) * ratio] as const;
    const size = [buttons.width * ratio, buttons.height * ratio] as const;
    const drawn = canvas.getContext("2d")?.getImageData(...at, ...size).data ?? [];
    let inked = 0;
    for (let alpha = 3; alpha < drawn.length; alpha += 4) if ((drawn[alpha] ?? 0) > 128) inked++;
    if (inked > 0) found.push(`a name: ${inked} px`);
  }
  if (!figuresToo) return found;
  for (const figure of document.querySelectorAll(".map-node svg, [data-cluster-count]")) {
    const { left, top, right, bottom, width } = figure.getBoundingClientRect();
    const apart =
      width === 0 ||
      right < buttons.left + 1 ||
      left > buttons.right - 1 ||
      bottom < buttons.top + 1 ||
      top > buttons.bottom - 1;
    if (!apart) found.push(`a figure at ${Math.round(left)}, ${Math.round(top)}`);
  }
  return found;
}

for (const [width, height] of WINDOWS) {
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("title, truth and credit are whole in every state and language, and nothing of the map lies below its buttons", async ({
      map,
      page,
    }) => {
      test.slow();
      await map.openMap("lang=en&site=charyn-canyon");
      const faults: string[] = [];
      for (const state of STATES) {
        for (const language of LANGUAGES) {
          await map.travelTo(`lang=${language}${state && `&${state}`}`);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          const look = async () => [
            ...(await page.evaluate(notWhole)),
            ...(await page.evaluate(belowButtons, FITTED.includes(state))),
            ...(await page.evaluate(lanesCut)),
          ];
          let found = await look();
          // The sentence follows from what is seen, and the map once more from the sentence's lines.
          if (found.length > 0) {
            await page.evaluate(() => new Promise(requestAnimationFrame));
            await map.waitUntilReady();
            found = await look();
          }
          faults.push(...found.map((fault) => `${language} ${state}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`words of the lanes are whole at ${width}×${height} in every language`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await map.openMap();
    for (const language of LANGUAGES) {
      await map.travelTo(`lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect(await page.evaluate(lanesCut), language).toEqual([]);
    }
  });
}

test("the name of a phase that is not chosen can be read, by day and by night", async ({
  map,
  page,
  context,
}) => {
  const faint: string[] = [];
  await map.openMap("lang=en");
  for (const theme of ["light", "dark"]) {
    for (const phase of ["china", "kazakhstan"]) {
      await map.travelTo(`lang=en&theme=${theme}&phase=${phase}`);
      const pixels = await pixelsOf(context, await page.screenshot());
      for (const words of await page.locator(".timeline-lane-line > span:visible").all()) {
        const box = await words.boundingBox();
        if (box && contrastIn(pixels, box) >= 4.5) continue;
        faint.push(`${await words.textContent()}, ${phase}, ${theme}`);
      }
    }
  }
  expect(faint).toEqual([]);
});

test("a sentence whose lines move the map lets it come to rest", async ({ map, page }) => {
  await page.setViewportSize({ width: 375, height: 553 });
  // The longer sentence pushed the map until it showed one place only, which made it shorter.
  await map.openMap("lang=kk-Arab&site=charyn-canyon");
});
