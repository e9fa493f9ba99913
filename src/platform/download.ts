/** Delay before the object URL is revoked: browsers may start the download late. */
const KEEP_MS = 60_000;

/** Downloads a Blob under a file name. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
