import type { Store } from "../state/store";
import { early } from "./drop-early";

/** From now on a file that is dropped on the page, or has been, is opened by the dialog for the reader's own. */
export function acceptDroppedFiles(store: Store): void {
  const open = () => {
    if (early.file) store.open({ type: "own-file" });
  };
  // After the page's own listener, which keeps the file.
  document.addEventListener("drop", open);
  open();
}
