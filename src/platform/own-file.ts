import type { ColumnAnswers } from "../domain/columns";
import type { OwnFile } from "../domain/custom-data";
import { PRODUCT_SLUG } from "../domain/product-table";
import { isRecord } from "../domain/record";
import { OWN_FILE, readStored, writeStored } from "./storage";

/*
 * The one file of the reader's own, kept on this device: an IndexedDB store holds it as it is, however
 * large, where `localStorage` has room for a few million letters.
 */

const STORE = "files";
const KEY = "own";

/** A store that has not opened by then never will: some browsers have one that hangs. */
const PATIENCE_MS = 5000;

/** Key under which it is stored that its places are not shown for now ("hidden"). */
const OWN_FILE_HIDDEN = "own-file-hidden";

/**
 * Keeps a file in place of the one before, with what the reader says of its columns, to be shown from the
 * next opening. Rejects where storage is blocked or full.
 */
export async function keepOwnFile(file: File, columns: ColumnAnswers): Promise<void> {
  const own: OwnFile = { file, columns };
  await inStore("readwrite", (store) => store.put(own, KEY));
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

/** Key under which a page leaves what the next one, over the same file, takes over. */
const TAKEN_OVER = "own-file-taken-over";

/** What a page that is opened again over the reader's file takes over from the one before. */
export type TakenOver = Readonly<{
  /** How high the sheet was. */
  sheet?: string;
  /** The file is new. */
  opened?: boolean;
  /** The file in whose place it is. */
  before?: string;
}>;

/** Leaves it for the page that is opened next. */
export function leaveForNext(taken: TakenOver): void {
  writeStored(TAKEN_OVER, JSON.stringify(taken));
}

/** What the page before has left, once. */
export function takeOver(): TakenOver {
  const left = readStored(TAKEN_OVER);
  if (!left) return {};
  writeStored(TAKEN_OVER, "");
  return parseTakenOver(left);
}

/** What is stored may be another version's, or anybody's: what is not understood is not taken over. */
function parseTakenOver(text: string): TakenOver {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return {};
    const { sheet, opened, before } = value;
    return {
      ...(typeof sheet === "string" && { sheet }),
      ...(opened === true && { opened }),
      ...(typeof before === "string" && { before }),
    };
  } catch {
    return {};
  }
}

/** The file that is kept; null where there is none, or storage is blocked. */
export async function ownFile(): Promise<OwnFile | null> {
  const kept: unknown = await inStore("readonly", (store) => store.get(KEY)).catch(() => null);
  // Older versions of the page kept the file alone.
  if (kept instanceof Blob) return { file: kept, columns: {} };
  if (!isRecord(kept) || !(kept["file"] instanceof Blob)) return null;
  const columns: unknown = kept["columns"];
  return { file: kept["file"], columns: isRecord(columns) ? columns : {} };
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
    const waiting = setTimeout(() => reject(new Error("No store answers.")), PATIENCE_MS);
    opening.onerror = () => {
      clearTimeout(waiting);
      reject(opening.error);
    };
    opening.onsuccess = () => {
      clearTimeout(waiting);
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
