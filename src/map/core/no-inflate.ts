/**
 * In the place of fflate: pmtiles falls back to it in browsers without `DecompressionStream`, which
 * all have had since May 2023. There the map says that its ground could not be read.
 */
export function decompressSync(): never {
  throw new Error("This browser has no DecompressionStream.");
}
