/**
 * Tells the start script (src/start) that the bundle runs. Each page's entry calls it first: from
 * then on the bundle reports its own errors.
 */
export function markRunning(): void {
  document.documentElement.dataset["runs"] = "";
}

/** Resolves once the whole document is parsed; its scripts may still be on their way. */
export function whenParsed(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.readyState === "loading") return;
      document.removeEventListener("readystatechange", look);
      resolve();
    };
    document.addEventListener("readystatechange", look);
    look();
  });
}

/**
 * Resolves once the page's style sheets are loaded; nothing may be rendered before. src/start takes
 * a slow one out of the head, and it may still arrive. For one that failed this never resolves:
 * src/start has shown the error.
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

/** Chromium has an empty sheet in place of one rejected for its MIME type. */
function isEmpty(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules.length === 0;
  } catch {
    // In an opaque origin `cssRules` throws; a custom property of ours tells whether the sheet
    // applies.
    return getComputedStyle(document.documentElement).getPropertyValue("--paper") === "";
  }
}

/**
 * Saves the document's initial content. The returned function restores it after a fatal render
 * error, and has src/start show the error.
 */
export function keepDocument(root: HTMLElement): () => void {
  const kept = [...root.childNodes].map((node) => node.cloneNode(true));
  return () => {
    // Deferred: the code that emptied the root may not have finished.
    setTimeout(() => {
      root.replaceChildren(...kept);
      document.documentElement.dataset["mapReady"] = "error";
      tellFailed();
    });
  };
}

/** Has src/start say that not all of the page came, beside what is there of it. */
export function tellFailed(): void {
  window.dispatchEvent(new Event("ili-map-failed"));
}
