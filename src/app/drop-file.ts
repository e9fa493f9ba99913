import { openOwnFile } from "../features/custom-data/own-file";
import type { Store } from "../state/store";
import { early } from "./drop-early";

/** From now on a file that is dropped on the page, or has been, is opened as the reader's own. */
export function acceptDroppedFiles(store: Store): void {
  const open = () => {
    const { file } = early;
    if (!file) return;
    early.file = undefined;
    openOwnFile(file).catch(() => store.open({ type: "own-file", failed: true }));
  };
  // After the page's own listener, which keeps the file.
  document.addEventListener("drop", open);
  open();
}
