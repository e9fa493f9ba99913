import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { lanesCut } from "../lanes";
import { alternations } from "../pictures";

/** What every engine must do; what is marked so is run with `npm test` too. */
const SHORT = { tag: "@short" };

test.beforeEach(({ guard }) => {
  // Playwright's own style for pictures, which the page's policy refuses; favicons and fonts that
  // Firefox drops where a page is left (2152398850 is its NS_BINDING_ABORTED).
  guard.allow(/style-src|inline style|NS_BINDING_ABORTED|NS_ERROR_ABORT|status=2152398850/);
});

/** Kept beside the results, to be looked at. */
async function keepPicture(page: Page): Promise<void> {
  const { project, title } = test.info();
  const name = title.replaceAll(/\W+/g, "-").slice(0, 60);
  await page.screenshot({ path: `test-results/engines/pictures/${project.name}-${name}.png` });
}

test("the map opens, with its ground and the named places", SHORT, async ({ map, page }) => {
  await map.openMap();
  await expect(map.pin("almaty")).toBeVisible();
  await expect(map.pin("khorgos-city-cn")).toBeVisible();
  await keepPicture(page);
});

/** Runs in the page: whether a closed list's own choice needs more room than its arrow leaves. */
function isCut(select: Element): boolean {
  if (!(select instanceof HTMLSelectElement)) return true;
  const style = getComputedStyle(select);
  const measure = document.createElement("canvas").getContext("2d");
  if (!measure) return true;
  measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const words = measure.measureText(select.selectedOptions[0]?.text ?? "").width;
  const room = select.clientWidth - Number.parseFloat(style.paddingInlineStart);
  // Half an em for the arrow, which each engine draws in its own way.
  return words > room - Number.parseFloat(style.fontSize) / 2;
}

/** Lanes of the page, or of the map in its frame, are striped where their time is uncertain. */
async function expectStripes(
  page: Page,
  within: Page | FrameLocator,
  phases: readonly string[],
): Promise<void> {
  for (const phase of phases) {
    const lane = within.locator(`.timeline-lane[data-phase="${phase}"]`);
    const box = await lane.boundingBox();
    if (!box) throw new Error("There is no lane.");
    // Where the weave is, away from the thumbs: between the end and the word of the lane's second line.
    const clip = { x: box.x + box.width * 0.1, y: box.y + box.height * 0.72, width: 32, height: 3 };
    const picture = await page.screenshot({ clip });
    expect(await alternations(page.context(), picture), phase).toBeGreaterThan(3);
  }
}

test("uncertain time is striped at both ends of a lane", SHORT, async ({ map, page }) => {
  await map.openMap();
  await expectStripes(page, page, ["china", "kazakhstan"]);
  expect(await page.evaluate(lanesCut)).toEqual([]);
});

for (const [language, toLater] of [
  ["en", "ArrowRight"],
  ["kk-Arab", "ArrowLeft"],
] as const) {
  test(`the slider's keys follow the eye in ${language}`, SHORT, async ({ map, page }) => {
    await map.openMap(`lang=${language}`);
    const [from] = await page.getByRole("slider").all();
    if (!from) throw new Error("There is no slider.");
    const before = await from.inputValue();
    await from.focus();
    await page.keyboard.press(toLater);
    await page.keyboard.press(toLater);
    await expect(from).toHaveValue(String(Number(before) + 2));
  });
}

test("a place opens its card, which says how sure it is", SHORT, async ({ map, page }) => {
  await map.openMap();
  await map.openCard(/Charyn Canyon/);
  await expect(map.evidenceSentence).toBeInViewport();
  await map.waitUntilReady();
  await keepPicture(page);
});

test("the map can be shared and embedded", SHORT, async ({ map, page }) => {
  await map.openMap();
  await page.getByRole("button", { name: "Share and embed" }).click();
  const dialog = page.getByRole("dialog", { name: "Share and embed" });
  await expect(dialog.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Copy code" })).toBeVisible();
  for (const select of await dialog.getByRole("combobox").all()) {
    expect(await select.evaluate(isCut), `${await select.textContent()}`).toBe(false);
  }
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute(
    "data-map-ready",
    "true",
    { timeout: 30_000 },
  );
  await keepPicture(page);
});

for (const sandbox of [undefined, "allow-scripts"]) {
  const frame = sandbox ? "a sandboxed frame" : "a frame";
  test(`the map is drawn in ${frame} of another page`, SHORT, async ({ page, host, baseURL }) => {
    const map = `${baseURL}/embed.html?lang=en`;
    await page.goto(host.address(sandbox ? { frame: map, sandbox } : { frame: map }));
    await expect
      .poll(() => page.evaluate(() => window.messages.map(({ data }) => data.type)))
      .toContain("ili-map:ready");
    await expectStripes(page, page.frameLocator("iframe"), ["china"]);
    await keepPicture(page);
  });
}

test("a start that fails speaks", SHORT, async ({ guard, page }) => {
  guard.allow(/404|NS_ERROR_CORRUPTED_CONTENT|disallowed MIME type/);
  await page.route("**/assets/index-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/index.html?lang=en");
  await expect(page.locator("[data-start]")).toContainText("The page did not load completely.");
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "error");
  await keepPicture(page);
});

