import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import { createScriptLoader } from "../map/core/basemap/load-script";
// A URL for a script element and not a chunk, as in `owners.ts`.
import partUrl from "./directions/main?worker&url";
import { type DirectionsTo, PART_NAME, type ShowDirections } from "./directions/part";
import "../features/directions/Directions.css";
import "./directions.css";

const loadPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<ShowDirections>;

/** Has a script that is loaded once render the directions into an element; null does nothing. Where the script does not come, the card has the coordinates. */
export function showDirections(
  root: HTMLElement | null,
  language: Language,
  countries: Dataset["countries"],
  place: DirectionsTo,
): void {
  if (root) {
    loadPart().then(
      (show) => show(root, language, countries, place),
      () => {},
    );
  }
}
