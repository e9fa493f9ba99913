import { PRODUCT_SLUG } from "../domain/product-table";

/** Key under which it is stored whether single-key shortcuts are switched off ("off"). */
export const SHORTCUTS = "shortcuts";

const PREFIX = `${PRODUCT_SLUG}:`;
const memory = new Map<string, string>();

/** `localStorage`; undefined where a sandbox or the reader's settings block it. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads a value of {@link writeStored}; null if none. Never throws. */
export function readStored(key: string): string | null {
  try {
    return browserStorage()?.getItem(PREFIX + key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Stores a value for the next visit; in memory only where storage is blocked. */
export function writeStored(key: string, value: string): void {
  memory.set(key, value);
  try {
    browserStorage()?.setItem(PREFIX + key, value);
  } catch {
    // Full or blocked: the in-memory copy lasts until the page closes.
  }
}
