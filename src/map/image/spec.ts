import type { Area, CountryGround } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { PictureOptions, PictureSheet } from "../../domain/picture";
import type { PhaseId, Site, Status } from "../../domain/site";
import type { Span } from "../../domain/span";
import type { PictureCamera } from "./fit-view";

/** The fonts of running text and of titles, as CSS families. */
export type Families = Readonly<{ text: string; display: string }>;

/** The modules of a QR code, row by row; true is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** What each sign of the key means. */
export type KeyWords = Readonly<{
  reported: string;
  announced: string;
  recognised: string;
  area: string;
  nearby: string;
  /** What is from a file of the reader's own. */
  own: string;
  cluster: string;
  weave: string;
  /** The hatching of an area where filming was only announced. */
  planned: string;
  /** The circle within which a place is. */
  circle: string;
  /** The ring around the chosen place. */
  chosen: string;
  /** What is out of the chosen dates, and what was not looked for. */
  faint: string;
  dimmed: string;
  trip: string;
}>;

/** The words of a picture and of its file, ready in its language. */
export type PictureWords = Readonly<{
  title: string;
  /** The reader's own second line. */
  subtitle: string | null;
  /** What the picture is, below a title; and with the title in it, where none is drawn. */
  standfirst: string;
  standfirstAlone: string;
  /** The sentence that keeps the picture honest; always drawn. */
  truth: string;
  /** The same after the title, where that has no line of its own. */
  truthTitled: string;
  /** The chosen dates, "about" where they are uncertain. */
  dates: string;
  /** In full, and in a word or two for a small picture. */
  phases: readonly Readonly<{ phase: PhaseId; text: string; short: string }>[];
  key: KeyWords;
  shortKey: KeyWords;
  /** The reports, with their dates; always drawn. */
  sources: string;
  /** Whom the picture is owed to, before the rest; null where nobody has named anybody. */
  credit: string | null;
  /** Where the geography comes from; always drawn. */
  attribution: string;
  /** Name and version of the map, and its address. */
  version: string;
  /** Null where the map runs on the machine that draws: nobody else could go there. */
  address: string | null;
  /** A length, and the latitude in degrees at which it is one; null for everywhere. */
  distance(km: number, latitude: number | null): string;
  /** The name of a cluster: that of its best known place, and how many more it has. */
  andMore(name: string, others: number): string;
  /** Whether filming was reported or only announced, in a word or two. */
  statusInWords(status: Status): string;
  /** The title where no subtitle stands below it. */
  fileTitle: string;
  /** What is printed below the picture, and what stands for it. */
  caption: string;
  alt: string;
  /** How an article cites the map. */
  citation: string;
}>;

/** What a picture shows and how. Everything in it is given: the same spec is the same picture. */
export type PictureSpec = Readonly<{
  theme: "light" | "dark";
  sheet: PictureSheet;
  language: Language;
  families: Families;
  camera: PictureCamera;
  /** Whether there may be streets to come near to. */
  hasDetail?: boolean;
  sites: readonly Site[];
  areas: readonly Area[];
  countries: readonly CountryGround[];
  /** Stops in their order, drawn as a line. */
  trip: readonly Site[];
  /**
   * What stands in the list of its stops, by the number of the stop below; null without a list. The
   * list is left out where it would leave the map too little room.
   */
  tripHeadings?: ReadonlyMap<number, readonly string[]> | null;
  span: Span;
  season: Span;
  matching: ReadonlySet<string> | null;
  selectedId: string | null;
  words: PictureWords;
  qr: QrModules | null;
  /**
   * Numbers on the map and the names in a list beside it, where there is room for the list;
   * `elsewhere` where whoever shows the picture shows the list.
   */
  numbers: boolean | "elsewhere";
}> &
  Pick<PictureOptions, "size" | "scale" | "dpi" | "legend" | "inset" | "scalebar">;
