/** Timeout in ms for tabs and frames in which the browser pauses animation frames. */
const HIDDEN_MS = 500;

/** `requestAnimationFrame` with a timeout; returns the function that cancels it. */
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
