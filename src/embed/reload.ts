import type { Store } from "../state/store";
import { stateMessage } from "./post-state";

/** Kept at most once in so many ms: Safari takes a hundred in half a minute. */
const THROTTLE_MS = 500;

/**
 * The state that this frame had before it was reloaded, as an address with the owner's stops; null
 * on a first load.
 */
export function shownBefore(): string | null {
  const [entry] = performance.getEntriesByType("navigation");
  if (!entry || Reflect.get(entry, "type") !== "reload") return null;
  return new URLSearchParams(window.location.hash.slice(1)).get("shown");
}

/**
 * Saves the frame's state for a reload: neither the host nor `<ili-map>` would repeat what they
 * set. In the URL's fragment, which is not sent to a server: a sandboxed frame has neither storage
 * nor history state. A change in the last `THROTTLE_MS` before a reload is lost: a fragment that is
 * set while the page ends is not the reloaded one's.
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
