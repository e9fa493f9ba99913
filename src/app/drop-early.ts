/** The file that was dropped on the page before the code came that opens it, drop-file.ts. */
export const early: { file?: File | undefined } = {};

document.ondragover = document.ondrop = (event) => {
  const files = event.dataTransfer;
  if (!files?.types.includes("Files")) return;
  // Without it the browser would open the file in place of the page.
  event.preventDefault();
  // There are none before the drop.
  early.file = files.files[0];
};
