import type { Language } from "../../domain/language";
import type { PictureFormat, PictureOptions, PictureProblem } from "../../domain/picture";

/** What the reader has chosen. */
export type PictureRequest = Readonly<{
  options: PictureOptions;
  language: Language;
  theme: "light" | "dark";
  /** What the map shows at the moment, or all places of the chosen time. */
  frame: "screen" | "all";
}>;

export type PressPicture = Readonly<{
  type: "picture";
  /** The picture itself, as PNG. */
  preview: Blob;
  captions: Readonly<{ caption: string; alt: string; citation: string }>;
  /** Rejects where the file cannot be made. `kind` tells how a PDF holds the picture. */
  file(
    format: PictureFormat,
  ): Promise<Readonly<{ name: string; blob: Blob; kind?: "vector" | "picture" }>>;
}>;

/** Draws; never rejects. */
export type MakePicture = (
  request: PictureRequest,
  signal: AbortSignal,
) => Promise<
  | PressPicture
  | Readonly<{ type: "problem"; problem: PictureProblem }>
  | Readonly<{ type: "cancelled" }>
>;
