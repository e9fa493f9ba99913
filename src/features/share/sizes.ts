/** Common embed sizes in CSS pixels; a null width is the page's full width. */
export const EMBED_SIZES = [
  { id: "responsive", widthPx: null, heightPx: 560 },
  { id: "wide", widthPx: 800, heightPx: 560 },
  { id: "column", widthPx: 360, heightPx: 640 },
  { id: "thumbnail", widthPx: 300, heightPx: 300 },
] as const;

export type EmbedSizeId = (typeof EMBED_SIZES)[number]["id"] | "custom";

export const LEAST_EMBED_PX = 240;
export const MOST_EMBED_PX = 4096;
