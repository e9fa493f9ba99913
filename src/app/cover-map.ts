import { endFirstPicture, firstPicture } from "./first-picture";

/** What the reader does to the map is to be seen at once. */
const ENDS = ["pointerdown", "wheel", "keydown", "resize"] as const;

/**
 * Keeps the first picture over a map until that rests, or the reader does something with it. Lets all
 * touches through: below it the map already answers. Returns the function that ends it; null without one.
 */
export function coverMap(parent: HTMLElement): (() => void) | null {
  const picture = firstPicture();
  if (!picture) return null;
  const place = document.createElement("div");
  place.className = "first-picture-place";
  place.append(picture);
  parent.append(place);
  const ended = new AbortController();
  const end = () => {
    place.remove();
    endFirstPicture();
    ended.abort();
  };
  const options = { signal: ended.signal, capture: true };
  for (const type of ENDS) window.addEventListener(type, end, options);
  return end;
}
