/** How long a browser may take to begin saving before the address of the file is given back. */
const KEEP_MS = 60_000;

/** Saves a file under a name, where the browser saves files. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
