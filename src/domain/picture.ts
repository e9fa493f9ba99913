import type { Site } from "./site";

/** A site of the list beside a picture; its number stands on the map too. */
export type NumberedSite = Readonly<{ number: number; site: Site }>;

export const PICTURE_FORMATS = ["png", "svg", "jpeg", "pdf"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** How an SVG writes: with letters of a font, or with their outlines, which need none. */
export type PictureText = "text" | "outlines";

/**
 * What is below the words of a picture: the tint of the map's own paper, white, or nothing, which only an
 * SVG can have: other files are white then. The last two are of a light picture.
 */
export type PictureSheet = "tinted" | "white" | "none";

/** A picture as it is saved. `kind`: how a PDF holds it, as lines and text or as one raster. */
export type PictureFile = Readonly<{ name: string; blob: Blob; kind?: "vector" | "picture" }>;

/** What a picture goes without where it has no room. */
export type PicturePart = "title" | "subtitle" | "standfirst" | "legend" | "numbers";

/** What is missing of a map's geography. */
export type GroundProblem = "basemap-missing" | "basemap-broken" | "relief-missing";

/** Why there is no picture. */
export type PictureProblem = "memory" | "tainted" | "font" | "failed" | GroundProblem;

/** What `press.html` reads beside the state, and what the dialog chooses. */
export type PictureOptions = Readonly<{
  /** Picture pixels before `scale`. */
  size: Readonly<{ widthPx: number; heightPx: number }>;
  scale: 1 | 2 | 3;
  format: PictureFormat;
  /** Pixels of the file to an inch of paper; `SCREEN_DPI` for a screen. */
  dpi: number;
  text: PictureText;
  sheet: PictureSheet;
  title: string | null;
  subtitle: string | null;
  credit: string | null;
  legend: boolean;
  inset: boolean;
  scalebar: boolean;
  qr: boolean;
  numbers: boolean;
  /** Undefined for the theme of the state. */
  theme?: "light" | "dark";
  /**
   * What the map shows: the view of the state, that of the window now, all places shown, or only
   * the named ones with the areas that sources name around them.
   */
  frame: "address" | "screen" | "all" | "named";
}>;

/** What an address may say; the theme is part of the state there. */
export type PictureParameter = Exclude<keyof PictureOptions, "theme">;
/** A parameter whose value could not be read. */
export type PictureParameterProblem = Readonly<{ parameter: PictureParameter; value: string }>;

/** What a file says of its resolution where nobody asked for print. */
export const SCREEN_DPI = 72;
const MOST_DPI = 600;

export const DEFAULT_PICTURE: PictureOptions = {
  size: { widthPx: 1600, heightPx: 900 },
  scale: 1,
  format: "png",
  dpi: SCREEN_DPI,
  text: "text",
  sheet: "tinted",
  title: null,
  subtitle: null,
  credit: null,
  legend: true,
  inset: true,
  scalebar: true,
  qr: false,
  numbers: false,
  frame: "address",
};

export const LEAST_SIDE_PX = 200;
export const MOST_SIDE_PX = 4096;
/** Longer words would leave no room for the map. */
export const MOST_LETTERS = 200;

type Reader<Value> = (text: string) => Value | undefined;

const READERS: { readonly [Key in PictureParameter]: Reader<PictureOptions[Key]> } = {
  size: readSize,
  scale: (text) => ([1, 2, 3] as const).find((scale) => String(scale) === text),
  format: (text) => PICTURE_FORMATS.find((format) => format === text),
  dpi: readDpi,
  text: (text) => (["text", "outlines"] as const).find((kind) => kind === text),
  sheet: (text) => (["tinted", "white", "none"] as const).find((sheet) => sheet === text),
  title: readWords,
  subtitle: readWords,
  credit: readWords,
  legend: readFlag,
  inset: readFlag,
  scalebar: readFlag,
  qr: readFlag,
  numbers: readFlag,
  frame: (text) => (["all", "named"] as const).find((frame) => frame === text),
};

/** Every parameter of a picture, in the order in which its guide lists them. */
export const PICTURE_PARAMETERS = Object.keys(READERS) as readonly PictureParameter[]; // Object.keys widens to string

/** Reads a query string; what cannot be read is left at its default and told in `problems`. */
export function readPictureOptions(query: string): {
  options: PictureOptions;
  problems: readonly PictureParameterProblem[];
} {
  const parameters = new URLSearchParams(query);
  const problems: PictureParameterProblem[] = [];
  const read = <Key extends PictureParameter>(key: Key): PictureOptions[Key] => {
    const text = parameters.get(key);
    if (text === null || text === "") return DEFAULT_PICTURE[key];
    const value = READERS[key](text);
    if (value !== undefined) return value;
    problems.push({ parameter: key, value: text });
    return DEFAULT_PICTURE[key];
  };
  const options: PictureOptions = {
    size: read("size"),
    scale: read("scale"),
    format: read("format"),
    dpi: read("dpi"),
    text: read("text"),
    sheet: read("sheet"),
    title: read("title"),
    subtitle: read("subtitle"),
    credit: read("credit"),
    legend: read("legend"),
    inset: read("inset"),
    scalebar: read("scalebar"),
    qr: read("qr"),
    numbers: read("numbers"),
    frame: read("frame"),
  };
  return { options, problems };
}

function readSize(text: string): PictureOptions["size"] | undefined {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text);
  const size = { widthPx: Number(match?.[1]), heightPx: Number(match?.[2]) };
  return isSide(size.widthPx) && isSide(size.heightPx) ? size : undefined;
}

function readDpi(text: string): number | undefined {
  const dpi = /^\d{2,3}$/.test(text) ? Number(text) : 0;
  return dpi >= SCREEN_DPI && dpi <= MOST_DPI ? dpi : undefined;
}

/** Whether a picture may have a side of so many pixels. */
export function isSide(px: number): boolean {
  return Number.isInteger(px) && px >= LEAST_SIDE_PX && px <= MOST_SIDE_PX;
}

function readWords(text: string): string | undefined {
  return text.length <= MOST_LETTERS ? text.trim() || undefined : undefined;
}

function readFlag(text: string): boolean | undefined {
  return text === "1" ? true : text === "0" ? false : undefined;
}
