import { PRODUCT_SLUG } from "../domain/product-table";

/** Key under which it is stored whether single-key shortcuts are switched off ("off"). */
export const SHORTCUTS = "shortcuts";

const PREFIX = `${PRODUCT_SLUG}:`;
const memory = new Map<string, string>();

/** The browser's storage; undefined where a frame or the reader's settings block it. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads what {@link writeStored} wrote; null where nothing was. Never throws. */
export function readStored(key: string): string | null {
  try {
    return browserStorage()?.getItem(PREFIX + key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps a value for the next visit, or only while the page is open where storage is blocked. */
export function writeStored(key: string, value: string): void {
  memory.set(key, value);
  try {
    browserStorage()?.setItem(PREFIX + key, value);
  } catch {
    // Full or blocked: the copy in memory serves until the page closes.
  }
}
