import type { Dataset } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { Site } from "../../domain/site";

/** What `main.tsx` of this folder provides: renders the directions to a site into an element of its card. */
export type ShowDirections = (
  root: HTMLElement,
  language: Language,
  countries: Dataset["countries"],
  site: Site,
) => void;

/** The global name of the function. */
export const PART_NAME = "iliDirections";
