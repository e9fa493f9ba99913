import type { ColumnAnswers } from "../../domain/columns";
import { forgetOwnFile, hideOwnFile, keepOwnFile, leaveForNext } from "../../platform/own-file";
import { OWN_FILE, readStored } from "../../platform/storage";

/**
 * Keeps a file of the reader's on this device, with what they say of its columns, and opens the page with
 * it. Rejects where it cannot be kept.
 */
export async function openOwnFile(file: File, columns: ColumnAnswers = {}): Promise<void> {
  const before = readStored(OWN_FILE);
  await keepOwnFile(file, columns);
  leaveForNext({ opened: true, ...(before && before !== file.name && { before }) });
  openAgain();
}

/** Forgets the file and opens the page as it is without it. */
export async function takeOwnFileAway(): Promise<void> {
  await forgetOwnFile();
  openAgain();
}

/** Opens the page without the places of the file, which is kept, or with them again, and the `sheet` as high. */
export function showOwnFile(shown: boolean, sheet: string): void {
  hideOwnFile(!shown);
  leaveForNext({ sheet });
  openAgain();
}

/** In the same state; an address that names other data names none from now on. */
function openAgain(): void {
  const { location } = window;
  // What waits to be written into the address is, before the browser takes it to load the page again.
  window.dispatchEvent(new Event("pagehide"));
  const kept = new URLSearchParams(location.search);
  if (kept.has("data")) {
    kept.delete("data");
    location.assign(location.pathname + (kept.size > 0 ? `?${kept}` : ""));
  } else {
    // The entry's dialog would be open again.
    window.history.replaceState(null, "");
    location.reload();
  }
}
