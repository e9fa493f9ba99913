import { PRODUCT_SLUG } from "../domain/product-table";

/*
 * The one file of the reader's own, kept on this device: an IndexedDB store holds it as it is, however
 * large, where `localStorage` has room for a few million letters.
 */

const STORE = "files";
const KEY = "own";

/** Keeps a file in place of the one before. Rejects where storage is blocked or full. */
export async function keepOwnFile(file: Blob): Promise<void> {
  await inStore("readwrite", (store) => store.put(file, KEY));
}

/** The file that is kept; null where there is none, or storage is blocked. */
export async function ownFile(): Promise<Blob | null> {
  const kept = await inStore("readonly", (store) => store.get(KEY)).catch(() => null);
  return kept instanceof Blob ? kept : null;
}

/** Forgets the file. Never rejects. */
export async function forgetOwnFile(): Promise<void> {
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
