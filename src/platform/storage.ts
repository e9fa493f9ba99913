import { PRODUCT_SLUG } from "../domain/product-table";

/** Key under which it is stored whether single-key shortcuts are switched off ("off"). */
export const SHORTCUTS = "shortcuts";

/** Key under which the name of the reader's own file is stored; empty where there is none. */
export const OWN_FILE = "own-file";

/** Of the keys in `localStorage`. */
export const PREFIX = `${PRODUCT_SLUG}:`;
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
    return memory.get(key) ?? browserStorage()?.getItem(PREFIX + key) ?? null;
  } catch {
    return null;
  }
}

/**
 * Stores a value for the next visit. False where storage is blocked or full: it is then in memory
 * only, until the page closes.
 */
export function writeStored(key: string, value: string): boolean {
  memory.delete(key);
  try {
    const storage = browserStorage();
    storage?.setItem(PREFIX + key, value);
    if (storage) return true;
  } catch {
    // Full or blocked.
  }
  memory.set(key, value);
  return false;
}
