import type { Page } from "@playwright/test";

/** The element's script comes when the answer is called, and not before. */
export async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/ili-map.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Once a reader has seen the page with all that is in it, whatever its scripts are still to do. */
export async function whenPainted(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState !== "loading" &&
      performance.getEntriesByName("first-contentful-paint").length > 0,
  );
}

/** Where a part of the page stands, in CSS pixels. */
type Place = Readonly<{ name: string; topPx: number; heightPx: number }>;

export function placesOf(page: Page, parts: string): Promise<readonly Place[]> {
  return page.locator(parts).evaluateAll((found) =>
    found.map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return { name: part.localName, topPx: top + window.scrollY, heightPx: height };
    }),
  );
}

/** The parts that no longer stand where they stood; a map asks for whole pixels. */
export async function movedSince(kept: readonly Place[], page: Page, parts: string) {
  const now = await placesOf(page, parts);
  return kept.filter(({ topPx, heightPx }, nth) => {
    const { topPx: top = 0, heightPx: height = 0 } = now[nth] ?? {};
    return Math.abs(top - topPx) > 1 || Math.abs(height - heightPx) > 1;
  });
}
