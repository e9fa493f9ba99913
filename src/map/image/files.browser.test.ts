import { beforeAll, expect, test } from "vitest";
import { commands } from "vitest/browser";
import type { Reader } from "../../../tools/run/readers";
import { compose } from "./compose";
import { toRaster } from "./export";
import { fileMetadata, pictureSpec } from "./fixtures";
import type { PictureSpec } from "./spec";
import { STATIC_FACES } from "./static-faces";
import { toSvg } from "./svg";

declare module "vitest/browser" {
  interface BrowserCommands {
    readWith(name: Reader, options: readonly string[], base64: string): Promise<string | null>;
  }
}

/** In five scripts, with what ends a text in XML. */
const HARD = `Алматы & Өскемен <阿拉木图> "الماتى" Almaty`;
const SCREEN = { widthPx: 800, heightPx: 600 };
const FAMILIES = { text: "Onest, Vazirmatn", display: "Onest, Vazirmatn" };
const METADATA = fileMetadata(HARD);

beforeAll(() => {
  for (const { family, weight, url } of STATIC_FACES) {
    document.fonts.add(new FontFace(family, `url(${url})`, { weight: String(weight) }));
  }
});

for (const format of ["png", "jpeg"] as const) {
  test(`a ${format} tells another program its words and its size on paper`, async ({ skip }) => {
    const composition = await composed({ size: { widthPx: 600, heightPx: 400 }, dpi: 300 });
    const blob = await toRaster(composition, METADATA, format);
    expect(blob.type).toBe(`image/${format}`);
    const read = await tagsOf(blob);
    if (!read) return skip(NO_EXIFTOOL);
    expect(read).toMatchObject({
      "XMP-dc:Title": METADATA.title,
      "XMP-dc:Title-kk": METADATA.title,
      "XMP-photoshop:Headline": METADATA.headline,
      "XMP-dc:Description": METADATA.description,
      "XMP-iptcCore:AltTextAccessibility": METADATA.alt,
      "XMP-iptcCore:ExtDescrAccessibility": METADATA.extendedDescription,
      "XMP-dc:Subject": METADATA.keywords,
      "XMP-dc:Creator": METADATA.creator,
      "XMP-photoshop:Credit": METADATA.credit,
      "XMP-photoshop:Source": METADATA.source,
      "XMP-dc:Rights": METADATA.copyright,
      "XMP-xmpRights:Marked": true,
      "XMP-xmpRights:WebStatement": METADATA.licenceUrl,
      "XMP-xmpRights:UsageTerms": METADATA.usageTerms,
      "XMP-plus:LicensorURL": METADATA.licenceUrl,
      "XMP-photoshop:Instructions": METADATA.instructions,
      "XMP-iptcExt:LocationShownCity": METADATA.places[0]?.name,
      "XMP-iptcExt:LocationShownCountryCode": "XX",
      "XMP-dc:Source": METADATA.address,
      "XMP-photoshop:DateCreated": "2026:12:01",
      "XMP-dc:Date": "2026:11:23",
    });
    expect(String(read["XMP-iptcExt:DigitalSourceType"])).toMatch(/dataDrivenMedia|Data-driven/);
    if (format === "jpeg") {
      expect(read).toMatchObject({
        "JFIF:XResolution": 300,
        "JFIF:YResolution": 300,
        "JFIF:ResolutionUnit": "inches",
        "IPTC:CodedCharacterSet": "UTF8",
        "IPTC:ObjectName": expect.stringMatching(/^Title Алматы .*…$/),
        "IPTC:Headline": METADATA.headline,
        "IPTC:Caption-Abstract": METADATA.description,
        "IPTC:By-line": expect.stringMatching(/^Creator /),
        "IPTC:Source": expect.stringMatching(/^Source /),
        "IPTC:CopyrightNotice": METADATA.copyright,
        "IPTC:SpecialInstructions": METADATA.instructions,
        "IPTC:Country-PrimaryLocationName": "Country",
        "IPTC:DateCreated": "2026:12:01",
      });
    } else {
      expect(read).toMatchObject({
        "PNG-pHYs:PixelsPerUnitX": 11811,
        "PNG-pHYs:PixelUnits": "meters",
        "PNG:SRGBRendering": "Perceptual",
        "PNG:ColorType": "RGB",
      });
    }
    expect(read).not.toHaveProperty("ExifTool:Warning");
  });
}

test("an SVG for print has its size in millimetres, one for a screen in pixels", async () => {
  const own = { size: { widthPx: 600, heightPx: 400 }, scale: 2 } as const;
  const print = await rootOf(await toSvg(await composed({ ...own, dpi: 300 }), METADATA, "text"));
  expect(print.getAttribute("width")).toBe("101.6mm");
  expect(print.getAttribute("height")).toBe("67.733mm");
  expect(print.getAttribute("viewBox")).toBe("0 0 1200 800");
  const screen = await rootOf(await toSvg(await composed(own), METADATA, "text"));
  expect(screen.getAttribute("width")).toBe("1200");
});

