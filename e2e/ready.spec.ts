import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { differingPixels } from "./pictures";

declare global {
  interface Window {
    /** Every value of `data-map-ready` in order, and each `map-ready` event as "event". */
    told: string[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.told = [];
    window.addEventListener("map-ready", () => window.told.push("event"));
    new MutationObserver(() => {
      window.told.push(document.documentElement.dataset.mapReady ?? "");
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-map-ready"] });
  });
});

test("the page says when it is ready, with a flag and an event", async ({ map, page }) => {
  await map.openMap();
  const told = await page.evaluate(() => window.told);
  expect(told.filter((one) => one === "event")).toHaveLength(1);
  expect(told.filter((one) => one === "true")).toHaveLength(1);
});

test("it is not ready while the view changes, and ready again after", async ({ map, page }) => {
  await map.openMap();
  await page.evaluate(() => {
    window.told = [];
  });
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => page.evaluate(() => window.told)).toContain("event");
  const told = await page.evaluate(() => window.told);
  expect(told[0]).toBe("false");
  expect(told).toContain("true");
});

test("two pictures taken when ready are the same", async ({ map, page, context }) => {
  await map.openMap("site=charyn-canyon");
  const first = await page.screenshot();
  const second = await page.screenshot();
  expect(await differingPixels(context, first, second)).toBe(0);
});

test("two visits give the same picture", async ({ map, page, context }) => {
  await map.openMap("ui=none");
  const first = await page.screenshot();
  await map.openMap("ui=none");
  expect(await differingPixels(context, first, await page.screenshot())).toBe(0);
});

test("twenty pictures taken at the flag on a slow machine are all the same", async ({
  map,
  page,
  context,
  devtools,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 480, height: 360 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const session = await devtools(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await map.openMap("ui=none&phase=china");
  const first = new Map<string, Buffer>();
  for (let picture = 0; picture < 20; picture += 1) {
    const phase = picture % 2 === 0 ? "kazakhstan" : "china";
    await map.travelTo(`lang=en&ui=none&phase=${phase}`);
    const taken = await page.screenshot();
    const known = first.get(phase);
    if (!known) first.set(phase, taken);
    else expect(await differingPixels(context, known, taken), `picture ${picture}`).toBe(0);
  }
  expect(first.size).toBe(2);
});

test("nothing is animated where the reader asks for less motion", async ({ map, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const running = await page.evaluate(
    () =>
      document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 10)
        .length,
  );
  expect(running).toBe(0);
  await map.waitUntilReady();
});

test("playing steps by phase where the reader asks for less motion", async ({ map, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await map.openMap();
  await expect(page.getByRole("button", { name: "Pause" })).toBeHidden();
  await page.getByRole("button", { name: "Play" }).click();
  await expect(map.toDate).toHaveAttribute("aria-valuetext", /August 2025/);
  await expect(map.fromDate).toHaveAttribute("aria-valuetext", /September 2025/);
});

test("play moves through the season by day and stops at once", async ({ map, page }) => {
  await map.openMap();
  await page.getByRole("button", { name: "Play" }).click();
  const days = () => map.toDate.getAttribute("aria-valuetext");
  const first = await days();
  await expect.poll(days).not.toBe(first);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  const stopped = await days();
  await map.waitUntilReady();
  expect(await days()).toBe(stopped);
});

test("a press that moves the map has taken the flag back when it ends", async ({ map, page }) => {
  await map.openMap("site=charyn-canyon");
  for (const name of ["Show the whole region", "Show on the map", "Zoom in"]) {
    const flag = await page
      .getByRole("button", { name, exact: true })
      .evaluate(async (button: HTMLElement) => {
        button.click();
        await Promise.resolve();
        return document.documentElement.dataset.mapReady;
      });
    expect(flag, name).toBe("false");
    await map.waitUntilReady();
  }
});

/** Where what a reader sees of the panels stands, and how it looks. */
function looksOf(page: Page): Promise<readonly string[]> {
  return page.locator(".app").evaluate((app) =>
    [...app.querySelectorAll<HTMLElement>(":not(.leaflet-container *)")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
      const place = [x, y, width, height].map(Math.round).join(" ");
      return `${element.tagName} .${element.className}: ${[place, color, backgroundColor, fontSize, fontWeight].join(", ")}`;
    }),
  );
}

for (const [width, height] of [
  [390, 664],
  [1280, 800],
] as const) {
  test(`no style that comes later changes what is seen at first, at ${width}×${height}`, async ({
    map,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await map.openMap("lang=en");
    // The last that comes by itself.
    await expect(page.getByRole("checkbox", { name: /^Trip: / }).first()).toBeAttached();
    const first = await looksOf(page);
    // But for those of the site's other pages.
    const others = ["embed", "press"]
      .map((name) => readFileSync(`dist/${name}.html`, "utf8"))
      .join();
    const later = readdirSync("dist/assets").filter(
      (file) => file.endsWith(".css") && !others.includes(file),
    );
    expect(later.length).toBeGreaterThan(10);
    await page.evaluate(
      (files) =>
        Promise.all(
          files
            .filter((file) => !document.querySelector(`link[rel="stylesheet"][href$="${file}"]`))
            .map(
              (file) =>
                new Promise((resolve) => {
                  const link = document.createElement("link");
                  Object.assign(link, {
                    rel: "stylesheet",
                    href: `assets/${file}`,
                    onload: resolve,
                  });
                  document.head.append(link);
                }),
            ),
        ),
      later,
    );
    expect(await looksOf(page)).toEqual(first);
  });
}
