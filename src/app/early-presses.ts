import { PHASES } from "../domain/site";
import type { Store } from "../state/store";
import { takePresses, takeTap } from "./first-picture";

/** What a button of the map does. */
export type MapPress = Readonly<{ steps: number; all: boolean }>;

/**
 * Does what was pressed on the page before its map was there: opens a place, chooses a phase. Returns what
 * is left for the map itself: by how much to zoom, and whether to show all.
 */
export function doEarlyPresses({ select, choosePhase }: Store): MapPress {
  let press: MapPress = { steps: 0, all: false };
  for (const what of takePresses()) {
    const phase = PHASES.find((id) => id === what);
    if (phase) choosePhase(phase);
    else if (what === "all") press = { steps: 0, all: true };
    else press = { ...press, steps: press.steps + (what === "+" ? 1 : -1) };
  }
  const id = takeTap();
  if (id !== null) select(id);
  return press;
}