test("an SVG keeps to what drawing programs know", async () => {
  const svg = await rootOf(await toSvg(await composed(), METADATA, "text"));
  const markup = svg.outerHTML;
  expect(markup).not.toMatch(/="#[\da-f]{8}"/i);
  expect(markup).not.toContain("paint-order");
  expect(markup).not.toMatch(/font-family="[^"]*Variable/);
  for (const text of svg.querySelectorAll("text")) {
    expect(text.getAttribute("font-weight")).toMatch(/^[1-9]00$/);
  }
  const layers = [...svg.querySelectorAll("g[id]")].map(({ id }) => id);
  expect(layers).toEqual([
    ...["sheet", "map", "relief", "ground", "areas", "places", "labels"],
    ...["scale-and-inset", "title", "key", "credit"],
  ]);
  // A halo is below the letters, and no second text for who listens.
  const halo = svg.querySelector("text[stroke]");
  expect(halo?.nextElementSibling?.textContent).toBe(halo?.textContent);
  expect(halo?.getAttribute("aria-hidden")).toBe("true");
});

for (const language of ["kk", "kk-Arab"] as const) {
  test(`as outlines the letters of ${language} stand where they stood`, async () => {
    const own = { language, size: SCREEN, families: FAMILIES };
    const composition = await composed(own, "الماتى (Almaty) ىلە № 2025");
    const outlined = await toSvg(composition, METADATA, "outlines");
    const svg = await rootOf(outlined);
    expect(svg.querySelector("text, style")).toBeNull();
    expect(svg.querySelector('path[aria-label*="2025"]')).not.toBeNull();
    expect(svg.querySelector("image[aria-label]")).toBeNull();
    const png = await toRaster(composition, METADATA, "png");
    expect(await differing(outlined, png)).toBeLessThan(0.0038);
    for (const program of ["inkscape", "rsvg-convert"] as const) {
      const drawn = await drawnBy(program, outlined);
      if (drawn) expect(await differing(drawn, png), program).toBeLessThan(0.0045);
    }
    // The comparison sees letters: without those of one line it is another picture.
    svg.querySelector('path[aria-label*="2025"]')?.remove();
    const lacking = new Blob([svg.outerHTML], { type: "image/svg+xml" });
    expect(await differing(lacking, png)).toBeGreaterThan(0.0045);
  });
}

test("what no font of ours has is a raster among outlines", async () => {
  const composition = await composed({ size: SCREEN }, "新疆伊犁");
  const svg = await rootOf(await toSvg(composition, METADATA, "outlines"));
  expect(svg.querySelector('image[aria-label="新疆伊犁"]')).not.toBeNull();
});

const NO_EXIFTOOL = "exiftool is not here: install Debian's libimage-exiftool-perl";

async function composed(own: Partial<PictureSpec> = {}, subtitle = "A & <b>") {
  const spec = { ...pictureSpec("kk", subtitle), dpi: 72, ...own };
  const ground = { tiles: [], relief: null, problem: null };
  const source = { reliefBounds: [70, 38, 95, 50] as const, load: async () => ground };
  return compose(spec, source, new AbortController().signal);
}

/** Options by which a drawing program turns its standard input into a PNG. */
const TO_PNG = {
  "rsvg-convert": ["--unlimited"],
  inkscape: ["--pipe", "--export-type=png", "--export-filename=-"],
} as const;

/** An SVG as another program draws it; null where that is not installed. */
async function drawnBy(program: keyof typeof TO_PNG, svg: Blob): Promise<Blob | null> {
  const png = await commands.readWith(program, TO_PNG[program], await base64Of(svg));
  return png === null ? null : (await fetch(`data:image/png;base64,${png}`)).blob();
}

async function tagsOf(blob: Blob): Promise<Record<string, unknown> | null> {
  const read = await commands.readWith("exiftool", ["-j", "-G1", "-"], await base64Of(blob));
  if (read === null) return null;
  const bytes = Uint8Array.from(atob(read), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes))[0];
}

async function rootOf(blob: Blob): Promise<Element> {
  const { documentElement } = new DOMParser().parseFromString(await blob.text(), "image/svg+xml");
  expect(documentElement.querySelector("parsererror")?.textContent).toBeUndefined();
  return documentElement;
}

/** Edges of letters do not count. */
const SHRINK = 4;

/** The part of the pixels, made coarse, in which two pictures differ. */
async function differing(one: Blob, other: Blob): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  let different = 0;
  for (let at = 0; at < a.length; at += 4) {
    if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 24) different += 1;
  }
  return different / (a.length / 4);
}

async function pixelsOf(blob: Blob): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  const [width, height] = [image.naturalWidth / SHRINK, image.naturalHeight / SHRINK];
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(image.src);
  return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
}

async function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(blob);
  });
}

test("below the words an SVG may have white or nothing, and a file without transparency white", async () => {
  const size = { widthPx: 600, heightPx: 400 };
  const sheet = async (kind: PictureSpec["sheet"]) => {
    const composition = await composed({ size, sheet: kind });
    const svg = await rootOf(await toSvg(composition, METADATA, "text"));
    const corner = await cornerOf(await toRaster(composition, METADATA, "png"));
    const fills = [...svg.querySelectorAll("#sheet > *")].map((shape) =>
      shape.getAttribute("fill"),
    );
    return { fills, corner };
  };
  const [tinted, white, none] = [await sheet("tinted"), await sheet("white"), await sheet("none")];
  expect(tinted.fills).toHaveLength(1);
  expect(tinted.corner).not.toBe("#ffffff");
  // The map's own paper is below the map only.
  expect(white.fills).toEqual(["#ffffff", ...tinted.fills]);
  expect(white.corner).toBe("#ffffff");
  expect(none.fills).toEqual(tinted.fills);
  expect(none.corner).toBe("#ffffff");
});

/** The colour of a picture's first pixel. */
async function cornerOf(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, 1, 1).data ?? [];
  const parts = [...data].slice(0, 3).map((part) => part.toString(16).padStart(2, "0"));
  return `#${parts.join("")}`;
}
