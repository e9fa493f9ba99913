import { SEASON, site } from "../../domain/fixtures";
import type { Language } from "../../domain/language";
import { COUNTRIES } from "../core/fixtures";
import type { FileMetadata } from "./metadata";
import type { KeyWords, PictureSpec, PictureWords } from "./spec";

const KEY: KeyWords = {
  reported: "named",
  announced: "named, a plan",
  recognised: "recognised in a frame",
  area: "in a named area",
  own: "from the reader’s own file",
  nearby: "nearby",
  cluster: "several",
  weave: "uncertain",
  planned: "planned",
  circle: "somewhere inside",
  chosen: "chosen",
  faint: "out of time",
  dimmed: "not looked for",
  trip: "trip",
};

/** Words of a picture for tests, as short as they may be. */
export const WORDS: PictureWords = {
  title: "A title of some length",
  subtitle: null,
  truth: "Reports name areas and one town. No sight is confirmed as a filming location.",
  dates: "Shown: August",
  phases: [],
  key: KEY,
  shortKey: KEY,
  sources: "Sources: a newspaper.",
  credit: null,
  attribution: "Map: somebody",
  version: "Version 1",
  address: null,
  distance: (km: number) => `${km} km`,
  andMore: (name: string, others: number) => `${name} and ${others} more`,
  statusInWords: (status: string) => status,
  standfirst: "A map of a series",
  standfirstAlone: "A map of the series",
  truthTitled: "Title. Truth.",
  fileTitle: "",
  caption: "",
  alt: "",
  citation: "",
};

/** At 300 dots per inch. */
export const A4 = { widthPx: 2480, heightPx: 3508 };
/** Every letter of Kazakh that Russian lacks, and Russian's own. */
export const LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі ЁёЙйЩщЪъЫыЭэЮюЯя № – « »";

/** A picture of one place on a sheet of A4, with letters that a font may lack. */
export function pictureSpec(language: Language, subtitle = LETTERS): PictureSpec {
  return {
    size: A4,
    scale: 1,
    dpi: 300,
    theme: "light",
    sheet: "tinted",
    language,
    families: { text: "sans-serif", display: "serif" },
    camera: { type: "view", view: { zoom: 8, lat: 44, lon: 79 } },
    sites: [site("Qorgas", [79, 44], { evidence: "named" })],
    areas: [],
    countries: COUNTRIES,
    span: SEASON,
    season: SEASON,
    matching: null,
    selectedId: null,
    trip: [],
    words: {
      ...WORDS,
      ...{ sources: "Sources", attribution: "Attribution", version: "Version" },
      ...{ standfirst: "", standfirstAlone: "", truthTitled: "" },
      ...{ dates: "August", truth: LETTERS },
      title: `Title in ${language}`,
      subtitle: subtitle === LETTERS ? null : subtitle,
      address: "example.org",
    },
    legend: true,
    inset: false,
    scalebar: true,
    numbers: false,
    qr: [
      [true, false],
      [false, true],
    ],
  };
}

/** What a file says of itself, with `words` in all of its texts. */
export function fileMetadata(words: string): FileMetadata {
  return {
    title: `Title ${words}`,
    headline: `Headline ${words}`,
    description: `Description ${words}`,
    alt: `Alt ${words}`,
    extendedDescription: `Extended ${words}`,
    keywords: [`Keyword ${words}`, "map"],
    places: [{ name: `Place ${words}`, isTown: true, country: { name: "Country", code: "XX" } }],
    creator: `Creator ${words}`,
    credit: `Owed ${words} / Map`,
    source: `Source ${words}`,
    copyright: `© Holder ${words}`,
    usageTerms: `Terms ${words}`,
    licenceUrl: "https://example.org/licence?a=1&b=2",
    instructions: `Keep ${words}`,
    address: "https://example.org/ili/?a=1&b=2",
    drawnOn: "2026-12-01",
    dataDate: "2026-11-23",
    language: "kk",
  };
}
