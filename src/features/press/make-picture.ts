import type { Language } from "../../domain/language";
import type { PictureFormat, PictureOptions, PictureProblem } from "../../domain/picture";

/** A picture's settings. */
export type PictureRequest = Readonly<{
  options: PictureOptions;
  language: Language;
  theme: "light" | "dark";
  /** The map's current view, or all sites of the chosen span. */
  frame: "screen" | "all";
}>;

export type PressPicture = Readonly<{
  type: "picture";
  /** The picture as PNG. */
  preview: Blob;
  captions: Readonly<{ caption: string; alt: string; citation: string }>;
  /** Rejects if the file cannot be made. `kind`: how a PDF embeds the picture. */
  file(
    format: PictureFormat,
  ): Promise<Readonly<{ name: string; blob: Blob; kind?: "vector" | "picture" }>>;
}>;

/** Draws a picture; never rejects. */
export type MakePicture = (
  request: PictureRequest,
  signal: AbortSignal,
) => Promise<
  | PressPicture
  | Readonly<{ type: "problem"; problem: PictureProblem }>
  | Readonly<{ type: "cancelled" }>
>;
