import type { LonLat } from "./site";

/** A stop of a programme as the owner of a page wrote it; never a place of the map. */
export type OwnersStop = Readonly<{
  /** Own words about it, plain text; "" for none. */
  text: string;
  /** Day of the programme, from 1; null where the owner gives none. */
  day: number | null;
}> &
  (
    | Readonly<{ site: null; name: string; lonLat: LonLat }>
    /** What the owner has to say of a place of the map. */
    | Readonly<{ site: string }>
  );

/** The owner's stops with the text that they were read from, as an address would carry it. */
export type OwnersStops = Readonly<{ text: string; stops: readonly OwnersStop[] }>;

/** One for each letter with which they are marked. */
export const MOST_STOPS = 26;
/** Letters of the JSON that says them. */
export const LONGEST_STOPS = 8000;
