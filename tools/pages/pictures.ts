import type { Language } from "../../src/domain/language";

/**
 * Pictures of a page: `card` with title, evidence, key and attribution (1200 × 630 px, for link
 * previews), and `map` without them, for the static page. Drawn by `npm run pictures`.
 */
export type PictureName = "card" | "map";

export const PICTURE_SIZES: Readonly<
  Record<PictureName, Readonly<{ widthPx: number; heightPx: number }>>
> = {
  card: { widthPx: 1200, heightPx: 630 },
  map: { widthPx: 1400, heightPx: 1000 },
};

/** Path of a language's picture below the site's root and below `public/`. */
export function picturePath(name: PictureName, language: Language): string {
  return name === "card" ? `og/${language}.jpg` : `og/${language}-map.jpg`;
}
