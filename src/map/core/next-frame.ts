/** How long to wait for a frame in a tab or frame that the browser does not draw. */
const HIDDEN_MS = 500;

/** Calls back before the next frame, or soon where none comes. Returns its undo. */
export function onNextFrame(callback: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, HIDDEN_MS);
  return cancel;
}
