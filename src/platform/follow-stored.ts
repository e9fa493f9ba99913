import { PREFIX } from "./storage";

/** Calls `tell` when another tab has changed a value of `writeStored`; returns the undo function. */
export function followStored(key: string, tell: () => void): () => void {
  const listen = (event: StorageEvent) => {
    // All of it was cleared where there is no key.
    if (event.key === null || event.key === PREFIX + key) tell();
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}
