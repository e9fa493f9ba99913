import { reportToOwner } from "./post-to-host";

/**
 * Opens links with `window.open` in a sandbox, which is the only way to detect that it was blocked;
 * `tell` then gives the reader the address. Elsewhere links work natively. Returns the undo function.
 */
export function reportBlockedLinks(tell: (link: HTMLAnchorElement) => void): () => void {
  const open = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[target=_blank]");
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const opened = window.open(link.href);
    if (opened) {
      // As `rel="noopener"` does.
      opened.opener = null;
      return;
    }
    reportToOwner("sandbox", "The frame's sandbox has no allow-popups: its links open nothing.");
    tell(link);
  };
  // A sandboxed frame has an opaque origin.
  if (window.origin !== "null") return () => {};
  document.addEventListener("click", open);
  return () => document.removeEventListener("click", open);
}
