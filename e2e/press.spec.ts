import { hasPoppler, readPdf } from "../tools/run/poppler";
import { hasReader, noReader, runReader } from "../tools/run/readers";
import { nameDetailedGround, TOWN } from "./detail";
import { test as base, expect } from "./fixtures";
import { bytesOf, expectGolden, linkedBytes, openPicture } from "./golden-picture";
import { differingPixels } from "./pictures";

/** The page's policy lets nothing read a picture back, so this browser leaves it aside. */
const test = base.extend({ bypassCSP: true });

/** Another renderer has other fonts' edges; six times smaller, hardly anything of that is left. */
const RENDERER = { shrink: 6, noise: 24 } as const;
const RENDERER_TOLERANCE = 0.03;

test("one picture of the size that was asked for, with caption and alternative text", async ({
  page,
}) => {
  await openPicture(page, "lang=kk&phase=kazakhstan&size=800x600&scale=2");
  const image = page.getByRole("img");
  await expect(image).toHaveCount(1);
  await expect(image).toHaveAttribute("data-press-image", "");
  await expect(image).toHaveAttribute("alt", /Қазақстан.*Алматы/);
  await expect(page.locator("figcaption")).toContainText("NUR.KZ");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  const size = await image.evaluate((element: HTMLImageElement) => [
    element.naturalWidth,
    element.naturalHeight,
  ]);
  expect(size).toEqual([1600, 1200]);
});

test("without a size it is 1600 × 900, and right to left in Arabic script", async ({ page }) => {
  await openPicture(page, "lang=kk-Arab");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const width = await page
    .getByRole("img")
    .evaluate((element: HTMLImageElement) => element.naturalWidth);
  expect(width).toBe(1600);
});

for (const format of ["png", "svg"]) {
  test(`the same address gives the same bytes as ${format}`, async ({ page }) => {
    const query = `lang=ru&size=900x600&site=almaty&qr=1&format=${format}`;
    await openPicture(page, query);
    const first = await bytesOf(page);
    await openPicture(page, query);
    expect((await bytesOf(page)).equals(first)).toBe(true);
  });
}

test("as SVG with its letters as outlines a picture needs no font", async ({ page }) => {
  await openPicture(page, "lang=kk-Arab&size=500x400&format=svg&text=outlines");
  const svg = (await bytesOf(page)).toString();
  expect(svg).toContain("<path");
  expect(svg).not.toMatch(/<text\b/);
});

for (const [format, dpi, begins] of [
  ["jpeg", 300, "\u00ff\u00d8\u00ff\u00e0"],
  ["svg", 300, "<svg"],
  ["pdf", 150, "%PDF-1.4"],
] as const) {
  test(`as ${format} for print there is still one image of the picture's own size`, async ({
    page,
  }) => {
    await openPicture(page, `lang=ru&size=500x400&scale=2&format=${format}&dpi=${dpi}`);
    const image = page.getByRole("img");
    await expect(image).toHaveCount(1);
    await expect(image).toHaveAttribute("alt", /Хоргос/);
    await expect(page.locator("figcaption")).toContainText("NUR.KZ");
    const size = await image.evaluate((element: HTMLImageElement) => [
      element.naturalWidth,
      element.naturalHeight,
    ]);
    expect(size).toEqual([1000, 800]);
    const file = format === "jpeg" ? await bytesOf(page) : await linkedBytes(page);
    expect(file.toString("latin1", 0, begins.length)).toBe(begins);
    if (format === "svg") expect(file.toString()).toContain('width="84.667mm"');
    if (format === "pdf" && hasPoppler()) {
      expect(readPdf(file).info["Page size"]).toBe("480 x 384 pts");
    }
  });
}

test("what had no room is said below the picture", async ({ page }) => {
  await openPicture(page, "lang=en&size=300x250&frame=named");
  await expect(page.locator("figcaption")).toContainText(
    "No room at this size for: what the map is of",
  );
});

