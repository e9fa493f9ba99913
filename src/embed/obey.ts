import { type Address, EMPTY_ADDRESS } from "../domain/address";
import { readChange } from "../domain/address-change";
import { EMBED_PARAMETERS } from "../domain/embed-options";
import { addressContext } from "../state/open";
import type { CameraWish, State } from "../state/state";
import type { Store } from "../state/store";
import { wishWithStops } from "./owners";
import { shownBefore } from "./reload";
import { tellLeftOut, tellOfStep, tellOwner } from "./tell-host";
import { tellCorrections } from "./tell-problems";

/** What a host asks to change: keys of the address, of any value. */
type Asked = Readonly<Record<string, unknown>>;

/**
 * What `{type: "ili-map:set", state}` asks for; undefined for a message of any other shape, which
 * then changes nothing.
 */
export function askedOf(message: unknown): Asked | undefined {
  if (!isRecord(message) || message["type"] !== "ili-map:set") return undefined;
  return isRecord(message["state"]) ? message["state"] : undefined;
}

/** Carries out what a host asks for, and tells it what of that cannot be done. */
export function createObedience(
  { api, dataset }: Store,
  readStops: (value: unknown) => void,
): (asked: Asked) => void {
  const context = addressContext(dataset);
  /** The owner's word for what a reader moves by hand; a frame that opens anew has that too. */
  let { from, to, map } =
    window.location.hash.startsWith("#again") || shownBefore() !== null
      ? EMPTY_ADDRESS
      : api.getState();
  return (asked) => {
    const { stops, ...address } = asked;
    if (stops !== undefined) readStops(stops);
    const state = api.getState();
    const { possible, impossible } = split(address, state);
    // The reader's own days would hide the phase that is asked for.
    const days = asked["phase"] === undefined ? state : { from, to };
    const { change, problems, corrections } = readChange(possible, days, context);
    for (const key of impossible) tellOwner(key, `${key} stays as the frame was opened with it.`);
    for (const problem of problems) {
      tellLeftOut(problem.key, problem, problem.key in change ? "is left out" : "changes nothing");
    }
    tellCorrections([{ corrections }], EMBED_PARAMETERS);
    tellOfStep(change.step);
    const named = (...keys: readonly (keyof Address)[]) => keys.some((key) => key in change);
    if (Object.keys(change).length === 0) return;
    const next: Partial<State> = {
      ...(named("phase") && { from, to }),
      // And their own view the places.
      ...(named("sites", "trip") && { map }),
      ...change,
      ...(named("phase", "from", "to", "mode") && { playing: false }),
      ...(named("site") && { clusterMembers: [] }),
    };
    ({ from = from, to = to, map = map } = change);
    api.setState({ ...next, ...wishFor({ ...api.getState(), ...next }, dataset, named) });
  };
}

/** Where the camera goes after a change; nowhere where the view has not to do with it. */
function wishFor(
  state: State,
  dataset: Store["dataset"],
  named: (...keys: readonly (keyof Address)[]) => boolean,
): Readonly<{ camera?: CameraWish }> {
  const { map, site } = state;
  if (named("map")) return { camera: { type: "address" } };
  if (named("site") && site !== null) return { camera: { type: "site", id: site } };
  const shown = named("phase", "from", "to", "kind", "evidence", "area", "sites", "trip");
  return shown && map === null ? { camera: wishWithStops(state, dataset) } : {};
}

/** Another dataset takes another page, and the story tells of the built-in one alone. */
function split(asked: Asked, { data, customData }: State) {
  const isFixed = (key: string, value: unknown) =>
    key === "data" ? (value || null) !== data : key === "step" && customData !== null && !!value;
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return {
    possible: Object.fromEntries(
      given.filter(([key, value]) => key !== "data" && !isFixed(key, value)),
    ),
    impossible: given.filter(([key, value]) => isFixed(key, value)).map(([key]) => key),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
