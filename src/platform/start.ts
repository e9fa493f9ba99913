/**
 * Tells the script beside the bundles (src/start) that this one runs. Called first by each page's
 * own: from then on what goes wrong is its to tell.
 */
export function markRunning(): void {
  document.documentElement.dataset["runs"] = "";
}

/**
 * Waits for the page's style sheets, without which nothing may be drawn: one that hung was taken out
 * of the head by src/start, and may still come. One that failed is waited for in vain, and src/start
 * has told the reader.
 */
export function whenStyled(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
      if (sheets.some(({ sheet }) => sheet === null || isEmpty(sheet))) return;
      document.removeEventListener("load", look, true);
      resolve();
    };
    document.addEventListener("load", look, true);
    look();
  });
}

/** What Chromium has in the place of a sheet that was refused for its type. */
function isEmpty(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules.length === 0;
  } catch {
    // In a frame of no origin nobody may look; what all the map's sheets set together says it.
    return getComputedStyle(document.documentElement).getPropertyValue("--paper") === "";
  }
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
