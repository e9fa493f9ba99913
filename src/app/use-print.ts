import { type ComponentType, useEffect, useLayoutEffect, useState } from "react";
import type { Padding } from "../map/core/model";
import { afterReady } from "../platform/after-ready";
import { useIliStore } from "../state/react";
import type { Printing } from "./follow-printing";
import type { PaperPage } from "./PaperPage";
import "./print.css";

type Paper = ComponentType<Parameters<typeof PaperPage>[0]>;

/**
 * Follows the browser's print command, with what is loaded for that once the map is ready; returns what
 * stands around the map on paper while it is printed, else null. `padding`: what covers the map.
 */
export function usePrint(padding: Padding | null): Paper | null {
  const store = useIliStore();
  const [paper, setPaper] = useState<Paper | null>(null);
  const [printing, setPrinting] = useState<Printing | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    afterReady(() => Promise.all([import("./follow-printing"), import("./PaperPage")])).then(
      ([{ followPrinting }, { PaperPage }]) => {
        if (!stop) return;
        const following = followPrinting(store, (now) => setPaper(() => (now ? PaperPage : null)));
        stop = following.stop;
        setPrinting(following);
      },
      // Where these do not come the page is printed as it is.
      () => {},
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [store]);
  useLayoutEffect(() => {
    if (padding) printing?.covers(padding);
  }, [printing, padding]);
  return paper;
}
