/** Timeout after which `load` is released even if the page never becomes ready. */
const MOST_MS = 30_000;

/**
 * Delays the window's `load` event until the page is ready or has failed, for screenshot tools that
 * wait for `load` and do not know `data-map-ready`. By the HTML standard a document is not loaded
 * while a nested document is open for writing.
 */
export function holdLoad(): void {
  if (document.readyState === "complete") return;
  const html = document.documentElement;
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "";
  document.body.append(frame);
  frame.contentDocument?.open();
  const observer = new MutationObserver(() => {
    if (html.dataset["mapReady"] !== "false") release();
  });
  const timer = setTimeout(release, MOST_MS);
  observer.observe(html, { attributeFilter: ["data-map-ready"] });
  function release(): void {
    observer.disconnect();
    clearTimeout(timer);
    frame.remove();
  }
}
