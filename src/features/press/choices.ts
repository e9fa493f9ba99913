import type { Language } from "../../domain/language";
import type { PictureFormat, PictureOptions } from "../../domain/picture";
import type { PresetId } from "./presets";

/** What the reader chooses in the press dialog. */
export type PressChoices = Readonly<{
  preset: PresetId;
  /** The sides as the reader typed them, for a size of their own. */
  width: string;
  height: string;
  format: PictureFormat;
  language: Language;
  theme: "light" | "dark";
  frame: "screen" | "all";
  options: Omit<PictureOptions, "size" | "format" | "dpi">;
}>;
