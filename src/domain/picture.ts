/** What `press.html` reads beside the state, and what the dialog chooses. */
export type PictureOptions = Readonly<{
  /** Picture pixels before `scale`. */
  size: Readonly<{ widthPx: number; heightPx: number }>;
  scale: 1 | 2 | 3;
  format: "png" | "svg";
  /** Dots per inch that the picture will be printed at; null for a screen. */
  dpi: number | null;
  title: string | null;
  subtitle: string | null;
  credit: string | null;
  legend: boolean;
  inset: boolean;
  scalebar: boolean;
  qr: boolean;
  numbers: boolean;
}>;

export type PictureParameter = keyof PictureOptions;
/** A parameter whose value could not be read. */
export type PictureParameterProblem = Readonly<{ parameter: PictureParameter; value: string }>;

export const DEFAULT_PICTURE: PictureOptions = {
  size: { widthPx: 1600, heightPx: 900 },
  scale: 1,
  format: "png",
  dpi: null,
  title: null,
  subtitle: null,
  credit: null,
  legend: true,
  inset: true,
  scalebar: true,
  qr: false,
  numbers: false,
};

export const LEAST_SIDE_PX = 200;
export const MOST_SIDE_PX = 4096;
/** Longer words would leave no room for the map. */
export const MOST_LETTERS = 200;

type Codec<Value> = Readonly<{
  read(text: string): Value | undefined;
  write(value: Value): string | null;
}>;

const CODECS: { readonly [Key in PictureParameter]: Codec<PictureOptions[Key]> } = {
  size: {
    read: readSize,
    write: ({ widthPx, heightPx }) => `${widthPx}x${heightPx}`,
  },
  scale: {
    read: (text) => ([1, 2, 3] as const).find((scale) => String(scale) === text),
    write: String,
  },
  format: {
    read: (text) => (["png", "svg"] as const).find((format) => format === text),
    write: (format) => format,
  },
  dpi: {
    read: (text) => (/^\d{2,3}$/.test(text) && Number(text) >= 72 ? Number(text) : undefined),
    write: (value) => (value === null ? null : String(value)),
  },
  title: words(),
  subtitle: words(),
  credit: words(),
  legend: flag(),
  inset: flag(),
  scalebar: flag(),
  qr: flag(),
  numbers: flag(),
};

/** Every parameter of a picture, in the order in which an address lists them. */
export const PICTURE_PARAMETERS = Object.keys(CODECS) as readonly PictureParameter[]; // Object.keys widens to string

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
    const value = CODECS[key].read(text);
    if (value !== undefined) return value;
    problems.push({ parameter: key, value: text });
    return DEFAULT_PICTURE[key];
  };
  const options: PictureOptions = {
    size: read("size"),
    scale: read("scale"),
    format: read("format"),
    dpi: read("dpi"),
    title: read("title"),
    subtitle: read("subtitle"),
    credit: read("credit"),
    legend: read("legend"),
    inset: read("inset"),
    scalebar: read("scalebar"),
    qr: read("qr"),
    numbers: read("numbers"),
  };
  return { options, problems };
}

/** The parameters that differ from the defaults, for an address of `press.html`. */
export function pictureParameters(options: PictureOptions): readonly [string, string][] {
  const write = <Key extends PictureParameter>(key: Key): string | null =>
    CODECS[key].write(options[key]);
  const plain = <Key extends PictureParameter>(key: Key): string | null =>
    CODECS[key].write(DEFAULT_PICTURE[key]);
  return PICTURE_PARAMETERS.flatMap((key): [string, string][] => {
    const text = write(key);
    return text === null || text === plain(key) ? [] : [[key, text]];
  });
}

function readSize(text: string): PictureOptions["size"] | undefined {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text);
  const size = { widthPx: Number(match?.[1]), heightPx: Number(match?.[2]) };
  return isSide(size.widthPx) && isSide(size.heightPx) ? size : undefined;
}

/** Whether a picture may have a side of so many pixels. */
export function isSide(px: number): boolean {
  return Number.isInteger(px) && px >= LEAST_SIDE_PX && px <= MOST_SIDE_PX;
}

function words(): Codec<string | null> {
  return {
    read: (text) => (text.length <= MOST_LETTERS ? text.trim() || null : undefined),
    write: (value) => value,
  };
}

function flag(): Codec<boolean> {
  return {
    read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
    write: (value) => (value ? "1" : "0"),
  };
}
