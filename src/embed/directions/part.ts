import type { Dataset } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { Site } from "../../domain/site";

/** What directions are asked to: a site, or a stop of the owner's own. */
export type DirectionsTo = Pick<
  Site,
  "id" | "names" | "lonLat" | "precisionKm" | "country" | "district" | "adminRegion"
>;

/** Renders the directions to a place into an element; null does nothing. */
export type ShowDirections = (
  root: HTMLElement | null,
  language: Language,
  countries: Dataset["countries"],
  place: DirectionsTo,
) => void;

/** What `main.tsx` of this folder provides. */
export type DirectionsPart = Readonly<{
  show: ShowDirections;
  /** Says beside a link that the sandbox lets it open nothing, with its address to copy. */
  tellBlocked(language: Language, link: HTMLAnchorElement): void;
}>;

/** The global name of the part. */
export const PART_NAME = "iliDirections";