for (const name of ["embed.html", "press.html"]) {
  test(`${name} whose script is gone speaks`, async ({ guard, page }) => {
    guard.allow(/404|NS_ERROR_CORRUPTED_CONTENT|disallowed MIME type/);
    const script = `**/assets/${name.replace(".html", "")}-*.js`;
    await page.route(script, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`/${name}?lang=en`);
    await expect(page.locator("[data-start]")).toContainText("The page did not load completely.");
    await expect(page.locator("html")).toHaveAttribute("data-map-ready", "error");
    await keepPicture(page);
  });
}

test("a browser below the floor is told so, and keeps the list", SHORT, async ({ guard, page }) => {
  guard.allow(/hasOwn|structuredClone/);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Object, "hasOwn");
    Reflect.deleteProperty(window, "structuredClone");
  });
  await page.goto("/index.html?lang=en");
  await expect(page.locator("[data-start]")).toHaveText(
    "This browser is too old for the live map.",
  );
  await expect(page.locator("[data-site-id]").first()).toBeVisible();
  await keepPicture(page);
});

test("a browser without DecompressionStream has its ground", async ({ map, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "DecompressionStream");
  });
  await map.openMap();
  await expect(map.notices).toBeEmpty();
  await keepPicture(page);
});

test("the phone's menu leads to its dialogs", async ({ map, page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await map.openMap();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await keepPicture(page);
  await page.getByRole("button", { name: "About" }).click();
  await expect(page.getByRole("dialog", { name: "About" })).toBeVisible();
});

test("a press picture is drawn", async ({ page }) => {
  await page.goto("/press.html?lang=en&size=800x600");
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
  await expect(page.locator("img[data-press-image]")).toBeVisible();
  await keepPicture(page);
});

test("September shows what September has, and the address says so", async ({ map, page }) => {
  await map.openMap();
  await map.chooseSeptember();
  await expect.poll(() => map.addressed("phase")).toBe("kazakhstan");
  await map.waitUntilReady();
  await keepPicture(page);
});

test("a search finds a place by another script's name", async ({ map, page }) => {
  await map.openMap("q=%E4%BC%8A%E5%AE%81");
  await expect(map.row("yining")).toBeVisible();
  await keepPicture(page);
});

test("the page speaks Kazakh in Arabic script, from right to left", async ({ map, page }) => {
  await map.openMap();
  await map.chooseLanguage("kk-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await map.waitUntilReady();
  await keepPicture(page);
});

test("the story is told step by step", async ({ map, page }) => {
  await map.openMap("step=2");
  await expect(page.locator(".story")).toBeVisible();
  await map.waitUntilReady();
  await keepPicture(page);
});

test("a trip is kept and its files are there", async ({ map, page }) => {
  await map.openMap("trip=almaty,charyn-canyon");
  await page.getByRole("button", { name: "Trip" }).click();
  await expect(page.getByRole("dialog", { name: "Trip" })).toBeVisible();
  await expect(page.getByRole("button", { name: "GPX" })).toBeVisible();
  await keepPicture(page);
});

test("the map zooms by its buttons", async ({ map, page }) => {
  await map.openMap();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-map-ready", "true");
  await keepPicture(page);
});

test("a map without its ground says so, and asks again", async ({ guard, map, page }) => {
  guard.allow(/pmtiles|503/);
  let failing = true;
  await page.route("**/*.pmtiles", (route) =>
    failing ? route.fulfill({ status: 503, body: "" }) : route.continue(),
  );
  await map.openMap("", "error");
  await expect(map.notices).toContainText("The base map could not be loaded.");
  await keepPicture(page);
  failing = false;
  await map.notices.getByRole("button", { name: "Try again" }).click();
  await map.waitUntilReady();
  await expect(map.notices).not.toContainText("The base map");
});
