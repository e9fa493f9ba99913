import { useLayoutEffect, useRef } from "react";
import { useIliStore } from "../state/react";
import { endFirstPicture, firstPicture, takeTap } from "./first-picture";

/** What the reader does to the map is to be seen at once. */
const ENDS = ["pointerdown", "wheel", "keydown", "resize"] as const;

/**
 * Keeps the first picture over the map until that is ready, or the reader does something with it. Lets
 * all touches through: below it the map already answers.
 */
export function FirstPicture() {
  const { mapStatus, select } = useIliStore();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const picture = firstPicture();
    if (!picture || !place.current) return;
    place.current.append(picture);
    const id = takeTap();
    if (id !== null) select(id);
    const ended = new AbortController();
    const { signal } = ended;
    const end = () => {
      endFirstPicture();
      ended.abort();
    };
    for (const type of ENDS) window.addEventListener(type, end, { signal, capture: true });
    const stop = mapStatus.subscribe((status) => {
      if (status !== "moving") end();
    });
    return () => {
      stop();
      ended.abort();
    };
  }, [mapStatus, select]);
  return <div ref={place} className="first-picture-place" />;
}
