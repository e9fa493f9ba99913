import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { SCROLLERS } from "./scrollers";

/**
 * What takes the list's place begins at its top, and the list is where it was when that closes: both
 * stand in one scroller, that of the panel or of the sheet. `part` names what is shown, `""` the list.
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
