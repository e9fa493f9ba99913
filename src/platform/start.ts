/**
 * Tells the script beside the bundles (src/start) that this one runs. Called first by each page's
 * own: from then on what goes wrong is its to tell.
 */
export function tellRunning(): void {
  document.documentElement.dataset["runs"] = "";
}

/**
 * Waits for the page's style sheets, without which nothing may be drawn: one that hung was taken out
 * of the head by src/start, and may still come. Does not wait for one that failed.
 */
export function whenStyled(): Promise<unknown> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  return Promise.all(
    sheets
      .filter(({ sheet }) => sheet === null)
      .map(
        (link) =>
          new Promise((resolve) => {
            link.addEventListener("load", resolve, { once: true });
          }),
      ),
  );
}

/**
 * What the document came with, to be put back when all that was drawn in its place is gone. Returns
 * what does that, and has the reader told.
 */
export function keepDocument(root: HTMLElement): () => void {
  const kept = [...root.childNodes].map((node) => node.cloneNode(true));
  return () => {
    // Whoever emptied the root may still be at it.
    setTimeout(() => {
      root.replaceChildren(...kept);
      document.documentElement.dataset["mapReady"] = "error";
      window.dispatchEvent(new Event("ili-map-failed"));
    });
  };
}
