import type { Store } from "../state/store";
import { reportToOwner } from "./post-to-host";

/**
 * Opens links by script where a sandbox may forbid it: only so is it known that nothing opened, and
 * the reader gets the address instead. Elsewhere links open by themselves. Returns its undo.
 */
export function reportBlockedLinks({ notify, withdraw }: Store): () => void {
  const open = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[target=_blank]");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const opened = window.open(link.href);
    if (opened) {
      // As `rel="noopener"` has it.
      opened.opener = null;
      return;
    }
    reportToOwner("sandbox", "The frame's sandbox has no allow-popups: its links open nothing.");
    withdraw("links-blocked");
    notify({ type: "links-blocked", address: link.href });
  };
  // The origin of a frame in a sandbox.
  if (window.origin !== "null") return () => {};
  document.addEventListener("click", open);
  return () => document.removeEventListener("click", open);
}
