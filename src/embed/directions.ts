import type { Language } from "../domain/language";
import { createScriptLoader } from "../map/core/basemap/load-script";
// A URL for a script element and not a chunk, as in `owners.ts`.
import partUrl from "./directions/main?worker&url";
import { type DirectionsPart, PART_NAME, type ShowDirections } from "./directions/part";
import "../features/directions/Directions.css";
import "./directions.css";

const loadPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<DirectionsPart>;

/**
 * Has a script that is loaded once render the directions to a place into an element; does nothing for
 * null. Where the script does not come, the card has the coordinates.
 */
export const showDirections: ShowDirections = (...place) => {
  loadPart().then(
    (part) => part.show(...place),
    () => {},
  );
};

/** Has the same script say beside a link that it is blocked; rejects where the script does not come. */
export const tellBlocked = (language: Language, link: HTMLAnchorElement) =>
  loadPart().then((part) => part.tellBlocked(language, link));
