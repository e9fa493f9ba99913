import { EMPTY_ADDRESS } from "../domain/address";
import { readChange } from "../domain/address-change";
import { EMBED_PARAMETERS } from "../domain/embed-options";
import { isRecord } from "../domain/record";
import { addressOf } from "../state/address";
import { addressContext } from "../state/open";
import type { State } from "../state/state";
import type { Store } from "../state/store";
import { reportLeftOut, reportStep, reportToOwner } from "./post-to-host";
import { shownBefore } from "./reload";
import { reportCorrections } from "./report-problems";

/** A host's request: keys of the address, of any value. */
type SetRequest = Readonly<Record<string, unknown>>;

/**
 * The state requested by `{type: "ili-map:set", state}`; undefined for any other message, which is
 * ignored.
 */
export function readSetMessage(message: unknown): SetRequest | undefined {
  if (!isRecord(message) || message["type"] !== "ili-map:set") return undefined;
  return isRecord(message["state"]) ? message["state"] : undefined;
}

/** Applies a host's request to the store, and reports what cannot be applied. */
export function createSetHandler(
  { api, arrive, dataset }: Store,
  readStops: (value: unknown) => void,
): (request: SetRequest) => void {
  const context = addressContext(dataset);
  /**
   * The owner's values of what the reader can change by hand, to be restored; a reloaded frame has
   * the reader's too.
   */
  let { from, to, map } =
    window.location.hash.startsWith("#again") || shownBefore() !== null
      ? EMPTY_ADDRESS
      : addressOf(api.getState());
  return (request) => {
    const { stops, ...address } = request;
    if (stops !== undefined) readStops(stops);
    const state = api.getState();
    const { possible, impossible } = split(address, state, !dataset.customPath);
    // The reader's own days would hide the requested phase.
    const days = request["phase"] === undefined ? addressOf(state) : { from, to };
    const { change, problems, corrections } = readChange(possible, days, context);
    for (const key of impossible)
      reportToOwner(key, `${key} stays as the frame was opened with it.`);
    for (const problem of problems) {
      reportLeftOut(
        problem.key,
        problem,
        problem.key in change ? "is left out" : "changes nothing",
      );
    }
    reportCorrections([{ corrections }], EMBED_PARAMETERS);
    reportStep(change.step);
    if (Object.keys(change).length === 0) return;
    arrive({
      ...("phase" in change && { from, to }),
      // The reader's view would hide the places, unless the map moves to one of them.
      ...(("sites" in change || "trip" in change) && !change.site && { map }),
      ...change,
    });
    ({ from = from, to = to, map = map } = change);
  };
}

/** A change of dataset needs another page, and the story is about the built-in dataset. */
function split(request: SetRequest, { data }: State, hasStory: boolean) {
  const isFixed = (key: string, value: unknown) =>
    key === "data" ? (value || null) !== data : key === "step" && !hasStory && !!value;
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  return {
    possible: Object.fromEntries(
      given.filter(([key, value]) => key !== "data" && !isFixed(key, value)),
    ),
    impossible: given.filter(([key, value]) => isFixed(key, value)).map(([key]) => key),
  };
}
