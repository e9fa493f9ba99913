import type { Page } from "@playwright/test";
import { expect, expectReady, test } from "./fixtures";

const APP = /assets\/index-[\w-]+\.js$/;

test("a language's page is in its language whatever the browser asks for", async ({ page }) => {
  await page.goto("/kk-arab/");
  await expectReady(page.locator("html"));
  await expect(page.locator("html")).toHaveAttribute("lang", "kk-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".prelude")).toHaveCount(0);
});

const ENGLISH_TITLE = "I’ll Wait for You in Ili (translation of “Я жду тебя в Или”) · Ili Map";

test("the address wins over the page's own language", async ({ page }) => {
  await page.goto("/kk/?lang=en&phase=china");
  await expectReady(page.locator("html"));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(ENGLISH_TITLE);
  await expect(page.getByRole("button", { name: "August · China" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

/** Keeps the app's script back until what it returns is called, as a slow line would. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(APP, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("the root page follows the browser's language", async ({ page }) => {
  await page.goto("/");
  await expectReady(page.locator("html"));
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(ENGLISH_TITLE);
});

test("the root page shows a reader no other language than theirs", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      for (const element of document.querySelectorAll<HTMLElement>(".truth, .prelude-body h3")) {
        if (element.checkVisibility({ checkVisibilityCSS: true }))
          seen.add(element.textContent ?? "");
      }
      requestAnimationFrame(look);
    };
    look();
  });
  // Held back, the app leaves the page as it came for many frames.
  const release = await holdApp(page);
  await page.goto("/", { waitUntil: "commit" });
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(ENGLISH_TITLE);
  const before = await title.boundingBox();
  release();
  await expectReady(page.locator("html"));
  const after = await title.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? Number.NaN))).toBeLessThan(6);
  const seen = await page.evaluate(() => [...(Reflect.get(window, "seen") as Set<string>)]);
  expect(seen.length).toBeGreaterThan(0);
  for (const text of seen) expect(text).not.toMatch(/[а-яё]/i);
});

test("a root page whose app does not come shows its list in any case", async ({ guard, page }) => {
  guard.allow(/404/);
  await page.route(APP, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await expectReady(page.locator("html"), "error");
  await expect(page.locator("[data-site-id]").first()).toBeVisible();
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`the app takes over at ${viewport.width} px without a jump`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        // TypeScript's DOM types do not know the entries of layout shifts.
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          shifts.push(entry.value);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    // Holding the app back lets the page be painted before it, as on a slow line.
    const release = await holdApp(page);
    await page.goto("/en/", { waitUntil: "commit" });
    const title = page.getByRole("heading", { level: 1 });
    await expect(page.locator(".prelude")).toBeVisible();
    await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    const before = await title.boundingBox();
    release();
    await expectReady(page.locator("html"));
    await expect(page.locator(".prelude")).toHaveCount(0);
    const after = await title.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? Number.NaN))).toBeLessThan(6);
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? Number.NaN))).toBeLessThan(6);
    const total = await page.evaluate(() => {
      const shifts: unknown = Reflect.get(window, "shifts");
      return Array.isArray(shifts) ? shifts.reduce((sum, shift) => sum + shift, 0) : Number.NaN;
    });
    expect(total).toBeLessThan(0.02);
  });
}

test("a page whose app does not come says so and keeps its list", async ({ guard, page }) => {
  guard.allow(/assets\//);
  await page.route(/assets\/en-[\w-]+\.js/, (route) => route.abort());
  await page.goto("/en/");
  await expect(page.getByRole("status")).toContainText("did not load completely");
  await expect(page.locator("li[data-site-id]")).toHaveCount(74);
  await expectReady(page.locator("html"), "error");
});

test("the page says that it waits, and nothing moves for that", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const release = await holdApp(page);
  await page.goto("/en/", { waitUntil: "commit" });
  const foot = page.locator(".prelude-foot");
  await expect(foot).toBeVisible();
  const before = await foot.boundingBox();
  await expect(page.getByText(/The map is still loading/)).toBeInViewport({ ratio: 1 });
  expect(await foot.boundingBox()).toEqual(before);
  release();
  await expectReady(page.locator("html"));
});
