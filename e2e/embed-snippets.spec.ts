import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { codeOf } from "../src/features/share/code";
import { EMBEDDING } from "../src/features/share/fixtures";
import { wordpressStyles } from "../tools/run/wordpress-styles";
import { expect, expectReady, test } from "./fixtures";
import { holdScript, movedSince, placesOf, whenPainted } from "./late-script";

const PRINTED = ["README.md", "docs/embedding.md"]
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** The README's and the guide's pieces of HTML, in their order, with the address of the built pages. */
function snippets(baseURL: string): readonly string[] {
  return [...PRINTED.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code = ""]) =>
    code.replaceAll("https://map.example.org", baseURL),
  );
}

/** What the dialog "Share and embed" prints, at its own height and at a fixed width. */
function generated(baseURL: string): Readonly<Record<"frames" | "elements", readonly string[]>> {
  const embedding = { ...EMBEDDING, root: `${baseURL}/` };
  const small = { ...embedding, widthPx: 640, heightPx: 480 };
  return {
    frames: [
      codeOf("iframe", embedding),
      codeOf("iframe", small),
      codeOf("wordpress", embedding),
      codeOf("picture", embedding),
    ],
    elements: [codeOf("element", embedding), codeOf("element", small)],
  };
}

/** Somebody else's page that counts what moves in it; with a theme of Bootstrap's, or none. */
function pageWith(codes: readonly string[], theme: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${theme}</style><script>
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    shifts.push(value + " " + sources.map(({ node }) => node?.nodeName).join());
}).observe({ type: "layout-shift", buffered: true });
</script></head><body><main class="container">
${codes.map((code) => `${code}<p>And more words.</p>`).join("\n")}</main></body></html>`;
}

/** Scrolls through the page until each map is drawn, and says what is wrong with it. */
async function faultsOf(page: Page, maps: number): Promise<readonly string[]> {
  const frames = page.locator("iframe");
  for (let nth = 0; nth < maps; nth += 1) {
    await page.locator(":light(main iframe), ili-map").nth(nth).scrollIntoViewIfNeeded();
    await expectReady(frames.nth(nth).contentFrame().locator("html"));
  }
  return page.evaluate(() => {
    const faults = [...window.shifts.map((shift) => `moved ${shift}`)];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) faults.push(`the page is ${wide} px too wide`);
    const elements = [...document.querySelectorAll("iframe, img, ili-map")].flatMap((element) => [
      element,
      ...(element.shadowRoot?.querySelectorAll("iframe") ?? []),
    ]);
    for (const element of elements) {
      const { left, right } = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.getAttribute("src")}`;
      if (left < -0.5 || right > window.innerWidth + 0.5) faults.push(`${name} leaves the page`);
      if (getComputedStyle(element).borderTopWidth !== "0px") faults.push(`${name} has a border`);
    }
    return faults;
  });
}

declare global {
  interface Window {
    shifts: string[];
  }
}

const BOOTSTRAP = readFileSync("node_modules/bootstrap/dist/css/bootstrap.css", "utf8");

for (const width of [360, 1200]) {
  test(`what the guide and the dialog print fits a page of ${width} px as it is`, async ({
    page,
    host,
    baseURL,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const [readme, frame, element, follow, early, picture, stops, messages, ...others] = snippets(
      `${baseURL}`,
    );
    expect(others).toEqual([]);
    const { frames, elements } = generated(`${baseURL}`);
    await page.goto(host.put({ html: pageWith([`${frame}`, `${picture}`, ...frames], BOOTSTRAP) }));
    expect(await faultsOf(page, 4)).toEqual([]);
    await page.goto(host.put({ html: pageWith([`${messages}`], BOOTSTRAP) }));
    expect(await faultsOf(page, 1)).toEqual([]);
    await expect(page.locator("#when")).toHaveText(/2025-08-01 – 2025-09-30/);
    expect(await faultsOf(page, 1)).toEqual([]);
    const wordpress = wordpressStyles();
    if (wordpress === null) {
      const description = "not to be had from npm: tried on a page without styles";
      test.info().annotations.push({ type: "WordPress's styles", description });
    }
    const embedded = `<figure class="wp-block-embed is-type-rich wp-embed-aspect-16-9 wp-has-aspect-ratio">
<div class="wp-block-embed__wrapper">${frame}</div></figure>`;
    const blocks = [
      `${element}${follow}`,
      `${stops}`,
      ...elements,
      embedded,
      `${early}`,
      `${readme}`,
    ];
    const release = await holdScript(page);
    await page.goto(host.put({ html: pageWith(blocks, wordpress ?? "") }), { waitUntil: "commit" });
    await whenPainted(page);
    const kept = await placesOf(page, "ili-map, p");
    release();
    await expect(page.locator("#when")).toHaveText(/2025-08-01 – 2025-08-31/);
    expect(await faultsOf(page, 7)).toEqual([]);
    expect(await movedSince(kept, page, "ili-map, p")).toEqual([]);
  });
}
