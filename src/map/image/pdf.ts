import type { jsPDF } from "jspdf";
import { checksum } from "../../domain/checksum";
import type { Language } from "../../domain/language";

import { PDF_CREATOR, pdfTag } from "../../domain/pdf-table";
import { type Composition, withWidth } from "./compose";
import { drawOnCanvas } from "./export";
import type { FileMetadata } from "./metadata";

import { canEmbed, embedFonts } from "./pdf-fonts";
import { drawFigure } from "./pdf-tags";
import { drawPicture } from "./picture";
import { xmpOf } from "./xmp";

/** What the library has and its types leave out. */
type Inner = { __private__: { setPdfVersion(version: string): void } };

/** How a PDF holds the picture: as lines and text, or as one raster. */
export type PdfKind = "vector" | "picture";

const POINTS_PER_INCH = 72;
const PRINT_DPI = 300;
/** The soft ground needs no more. */
const GROUND_DPI = 200;
/** A photograph of letters needs less loss than one of mountains. */
const JPEG_QUALITY = 0.95;

/**
 * The picture as a PDF of one page with the picture's physical size. Text is text where its script
 * can be embedded, otherwise the page holds the picture at 300 dots per inch; `kind` says which.
 * Throws a `PictureError`.
 */
export async function toPdf(
  composition: Composition,
  metadata: FileMetadata,
): Promise<Readonly<{ blob: Blob; kind: PdfKind }>> {
  const {
    size: { widthPx, heightPx },
    scale,
    dpi,
    language,
  } = composition.spec;
  const inches = (widthPx * scale) / dpi;
  const pointsPerPixel = (POINTS_PER_INCH / dpi) * scale;
  const size = [widthPx * pointsPerPixel, heightPx * pointsPerPixel] as const;
  const page = await createPage(size, metadata, language);
  const faces = canEmbed(language) ? await embedFonts(page).catch(() => null) : null;
  if (faces) {
    const { PdfContext, pdfPen } = await import("./pdf-context");
    const drawn = withWidth(composition, inches * GROUND_DPI);
    const context = new PdfContext(page, faces);
    drawFigure(page, metadata.alt, size, () => {
      page.advancedAPI(() => {
        const { widthPx, heightPx } = drawn.spec.size;
        context.scale(size[0] / widthPx, size[1] / heightPx);
        drawPicture(pdfPen(context), drawn);
      });
    });
  } else {
    const canvas = drawOnCanvas(withWidth(composition, inches * PRINT_DPI));
    const data = canvas.toDataURL("image/jpeg", JPEG_QUALITY);
    drawFigure(page, metadata.alt, size, () => page.addImage(data, "JPEG", 0, 0, ...size));
  }
  const kind = faces ? "vector" : "picture";
  return { blob: page.output("blob"), kind };
}

/** An empty document. It says nothing of the moment but the day: the same picture is the same file. */
async function createPage(
  [width, height]: readonly [number, number],
  metadata: FileMetadata,
  language: Language,
): Promise<jsPDF> {
  const { title, description, creator, keywords, address, drawnOn } = metadata;
  const { jsPDF } = await import("jspdf");
  const page = new jsPDF({
    unit: "pt",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 4,
  });
  page.setDocumentProperties({
    title,
    author: creator,
    subject: description,
    keywords: keywords.join(", "),
    creator: PDF_CREATOR,
  });
  page.viewerPreferences({ DisplayDocTitle: true });
  // What is see-through and what describes a file came with 1.4; the library says 1.3 of all.
  const { setPdfVersion } = (page as jsPDF & Inner).__private__;
  setPdfVersion("1.4");
  // Held to be one that the library knows by tools/data/languages.test.ts.
  page.setLanguage(pdfTag(language) as Parameters<typeof page.setLanguage>[0]);
  page.setCreationDate(`D:${drawnOn.replaceAll("-", "")}000000+00'00'`);
  page.setFileId(fileId(`${address} ${drawnOn} ${title} ${width} ${height}`));
  page.addMetadata(xmpOf(metadata), true);
  return page;
}

/** 128 bits that follow from what the file is, as the format wants. */
function fileId(text: string): string {
  const seeds = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  return seeds
    .map((seed) => checksum(text, seed))
    .join("")
    .toUpperCase();
}
