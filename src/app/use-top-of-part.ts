import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { SCROLLERS } from "./scrollers";

/**
 * Scroll restoration: what replaces the list starts at its top, and the list returns to where it
 * was; both share a scroll container. `part` names what is shown, `""` the list.
 */
export function useTopOfPart(list: RefObject<HTMLElement | null>, part: string): void {
  const shown = useRef(part);
  const listTop = useRef(0);
  useEffect(() => {
    const scroller = list.current?.closest(SCROLLERS);
    const remember = () => {
      if (scroller && shown.current === "") listTop.current = scroller.scrollTop;
    };
    scroller?.addEventListener("scroll", remember, { passive: true });
    return () => scroller?.removeEventListener("scroll", remember);
  }, [list]);
  useLayoutEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    const scroller = list.current?.closest(SCROLLERS);
    if (scroller) scroller.scrollTop = part === "" ? listTop.current : 0;
  }, [list, part]);
}
