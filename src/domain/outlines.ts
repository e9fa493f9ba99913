/*
 * Outlines of the map's signs as SVG path data, once for pages, canvas and PDF. Only `M`, `L`, `C` and
 * `Z`, absolute: `map/image/pdf-path.ts` reads no more.
 */

/** The pin in a box of 24 by 32 with its tip at the bottom. */
export const PIN_PATH =
  "M12 31.5C6.5 24 1.2 19.2 1.2 12C1.2 6.035 6.035 1.2 12 1.2C17.965 1.2 22.8 6.035 22.8 12C22.8 19.2 17.5 24 12 31.5Z";

/** The ram's horn (қошқар мүйіз) in the pin, the oldest motif of Kazakh ornament, as one stroke. */
export const HORN_PATH =
  "M12 19.8L12 8.6M12 12.2C10.9 8.1 5.8 8.2 5.9 11.7C6 14 9.1 14.2 9.1 12.2M12 12.2C13.1 8.1 18.2 8.2 18.1 11.7C18 14 14.9 14.2 14.9 12.2M9.4 16.4L14.6 16.4";

/** A frame of film, around 0, 0. */
export const FRAME_PATH = "M-6 -6L6 -6L6 6L-6 6Z";

/** A diamond around 0, 0: what is from a file of the reader's own. */
export const DIAMOND_PATH = "M0 -7L7 0L0 7L-7 0Z";
