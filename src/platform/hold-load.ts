/** A page that is never told to be ready is let go after so long. */
const MOST_MS = 30_000;

/**
 * Keeps the window's `load` event back until the page says that it is ready or has failed, for programs
 * that take a picture at `load` and know nothing of `data-map-ready`. By the HTML standard a document
 * is not loaded while one inside it is open for writing.
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
