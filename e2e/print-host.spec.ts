import type { FrameLocator } from "@playwright/test";
import { hasPoppler, NO_POPPLER, readPdf } from "../tools/run/poppler";
import { expect, expectReady, test } from "./fixtures";

test.skip(!hasPoppler(), NO_POPPLER);

/** A page of another origin with the map in it. */
function article(map: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<link rel="icon" href="data:,"></head><body><h1>An article</h1>${map}<p>The end.</p></body></html>`;
}

const frame = (origin: string, query: string, width: number, height: number) =>
  `<iframe title="Map" src="${origin}/embed.html?${query.replaceAll("&", "&amp;")}" width="${width}" height="${height}" style="border:0"></iframe>`;

const HOSTED = [
  ["a wide frame", (origin: string) => frame(origin, "lang=en", 680, 480)],
  ["a narrow frame", (origin: string) => frame(origin, "lang=en", 320, 480)],
  [
    "a frame without time, with the list",
    (origin: string) => frame(origin, "lang=en&controls=list,zoom", 680, 480),
  ],
  [
    "the element",
    (origin: string) =>
      `<script src="${origin}/ili-map.js" async></script><ili-map lang="en"></ili-map>`,
  ],
] as const;

for (const [name, code] of HOSTED) {
  test(`a printed page has the map of ${name} with truth, key and credit, and no control`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.put({ html: article(code(baseURL ?? "")) }));
    const embed = page.frameLocator("iframe");
    await expectReady(embed.locator("html"));
    const pin = embed.locator('.map-node[data-site-id="khorgos-city-cn"]');
    const before = await pin.boundingBox();
    const { pages } = readPdf(await page.pdf());
    const text = pages.join(" ").replace(/\s+/g, " ");
    expect(text).toContain(
      "Reported: Khorgos (China), Xinjiang. Announced: Almaty, its region, Ili valley.",
    );
    expect(text).toContain("No exact places.");
    for (const credit of ["OpenStreetMap", "GeoNames", "Natural Earth"]) {
      expect(text).toContain(credit);
    }
    expect(text).toContain("in a named area, not confirmed");
    expect(text).toContain("The end.");
    // What is counted close together stands on the map itself.
    expect(pages.join(" ")).toMatch(/^\d+\s*$/m);
    await page.emulateMedia({ media: "print" });
    await expect(embed.getByRole("slider")).toHaveCount(0);
    await expect(
      embed.getByRole("button", { name: /Zoom|Play|All places|screen|Close|Time/ }),
    ).toHaveCount(0);
    await expect(embed.getByRole("link", { name: /Open the full map/ })).toHaveCount(0);
    await expect(embed.getByRole("region", { name: "Places", exact: true })).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await expect.poll(() => pin.boundingBox()).toEqual(before);
  });
}

const WIDE = [
  [
    "a frame",
    "ltr",
    (origin: string) =>
      `<iframe title="Map" src="${origin}/embed.html?lang=en" width="100%" height="560" style="border:0"></iframe>`,
  ],
  [
    "a frame with the list",
    "ltr",
    (origin: string) =>
      `<iframe title="Map" src="${origin}/embed.html?lang=en&amp;controls=list,zoom" width="100%" height="560" style="border:0"></iframe>`,
  ],
  [
    "the element",
    "rtl",
    (origin: string) =>
      `<script src="${origin}/ili-map.js" async></script><ili-map lang="kk-Arab"></ili-map>`,
  ],
] as const;

for (const width of [1000, 1400]) {
  for (const [name, direction, code] of WIDE) {
    test(`paper narrower than a page of ${width} px has all of the map of ${name}`, async ({
      page,
      host,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(host.put({ html: article(code(baseURL ?? "")) }));
      const embed = page.frameLocator("iframe");
      await expectReady(embed.locator("html"));
      await expect(embed.locator("html")).toHaveAttribute("dir", direction);
      const counts = await countsIn(embed);
      expect(counts.length).toBeGreaterThan(8);
      const { pages } = readPdf(await page.pdf({ format: "A4" }));
      // Poppler marks the direction of numbers among Arabic letters.
      const lines = pages.join("\n").match(/^[\u202a-\u202e]*\d+[\u202a-\u202e]*\s*$/gm) ?? [];
      const printed = lines.map((line) => Number(line.replace(/\D/g, "")));
      const missing = counts.filter((count) => {
        const at = printed.indexOf(count);
        if (at >= 0) printed.splice(at, 1);
        return at < 0;
      });
      expect(missing).toEqual([]);
      // The map is as it was, once the page is back.
      await expectReady(embed.locator("html"));
      await expect.poll(() => countsIn(embed)).toEqual(counts);
    });
  }
}

/** The numbers in the bubbles of the map that are in view. */
function countsIn(embed: FrameLocator): Promise<number[]> {
  return embed.locator("[data-cluster-count]").evaluateAll((bubbles) =>
    bubbles
      .filter((bubble) => bubble.getBoundingClientRect().right <= window.innerWidth)
      .map((bubble) => Number(bubble.getAttribute("data-cluster-count")))
      .sort(),
  );
}

test("the card of a printed page says how sure anyone is, without its button", async ({
  page,
  host,
  baseURL,
}) => {
  const code = frame(baseURL ?? "", "lang=en&site=charyn-canyon", 680, 480);
  await page.goto(host.put({ html: article(code) }));
  const embed = page.frameLocator("iframe");
  await expectReady(embed.locator("html"));
  const text = readPdf(await page.pdf())
    .pages.join(" ")
    .replace(/\s+/g, " ");
  expect(text).toContain("Neither of the two reports names this place.");
  expect(text).toContain("OpenStreetMap");
  await page.emulateMedia({ media: "print" });
  await expect(embed.getByRole("button", { name: "Close" })).toHaveCount(0);
});

test("a map that no reader has come near prints what it is, where it is and whose", async ({
  page,
  host,
  baseURL,
}) => {
  const code = `<script src="${baseURL}/ili-map.js" async></script><div style="height:3000px"></div><ili-map lang="en" phase="china"></ili-map><div style="height:3000px"></div>${frame(baseURL ?? "", "lang=en&phase=kazakhstan", 680, 480)}`;
  await page.goto(host.put({ html: article(code) }));
  await page.evaluate(() => customElements.whenDefined("ili-map"));
  // The guide's advice for a page that is printed: a frame that is not lazy.
  const eager = page.frameLocator("body > iframe");
  await expectReady(eager.locator("html"));
  await expect(page.locator("ili-map iframe")).toHaveCount(0);
  const text = readPdf(await page.pdf({ format: "A4" })).pages.join(" ");
  expect(text.replace(/\s+/g, " ")).toContain("Announced: Almaty");
  expect(text).toContain("I’ll Wait for You in Ili");
  expect(text.replace(/\s+/g, "")).toContain(`${baseURL}/index.html?lang=en&phase=china`);
  expect(text).toContain("OpenStreetMap");
  await expect(page.getByText("OpenStreetMap")).toBeHidden();
});
