import { ADDRESS_PARAMETERS, readAddress } from "../domain/address";
import { formatIsoDay } from "../domain/day";
import { addressContext } from "../state/open";
import { filterSites, spanOf, splitByTime } from "../state/selectors";
import type { State } from "../state/state";
import type { Store } from "../state/store";
import {
  heightMessages,
  type Listener,
  RESIZER_READY,
  resizerIdOf,
  resizerMessage,
} from "./height-messages";

/** The version of the messages between an embed and its host. */
const VERSION = 1;

/** Height that the embed asks for at a width: the map's shape plus its timeline, in CSS pixels. */
export function wantedHeight(widthPx: number): number {
  return Math.round(Math.min(760, Math.max(420, widthPx * 0.62)));
}

/**
 * Tells the host page what happens in the embed, and hears the one message that a host may send.
 * Messages go to any origin: they carry nothing that the address does not. Returns its undo.
 */
export function talkToHost(store: Store): () => void {
  if (window.parent === window) return () => {};
  const { api, dataset } = store;
  const tell = (message: string | Readonly<Record<string, unknown>>) =>
    window.parent.postMessage(message, "*");

  const { pathname, search } = window.location;
  let listener: Listener = {
    frame: pathname + search,
    pymId: new URLSearchParams(search).get("childId"),
    resizer: null,
  };
  let lastHeight = 0;
  // From the width alone: an answer that changes the height changes nothing here.
  const observer = new ResizeObserver(() => {
    const width = document.documentElement.clientWidth;
    const height = wantedHeight(width);
    if (height === lastHeight) return;
    lastHeight = height;
    for (const message of heightMessages(height, width, listener)) tell(message);
  });
  observer.observe(document.documentElement);

  const stopStatus = store.mapStatus.subscribe((after, before) => {
    if (before !== "moving" || after === "moving") return;
    tell(
      after === "ready"
        ? { type: "ili-map:ready", version: VERSION }
        : { type: "ili-map:error", message: api.getState().notices.at(-1)?.type ?? "unknown" },
    );
  });
  const stop = api.subscribe((after, before) => {
    if (after.site !== before.site) tell({ type: "ili-map:select", site: after.site });
    if (spanChanged(after, before)) tell(timeMessage(store));
  });
  const hear = (event: MessageEvent) => {
    if (event.source !== window.parent) return;
    const id = resizerIdOf(event.data);
    if (id !== undefined) {
      const width = document.documentElement.clientWidth;
      listener = { ...listener, resizer: { id, begins: false } };
      tell(resizerMessage(wantedHeight(width), width, { id, begins: true }));
    }
    const query = queryOfSet(event.data);
    if (query === undefined) return;
    const { address, problems } = readAddress(query, addressContext(dataset));
    api.setState({
      ...address,
      // Another dataset takes another page; links out of this one lead to what it shows.
      data: api.getState().data,
      playing: false,
      camera: { type: "address" },
      notices: [
        ...api.getState().notices.filter(({ type }) => type !== "address"),
        ...problems.map((problem) => ({ type: "address" as const, ...problem })),
      ],
    });
  };
  window.addEventListener("message", hear);
  // It speaks when the frame has loaded, and that is over where other data had to come first.
  if (document.readyState === "complete") tell(RESIZER_READY);
  return () => {
    observer.disconnect();
    stopStatus();
    stop();
    window.removeEventListener("message", hear);
  };
}

function spanChanged(after: State, before: State): boolean {
  return after.phase !== before.phase || after.from !== before.from || after.to !== before.to;
}

function timeMessage({ api, dataset }: Store): Readonly<Record<string, unknown>> {
  const state = api.getState();
  const span = spanOf(state, dataset);
  const { inTime } = splitByTime(filterSites(state, dataset.sites), span);
  return {
    type: "ili-map:time",
    from: formatIsoDay(span.start),
    to: formatIsoDay(span.end - 1),
    sites: inTime.map(({ id }) => id),
  };
}

/**
 * The query that `{type: "ili-map:set", state}` asks for; undefined for a message of any other
 * shape, which then changes nothing.
 */
export function queryOfSet(message: unknown): string | undefined {
  if (!isRecord(message) || message["type"] !== "ili-map:set") return undefined;
  const state = message["state"];
  if (!isRecord(state)) return undefined;
  const query = new URLSearchParams();
  for (const key of ADDRESS_PARAMETERS) {
    const value = state[key];
    if (typeof value === "string" || typeof value === "number") query.set(key, String(value));
  }
  return query.toString();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
