import { useEffect } from "react";
import { useIliStore } from "../state/react";
import type { State } from "../state/state";

/**
 * Focus management: opening a card, a cluster's list or the key focuses its heading; closing it
 * returns the focus to the opener, or to the same site elsewhere, or to the list.
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
      // By value: an entry restored from history has its own array.
      const same = `${after.clusterMembers}` === `${before.clusterMembers}`;
      if (after.site === before.site && after.keyOpen === before.keyOpen && same) return;
      // In a frame the focus may be in the host page, where somebody is typing.
      if (!document.hasFocus()) return;
      if (isOpen && !wasOpen) opener = document.activeElement;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isOpen) {
          focusOpened();
        } else {
          // Keep the focus if the reader has moved it in the meantime.
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

/** Focuses the heading of what is open. */
export function focusOpened(): void {
  focus(document.querySelector("#card-heading, #members-heading, #key-heading"));
}

/** Whether a card, a cluster's list or the key is open. */
export function opens({ site, clusterMembers, keyOpen }: State): boolean {
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
