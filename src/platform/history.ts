/**
 * Slider and map movements are written this long after the last one; browsers limit the rate. Longer
 * than a day lasts while the season plays, so that a play is written once.
 */
const QUIET_MS = 300;

type AddressBar = Readonly<{
  /** A new address in place, once the movement has come to rest. */
  replace(query: () => string): void;
  /** A new entry that "back" undoes, at once. */
  push(query: () => string): void;
  stop(): void;
}>;

/**
 * Writes queries into the address bar. `onPop` is called with the query to return to.
 * A query is without `?`, and asked for when it is written; the path and the fragment stay.
 */
export function openAddressBar(onPop: (query: string) => void): AddressBar {
  let pending: { query: () => string; timer: number } | null = null;
  const write = (query: string, method: "pushState" | "replaceState") => {
    const { pathname, hash } = window.location;
    window.history[method](null, "", `${pathname}${query && `?${query}`}${hash}`);
  };
  const flush = () => {
    if (!pending) return;
    window.clearTimeout(pending.timer);
    write(pending.query(), "replaceState");
    pending = null;
  };
  const pop = () => {
    if (pending) window.clearTimeout(pending.timer);
    pending = null;
    onPop(window.location.search);
  };
  window.addEventListener("popstate", pop);
  window.addEventListener("pagehide", flush);
  return {
    replace: (query) => {
      if (pending) window.clearTimeout(pending.timer);
      pending = { query, timer: window.setTimeout(flush, QUIET_MS) };
    },
    push: (query) => {
      flush();
      write(query(), "pushState");
    },
    stop: () => {
      flush();
      window.removeEventListener("popstate", pop);
      window.removeEventListener("pagehide", flush);
    },
  };
}
