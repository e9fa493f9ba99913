import type { Address } from "../domain/address";
import { addressOf, spanOfDays } from "./address";
import type { State } from "./state";

/**
 * An address or its changed keys, with the rest of what a history entry or a story step restores. A
 * `camera` of null keeps the view.
 */
export type Arrival = Partial<Address> &
  Partial<
    Pick<
      State,
      | "beforeStory"
      | "camera"
      | "clusterMembers"
      | "dialog"
      | "keyOpen"
      | "menu"
      | "sheet"
      | "span"
      | "storyEnded"
    >
  >;

/**
 * The state change for an address that arrives while the page is open: from the opening link, the
 * browser's history, the host of an embed, or a story step. The dataset stays. Changed keys stop
 * playback, close a cluster's list and move the camera, unless the arrival says otherwise.
 */
export function stateAtArrival(
  state: State,
  { data: _, from, to, ...rest }: Arrival,
  hasStory: boolean,
): Partial<State> {
  const before = addressOf(state);
  const days = {
    from: from === undefined ? before.from : from,
    to: to === undefined ? before.to : to,
  };
  const hasDays = from !== undefined || to !== undefined;
  const arrival: Partial<State> = { ...rest, ...(hasDays && { span: spanOfDays(days) }) };
  const named = (...keys: readonly (keyof State)[]) => keys.some((key) => key in arrival);
  const change: Partial<State> = {
    ...(named("phase", "span", "mode") && { playing: false }),
    ...(named("site") && { clusterMembers: [] }),
    ...arrival,
    // The story is about the built-in sites.
    ...(!hasStory && { step: null }),
  };
  const { map, site } = { ...state, ...change };
  if ("camera" in change) return change;
  if (named("site") && !named("map") && site !== null) {
    return { ...change, camera: { type: "site", id: site } };
  }
  const moves = named("phase", "span", "kind", "evidence", "area", "sites", "trip");
  if (!named("map") && !(moves && map === null)) return change;
  return { ...change, camera: { type: "address" } };
}
