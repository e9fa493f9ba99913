import { useLayoutEffect, useRef } from "react";
import { PHASES } from "../domain/site";
import { useIliStore } from "../state/react";
import { endFirstPicture, firstPicture, takePress, takeTap } from "./first-picture";

/** What the reader does to the map is to be seen at once. */
const ENDS = ["pointerdown", "wheel", "keydown", "resize"] as const;

/**
 * Keeps the first picture over the map until that is ready, or the reader does something with it, and
 * does what was pressed before. Lets all touches through: below it the map already answers.
 */
export function FirstPicture() {
  const { mapStatus, select, choosePhase, wish } = useIliStore();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const press = takePress();
    const phase = PHASES.find((id) => id === press);
    if (phase) choosePhase(phase);
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
      if (status === "moving") return;
      end();
      if (press === null || phase) return;
      const zoom = { type: "zoom", steps: press === "+" ? 1 : -1 } as const;
      // Not while the map is saying that it is ready.
      requestAnimationFrame(() => wish(press === "all" ? { type: "all" } : zoom));
    });
    return () => {
      stop();
      ended.abort();
    };
  }, [mapStatus, select, choosePhase, wish]);
  return <div ref={place} className="first-picture-place" />;
}
