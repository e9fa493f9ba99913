import type { Dataset } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { Site } from "../../domain/site";

/** What directions are asked to: a site, or a stop of the owner's own. */
export type DirectionsTo = Pick<
  Site,
  "id" | "names" | "lonLat" | "precisionKm" | "country" | "district" | "adminRegion"
>;

/** What `main.tsx` of this folder provides: renders the directions to a place into an element; null does nothing. */
export type ShowDirections = (
  root: HTMLElement | null,
  language: Language,
  countries: Dataset["countries"],
  place: DirectionsTo,
) => void;

/** The global name of the function. */
export const PART_NAME = "iliDirections";
