import type { Language } from "../../domain/language";
import type {
  PictureFile,
  PictureOptions,
  PicturePart,
  PictureProblem,
} from "../../domain/picture";

export type PressPicture = Readonly<{
  type: "picture";
  /** The picture as PNG. */
  preview: Blob;
  words: Readonly<{ caption: string; alt: string; citation: string }>;
  /** What was wanted and had no room. */
  leftOut: readonly PicturePart[];
  /** Rejects if the file cannot be made. */
  file(kind: Pick<PictureOptions, "format" | "text">): Promise<PictureFile>;
}>;

/** Draws a picture; never rejects. */
export type MakePicture = (
  language: Language,
  options: PictureOptions,
  signal: AbortSignal,
) => Promise<
  | PressPicture
  | Readonly<{ type: "problem"; problem: PictureProblem }>
  | Readonly<{ type: "cancelled" }>
>;
