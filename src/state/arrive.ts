import type { Address } from "../domain/address";
import { addressOf, spanOfDays } from "./address";
import type { State } from "./state";

/**
 * An address, or those of its keys that change, with what an entry of the history or a step of the
 * story has beside it. A `camera` of null leaves the view as it is.
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
 * The change of an open page's state by an address that arrives: from the link that opens it, the
 * browser's history, the page around an embed, or a step of the story. The dataset stays; what the
 * keys name ends playback or closes a cluster's list and moves the camera, unless it says otherwise.
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
    // The story tells of the built-in sites.
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
