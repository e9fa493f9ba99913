import { useEffect } from "react";
import { useIliStore } from "../state/react";
import type { State } from "../state/state";

/**
 * Opening a card, a cluster's list or the key moves the keyboard's focus to its heading; closing it gives
 * the focus back to what opened it, or to the same site elsewhere, or to the list.
 */
export function useCardFocus(): void {
  const { api } = useIliStore();
  useEffect(() => {
    let opener: Element | null = null;
    let frame = 0;
    const stop = api.subscribe((after, before) => {
      const isOpen = opens(after);
      const wasOpen = opens(before);
      if (!isOpen && !wasOpen) return;
      // By value: what history gives back is a list of its own.
      const same = `${after.clusterMembers}` === `${before.clusterMembers}`;
      if (after.site === before.site && after.keyOpen === before.keyOpen && same) return;
      // In a frame the page around it may have the focus, and somebody typing there.
      if (!document.hasFocus()) return;
      if (isOpen && !wasOpen) opener = document.activeElement;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isOpen) {
          focus(document.querySelector("#card-heading, #members-heading, #key-heading"));
        } else {
          // What the reader went to meanwhile keeps the focus.
          if (document.activeElement !== document.body) return;
          const again = `[data-site-id="${CSS.escape(before.site ?? "")}"] button`;
          if (!focus(opener))
            focus(document.querySelector(again)) ||
              focus(document.querySelector("#places-heading"));
          opener = null;
        }
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [api]);
}

function opens({ site, clusterMembers, keyOpen }: State): boolean {
  return site !== null || clusterMembers.length > 0 || keyOpen;
}

/** Whether the element could take the focus. */
function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected || element === document.body) {
    return false;
  }
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
