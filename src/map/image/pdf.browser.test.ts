import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import type { ReadPdf } from "../../../tools/run/poppler";
import { compose } from "./compose";
import { A4, fileMetadata, LETTERS, pictureSpec } from "./fixtures";
import { type PdfKind, toPdf } from "./pdf";
import type { PictureSpec } from "./spec";

declare module "vitest/browser" {
  interface BrowserCommands {
    readPdf(base64: string): Promise<ReadPdf | null>;
  }
}

const BOUNDS = [70, 38, 95, 50] as const;
const METADATA = fileMetadata("Мен сені Іледе күтемін");
test.for([
  ["ru", "vector"],
  ["kk", "vector"],
  ["en", "vector"],
  ["zh", "picture"],
  ["kk-Arab", "picture"],
] as const)("a PDF in %s is a %s", async ([language, kind]) => {
  const { kind: drawn, blob } = await draw(pictureSpec(language), 300);
  expect(drawn).toBe(kind satisfies PdfKind);
  expect(blob.type).toBe("application/pdf");
});

test("the page has the picture's physical size and says what it is", async ({ skip }) => {
  const read = await readBack(await draw(pictureSpec("kk"), 300));
  if (!read) return skip(NO_READER);
  expect(read.pages).toHaveLength(1);
  const [width, height] = sizeOf(read);
  expect(width).toBeCloseTo((A4.widthPx / 300) * 72, 1);
  expect(height).toBeCloseTo((A4.heightPx / 300) * 72, 1);
  expect(read.info).toMatchObject({
    "PDF version": "1.4",
    Tagged: "yes",
    Title: METADATA.title,
    Author: METADATA.creator,
    Subject: METADATA.description,
    Keywords: METADATA.keywords.join(", "),
    CreationDate: "2026-12-01T00:00:00Z",
  });
});

test("faces are told apart by name, and the picture is a figure with its alternative text", async ({
  skip,
}) => {
  const made = await draw(pictureSpec("ru"), 300);
  const utf16 = [...METADATA.alt].map((letter) =>
    letter.charCodeAt(0).toString(16).padStart(4, "0"),
  );
  const text = new TextDecoder("latin1").decode(await made.blob.arrayBuffer());
  expect(text).toContain(`/S /Figure`);
  expect(text).toContain(`/Alt <feff${utf16.join("")}>`);
  const read = await readBack(made);
  if (!read) return skip(NO_READER);
  expect(read.fonts).toContain("Onest-Bold");
  expect(read.fonts).toContain("Onest-Regular");
  expect(new Set(read.fonts).size).toBe(read.fonts.length);
});

test("on a screen a pixel is a point", async ({ skip }) => {
  const read = await readBack(
    await draw({ ...pictureSpec("en"), size: { widthPx: 720, heightPx: 360 } }, 72),
  );
  if (!read) return skip(NO_READER);
  expect(sizeOf(read)).toEqual([720, 360]);
});

test("text is text, with every letter, and once each", async ({ skip }) => {
  const read = await readBack(await draw(pictureSpec("kk"), 300));
  if (!read) return skip(NO_READER);
  const [text = ""] = read.pages;
  expect(text).toContain(LETTERS);
  expect(text).toContain("Title in kk");
  expect(text.split("Qorgas")).toHaveLength(2);
});

test("a name in a script without a font is drawn, and no box stands for it", async ({ skip }) => {
  const read = await readBack(await draw(pictureSpec("ru", "新疆伊犁"), 300));
  const without = await readBack(await draw(pictureSpec("ru", " "), 300));
  if (!read || !without) return skip(NO_READER);
  expect(read.pages[0]).not.toContain("新疆");
  expect(read.pages[0]).toContain(LETTERS);
  const bytes = Number.parseInt(read.info["File size"] ?? "", 10);
  expect(bytes).toBeGreaterThan(Number.parseInt(without.info["File size"] ?? "", 10) + 2000);
});

test("the same picture is the same file", async () => {
  const [first, second] = [await draw(pictureSpec("ru"), 300), await draw(pictureSpec("ru"), 300)];
  expect(await base64Of(second.blob)).toBe(await base64Of(first.blob));
});

const NO_READER = "pdftotext and pdfinfo are not here: install Debian's poppler-utils";

async function draw(picture: PictureSpec, dpi: number) {
  const ground = { tiles: [], relief: null, problem: null };
  const signal = new AbortController().signal;
  const composition = await compose(
    { ...picture, dpi },
    { reliefBounds: BOUNDS, load: async () => ground },
    signal,
  );
  return toPdf(composition, METADATA);
}

async function readBack({ blob }: Readonly<{ blob: Blob }>): Promise<ReadPdf | null> {
  return commands.readPdf(await base64Of(blob));
}

function sizeOf({ info }: ReadPdf): readonly number[] {
  const [, width, height] = /^([\d.]+) x ([\d.]+) pts/.exec(info["Page size"] ?? "") ?? [];
  return [Number(width), Number(height)];
}

async function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(blob);
  });
}
