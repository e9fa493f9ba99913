import { writeAddress } from "../domain/address";
import { formatIsoDay } from "../domain/day";
import type { Site } from "../domain/site";
import { addressOf } from "../state/address";
import { filterSites, splitByTime } from "../state/selectors";
import type { State } from "../state/state";
import type { Store } from "../state/store";
import { findSites } from "./find";
import { postToHost } from "./post-to-host";

/** The version of the messages between an embed and its host. */
const VERSION = 1;

type Message = Readonly<{ type: string }> & Readonly<Record<string, unknown>>;

/**
 * Posts `ready` once, and an error when something is missing; after the first of these the state,
 * and then each change. `ili-map:state` is posted from the beginning: an element that reloads its
 * frame passes it on. Returns the undo function.
 */
export function postState(store: Store, options: Readonly<Record<string, string>>): () => void {
  const { api, mapStatus } = store;
  const time = createTimeMessage(store);
  let sent: readonly string[] = [];
  let settled = false;
  const post = () => {
    const before = sent;
    const next = messages(api.getState());
    sent = next.map((message) => JSON.stringify(message));
    next.forEach((message, at) => {
      if (sent[at] !== before[at]) postToHost(message);
    });
  };
  const messages = (state: State): readonly Message[] => [
    stateMessage(state, options),
    ...(settled ? [time(state), { type: "ili-map:select", site: state.site }] : []),
  ];
  let ready = false;
  let failed = false;
  const stopStatus = mapStatus.subscribe((status) => {
    if (status === "moving") return;
    if (status === "error" && !failed) {
      postToHost({
        type: "ili-map:error",
        message: api.getState().notices.at(-1)?.type ?? "unknown",
      });
    } else if (status === "ready" && !ready) {
      ready = true;
      postToHost({ type: "ili-map:ready", version: VERSION });
    }
    failed = status === "error";
    // Everything again, for hosts that start listening now.
    if (!settled) sent = [];
    settled = true;
    post();
  });
  const stopChanges = api.subscribe(post);
  post();
  return () => {
    stopStatus();
    stopChanges();
  };
}

/** The state in the form of its address, defaults left out. */
export function stateMessage(
  state: State,
  options: Readonly<Record<string, string>>,
): Readonly<{ type: string; state: Readonly<Record<string, string>> }> {
  const query = new URLSearchParams(writeAddress(addressOf(state)));
  const { ownersStops } = state;
  if (ownersStops) query.set("stops", ownersStops.text);
  return { type: "ili-map:state", state: { ...Object.fromEntries(query), ...options } };
}

/** The chosen days with the sites active in them; memoised while they are unchanged. */
function createTimeMessage({ dataset, span }: Store): (state: State) => Message {
  let last: readonly unknown[] = [];
  let message: Message = { type: "ili-map:time" };
  return (state) => {
    const { kind, evidence, area, sites, q } = state;
    const days = span.get();
    const parts = [days, kind, evidence, area, sites, q];
    if (parts.every((part, at) => part === last[at]) && last.length > 0) return message;
    last = parts;
    const found = findSites(dataset.sites, q);
    const filtered = filterSites(state, dataset.sites);
    const shown = found ? filtered.filter(({ id }) => found.has(id)) : filtered;
    message = {
      type: "ili-map:time",
      from: formatIsoDay(days.start),
      to: formatIsoDay(days.end - 1),
      sites: splitByTime(shown, days).inTime.map(({ id }: Site) => id),
    };
    return message;
  };
}
