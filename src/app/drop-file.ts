import type { Store } from "../state/store";

/** From now on a file that is dropped on the page is opened as the reader's own. */
export function acceptDroppedFiles(store: Store): void {
  document.ondragover = document.ondrop = (event) => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes("Files")) return;
    // Without it the browser would open the file in place of the page.
    event.preventDefault();
    const [file] = dataTransfer.files;
    if (type !== "drop" || !file) return;
    import("../features/custom-data/own-file")
      .then(({ openOwnFile }) => openOwnFile(file))
      .catch(() => store.open({ type: "own-file", failed: true }));
  };
}
