import { OWN_FILE_PATH } from "../../domain/custom-data";
import { forgetOwnFile, keepOwnFile } from "../../platform/own-file";

/** What stays in the address when the places change: how the page is shown, and not which place. */
const KEPT = ["lang", "theme"];

/** Keeps a file of the reader's on this device and opens the page with it. Rejects where it cannot be kept. */
export async function openOwnFile(file: File): Promise<void> {
  await keepOwnFile(file);
  go(OWN_FILE_PATH + encodeURIComponent(file.name.slice(0, 200)));
}

/** Forgets the file and opens the page with the map's own places. */
export async function takeOwnFileAway(): Promise<void> {
  await forgetOwnFile();
  go(null);
}

function go(data: string | null): void {
  const { location } = window;
  const now = new URLSearchParams(location.search);
  const next = new URLSearchParams();
  for (const key of KEPT) {
    const value = now.get(key);
    if (value !== null) next.set(key, value);
  }
  if (data !== null) next.set("data", data);
  const search = next.size > 0 ? `?${next}` : "";
  if (search === location.search) location.reload();
  else location.assign(location.pathname + search);
}
