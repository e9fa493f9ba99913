/**
 * In the place of pmtiles' own import of fflate: `decompress.ts` unpacks, with what the browser has,
 * so that nobody carries a second way.
 */
export function decompressSync(): never {
  throw new Error("decompress.ts unpacks.");
}
