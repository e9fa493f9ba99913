import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * A value that changes more often than a page should render. Components follow it with `useLive`,
 * which writes to the page directly, or render with a part of it that changes rarely.
 */
export type Live<Value> = Readonly<{
  /** The value now; the same object while it has not changed. */
  get(): Value;
  /** Calls back after each change; returns what stops it. */
  subscribe(listener: () => void): () => void;
}>;

/** A live value of the page's own. Setting the value that it has tells nobody. */
export function createLive<Value>(
  first: Value,
): Live<Value> & Readonly<{ set(next: Value): void }> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Hands the value to `show` after each rendering and each change, before the frame is painted. */
export function useLive<Value>(live: Live<Value>, show: (value: Value) => void): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
    show(live.get());
  });
  useLayoutEffect(() => live.subscribe(() => latest.current(live.get())), [live]);
}

/** Renders with every value: for what is seldom there, or cannot be had otherwise. */
export function useLiveValue<Value>(live: Live<Value>): Value {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Renders when a part of the value becomes another; the part must be a plain value. */
export function useLivePart<Value, Part extends string | number | boolean | null>(
  live: Live<Value>,
  part: (value: Value) => Part,
): Part {
  return useSyncExternalStore(live.subscribe, () => part(live.get()));
}

/** The same value once it has rested for `restMs`. */
export function useResting<Value>(live: Live<Value>, restMs: number): Live<Value> {
  const [resting] = useState(() => createLive(live.get()));
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => resting.set(live.get());
    follow();
    const stop = live.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, resting, restMs]);
  return resting;
}
