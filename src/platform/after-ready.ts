/** Once what made the page ready has been painted. */
const AFTER_MS = 500;

/** Does something so long after the map was first ready: what a page needs then does not wait for it. */
export function afterReady<Value>(
  work: () => Value | Promise<Value>,
  afterMs = AFTER_MS,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const later = () =>
      setTimeout(() => Promise.resolve().then(work).then(resolve, reject), afterMs);
    window.addEventListener("map-ready", later, { once: true });
  });
}
