/**
 * Debounce of `replaceState` for slider and map movements, since browsers limit its rate. Longer
 * than one day of playback, so that a playback is written once.
 */
const QUIET_MS = 300;

/** A history entry to write: its query without `?`, and its `history.state`. */
export type Written = Readonly<{ query: string; kept: unknown }>;

type AddressBar = Readonly<{
  /** Replaces the current entry, debounced. */
  replace(entry: () => Written): void;
  /** Replaces the current entry at once. */
  write(entry: Written): void;
  /** Pushes an entry at once. */
  push(entry: () => Written): void;
  /**
   * Goes back by `depth` entries, then calls `onRetreat`, unless an entry is pushed in the
   * meantime.
   */
  retreat(depth: number): void;
  stop(): void;
}>;

type AddressEvents = Readonly<{
  /** The reader navigated to another entry. */
  onPop(query: string, kept: unknown): void;
  onRetreat(kept: unknown): void;
}>;

/** Writes history entries. Path and fragment of the URL stay. */
export function openAddressBar({ onPop, onRetreat }: AddressEvents): AddressBar {
  let pending: { entry: () => Written; timer: number } | null = null;
  let retreating = false;
  let afterRetreat: Written | null = null;
  const write = ({ query, kept }: Written, method: "pushState" | "replaceState") => {
    const { pathname, hash } = window.location;
    window.history[method](kept, "", `${pathname}${query && `?${query}`}${hash}`);
  };
  const drop = () => {
    if (pending) window.clearTimeout(pending.timer);
    pending = null;
  };
  const flush = () => {
    // While going back, a write would land in the wrong entry.
    if (!pending || retreating) return;
    const { entry } = pending;
    drop();
    write(entry(), "replaceState");
  };
  const pop = () => {
    drop();
    if (!retreating) {
      onPop(window.location.search, window.history.state);
      return;
    }
    retreating = false;
    const next = afterRetreat;
    afterRetreat = null;
    if (next) write(next, "pushState");
    else onRetreat(window.history.state);
  };
  window.addEventListener("popstate", pop);
  window.addEventListener("pagehide", flush);
  return {
    replace: (entry) => {
      drop();
      pending = { entry, timer: window.setTimeout(flush, QUIET_MS) };
    },
    write: (entry) => {
      drop();
      if (!retreating) write(entry, "replaceState");
    },
    push: (entry) => {
      if (retreating) {
        drop();
        afterRetreat = entry();
        return;
      }
      flush();
      write(entry(), "pushState");
    },
    retreat: (depth) => {
      if (retreating) return;
      drop();
      retreating = true;
      window.history.go(-depth);
    },
    stop: () => {
      flush();
      window.removeEventListener("popstate", pop);
      window.removeEventListener("pagehide", flush);
    },
  };
}
