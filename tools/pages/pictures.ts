import type { Language } from "../../src/domain/language";

/**
 * Pictures that pages and other sites show of a page: `card` with title, truth, key and credit
 * (1200 × 630 px, for link previews), and `map` without them, for the page that says them itself.
 * `npm run pictures` draws both.
 */
export type PictureName = "card" | "map";

export const PICTURE_SIZES: Readonly<
  Record<PictureName, Readonly<{ widthPx: number; heightPx: number }>>
> = {
  card: { widthPx: 1200, heightPx: 630 },
  map: { widthPx: 1400, heightPx: 1000 },
};

/** Where a language's picture lies below the site's root, and below `public/`. */
export function picturePath(name: PictureName, language: Language): string {
  return name === "card" ? `og/${language}.jpg` : `og/${language}-map.jpg`;
}
