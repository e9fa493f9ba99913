import type { Language } from "../../domain/language";
import type { PictureOptions } from "../../domain/picture";
import { isOneFile } from "../../platform/page";

/** Common sizes in newsrooms. `dpi` is the print resolution at scale 1; null for screens. */
export const PRESETS = [
  { id: "wide", widthPx: 1920, heightPx: 1080, dpi: null },
  { id: "standard", widthPx: 1440, heightPx: 1080, dpi: null },
  { id: "square", widthPx: 1080, heightPx: 1080, dpi: null },
  { id: "portrait", widthPx: 1080, heightPx: 1350, dpi: null },
  { id: "story", widthPx: 1080, heightPx: 1920, dpi: null },
  { id: "column", widthPx: 1200, heightPx: 900, dpi: null },
  { id: "a4", widthPx: 2480, heightPx: 3508, dpi: 300 },
  { id: "a4Wide", widthPx: 3508, heightPx: 2480, dpi: 300 },
  { id: "a5", widthPx: 1748, heightPx: 2480, dpi: 300 },
  { id: "a5Wide", widthPx: 2480, heightPx: 1748, dpi: 300 },
] as const;

/** What may be downloaded; `outlines` is an SVG whose letters need no font. */
const FILES = ["png", "jpeg", "svg", "outlines", "pdf"] as const;
type FileChoice = (typeof FILES)[number];

/** What is offered: the map in one file lacks what draws and embeds letters. */
export const OFFERED_FILES: readonly FileChoice[] = isOneFile ? ["png", "jpeg", "svg"] : FILES;

/** What a choice means for the file. */
export function fileKind(choice: FileChoice): Pick<PictureOptions, "format" | "text"> {
  return choice === "outlines"
    ? { format: "svg", text: "outlines" }
    : { format: choice, text: "text" };
}

/** The colours of a picture; the last two are light ones on white paper and on none. */
export const LOOKS = ["light", "dark", "white", "none"] as const;
export type PressLook = (typeof LOOKS)[number];

/** What a choice of colours means for the picture. */
export function lookOptions(look: PressLook): Required<Pick<PictureOptions, "theme" | "sheet">> {
  return look === "light" || look === "dark"
    ? { theme: look, sheet: "tinted" }
    : { theme: "light", sheet: look };
}

export type PresetId = (typeof PRESETS)[number]["id"] | "custom";

/** The settings of the press dialog. */
export type PressChoices = Readonly<{
  preset: PresetId;
  /** Custom sides as typed. */
  width: string;
  height: string;
  format: FileChoice;
  language: Language;
  look: PressLook;
  frame: "named" | "screen" | "all";
  options: Omit<PictureOptions, "size" | "format" | "dpi" | "text" | "sheet" | "theme" | "frame">;
}>;
