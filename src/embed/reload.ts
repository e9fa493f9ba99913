import type { Store } from "../state/store";
import { stateMessage } from "./post-state";

/** Kept at most once in so many ms: Safari takes a hundred in half a minute. */
const THROTTLE_MS = 500;

/**
 * What this frame had shown before it was loaded anew in its place, as an address would say it with the
 * owner's stops; null where it was opened.
 */
export function shownBefore(): string | null {
  const [entry] = performance.getEntriesByType("navigation");
  if (!entry || Reflect.get(entry, "type") !== "reload") return null;
  return new URLSearchParams(window.location.hash.slice(1)).get("shown");
}

/**
 * Keeps what the frame shows for the case that it is loaded anew: neither its owner nor `<ili-map>` would
 * say again what they have said. In the address' last part, which no server sees: a sandbox leaves the
 * frame no storage, and no state in its history.
 */
export function keepOverReload({ api }: Store, options: Readonly<Record<string, string>>): void {
  const [opened = ""] = window.location.hash.split("&shown=");
  let timer: number | undefined;
  let last = -THROTTLE_MS;
  api.subscribe(() => {
    if (timer !== undefined) return;
    timer = window.setTimeout(
      () => {
        timer = undefined;
        last = performance.now();
        const shown = new URLSearchParams(stateMessage(api.getState(), options).state);
        const kept = new URLSearchParams({ shown: `${shown}` });
        window.history.replaceState(null, "", `#${opened.slice(1)}&${kept}`);
      },
      last + THROTTLE_MS - performance.now(),
    );
  });
}
