import { PRODUCT_SLUG } from "../domain/product-table";
import { OWN_FILE, readStored, writeStored } from "./storage";

/*
 * The one file of the reader's own, kept on this device: an IndexedDB store holds it as it is, however
 * large, where `localStorage` has room for a few million letters.
 */

const STORE = "files";
const KEY = "own";

/** Key under which it is stored that its places are not shown for now ("hidden"). */
const OWN_FILE_HIDDEN = "own-file-hidden";

/** Keeps a file in place of the one before, to be shown from the next opening. Rejects where storage is blocked or full. */
export async function keepOwnFile(file: File): Promise<void> {
  await inStore("readwrite", (store) => store.put(file, KEY));
  hideOwnFile(false);
  if (!writeStored(OWN_FILE, file.name.slice(0, 200))) throw new Error("The file cannot be kept.");
}

/** Whether a file that is kept is not shown for now. */
export function isOwnFileHidden(): boolean {
  return readStored(OWN_FILE_HIDDEN) === "hidden";
}

/** Has the file shown from the next opening, or kept without being shown. */
export function hideOwnFile(hidden: boolean): void {
  writeStored(OWN_FILE_HIDDEN, hidden ? "hidden" : "");
}

/** The file that is kept; null where there is none, or storage is blocked. */
export async function ownFile(): Promise<Blob | null> {
  const kept = await inStore("readonly", (store) => store.get(KEY)).catch(() => null);
  return kept instanceof Blob ? kept : null;
}

/** Forgets the file. Never rejects. */
export async function forgetOwnFile(): Promise<void> {
  writeStored(OWN_FILE, "");
  await inStore("readwrite", (store) => store.delete(KEY)).catch(() => {});
}

function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    // It throws where a sandbox or the reader's settings block it.
    const opening = indexedDB.open(`${PRODUCT_SLUG}-own-file`);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}