test("what cannot be read is told, and the picture is drawn all the same", async ({ page }) => {
  await openPicture(
    page,
    "lang=en&size=wide&scale=9&phase=nowhere&format=gif&dpi=601&text=curves&sheet=blue",
  );
  await expect(page.getByRole("img")).toHaveCount(1);
  for (const words of [
    ...["size=wide", "scale=9", "phase=nowhere"],
    ...["format=gif", "dpi=601", "text=curves", "sheet=blue"],
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("without the geography there are words and no picture", async ({ page, guard }) => {
  guard.allow(/pmtiles|404/);
  await page.route("**/*.pmtiles", (route) => route.fulfill({ status: 404 }));
  await openPicture(page, "lang=en", "error");
  await expect(page.getByText("could not be loaded, so no picture was drawn")).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
});

test("without a font there are words and no picture in another one", async ({ page, guard }) => {
  guard.allow(/woff2|ERR_FAILED/);
  await page.route("**/*.woff2", (route) => route.abort());
  await openPicture(page, "lang=en", "error");
  await expect(page.getByText("A font could not be loaded")).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
});

test("4096 × 4096 works", async ({ page }) => {
  test.setTimeout(120_000);
  await openPicture(page, "lang=zh&size=4096x4096");
  const size = await page
    .getByRole("img")
    .evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight]);
  expect(size).toEqual([4096, 4096]);
});

test("a picture tells other programs what it is", async ({ page }) => {
  test.skip(!hasReader("exiftool"), noReader("exiftool"));
  await openPicture(page, "lang=en&size=600x400&credit=A.%20Reporter");
  const json = runReader("exiftool", ["-j", "-G1", "-"], await bytesOf(page)).toString();
  const [read] = JSON.parse(json);
  expect(read).toMatchObject({
    "XMP-dc:Title": "I’ll Wait for You in Ili (translation of “Я жду тебя в Или”)",
    "XMP-dc:Language": "en",
    "XMP-photoshop:Credit": expect.stringMatching(/^A\. Reporter \/ Ili Map \/ .*OpenStreetMap/),
    "XMP-dc:Description": expect.stringMatching(/other places on the map.*NUR\.KZ/),
    "XMP-dc:Rights": expect.stringMatching(/^© Ili Map maintainers.*ODbL/),
    "XMP-xmpRights:UsageTerms": expect.stringContaining("CC BY 4.0"),
    "XMP-iptcExt:LocationShownCountryCode": expect.arrayContaining(["KZ", "CN"]),
    "XMP-dc:Subject": expect.arrayContaining(["map", "Khorgos (China)"]),
  });
  expect(read["PNG:Title-en"]).toContain("I’ll Wait for You in Ili (translation");
});

test("another renderer draws the same SVG", async ({ page, context }) => {
  test.skip(!hasReader("rsvg-convert"), noReader("rsvg-convert"));
  const query = "lang=ru&size=900x675";
  await openPicture(page, query);
  const png = await bytesOf(page);
  await openPicture(page, `${query}&format=svg`);
  const svg = await bytesOf(page);
  expect(svg.toString()).toMatch(/<text[^>]*>Хоргос \(Китай\)<\/text>/);
  const all = (900 * 675) / RENDERER.shrink ** 2;
  const differing = async (text: string) => {
    const drawn = runReader("rsvg-convert", ["--unlimited", "-w", "900"], Buffer.from(text));
    return (await differingPixels(context, png, drawn, RENDERER)) / all;
  };
  expect(await differing(svg.toString())).toBeLessThan(RENDERER_TOLERANCE);
  // The comparison sees what matters: without its words it is another picture.
  const wordless = svg.toString().replace(/<text.*?<\/text>/g, "");
  expect(await differing(wordless)).toBeGreaterThan(RENDERER_TOLERANCE);
});

for (const [name, query] of [
  ["ru-wide", "lang=ru&size=640x360&theme=light"],
  ["kk-square-night", "lang=kk&size=420x420&theme=dark&phase=kazakhstan"],
  ["zh-story", "lang=zh&size=360x640&theme=light&phase=china"],
  ["en-numbers", "lang=en&size=760x570&theme=light&numbers=1"],
  ["kk-arab-column", "lang=kk-Arab&size=560x420&theme=light"],
  ["en-trip-night", "lang=en&size=560x420&theme=dark&trip=almaty,charyn-canyon,khorgos-city-cn"],
] as const) {
  test(`the picture ${name} is as it was`, async ({ page, context, browser }) => {
    await openPicture(page, query);
    await expectGolden(name, await bytesOf(page), context, browser);
  });
}

for (const [name, query] of [
  ["town-ru", "lang=ru&theme=light"],
  ["town-zh-night", "lang=zh&theme=dark"],
  ["town-kk-arab", "lang=kk-Arab&theme=light"],
] as const) {
  test(`the picture of the detailed ground ${name} is as it was`, async ({
    browser,
    context,
    page,
  }) => {
    await nameDetailedGround(context);
    await openPicture(page, `${query}&size=480x360&${TOWN}`);
    await expectGolden(name, await bytesOf(page), context, browser);
  });
}
