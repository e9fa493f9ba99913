import { useRef, useSyncExternalStore } from "react";

/** Whether a media query holds, kept up to date. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** The same of the window alone: what is printed does not count, however narrow the paper is. */
export function useWindowQuery(query: string): boolean {
  const onScreen = useRef<boolean | null>(null);
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => {
      if (onScreen.current === null || !isPrinting()) {
        onScreen.current = window.matchMedia(query).matches;
      }
      return onScreen.current;
    },
    () => false,
  );
}

/** Whether the page is laid out for paper. */
export function isPrinting(): boolean {
  return window.matchMedia("print").matches;
}
