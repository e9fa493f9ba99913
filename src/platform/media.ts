import { useRef, useSyncExternalStore } from "react";

/** Whether a media query matches; re-renders when it changes. */
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

/** The same for the window only: keeps its value while printing, however narrow the paper. */
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

/** Whether the page is currently laid out for print. */
export function isPrinting(): boolean {
  return window.matchMedia("print").matches;
}
