import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * An observable for a value that changes more often than a page should render. Components subscribe
 * with `useLive`, which writes to the DOM directly, or render with a part of it that changes rarely.
 */
export type Live<Value> = Readonly<{
  /** The value now; the same object while it has not changed. */
  get(): Value;
  /** Registers a listener for changes; returns its unsubscribe function. */
  subscribe(listener: () => void): () => void;
}>;

/** An observable with a setter; setting an equal value (`Object.is`) notifies no listener. */
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

/** Calls `show` with the value after each render and each change, before paint. */
export function useLive<Value>(live: Live<Value>, show: (value: Value) => void): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
    show(live.get());
  });
  useLayoutEffect(() => live.subscribe(() => latest.current(live.get())), [live]);
}

/** Re-renders on every change: for components that are rarely mounted. */
export function useLiveValue<Value>(live: Live<Value>): Value {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Re-renders when a derived primitive changes. */
export function useLivePart<Value, Part extends string | number | boolean | null>(
  live: Live<Value>,
  part: (value: Value) => Part,
): Part {
  return useSyncExternalStore(live.subscribe, () => part(live.get()));
}

/** The value debounced by `restMs`. */
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
