/** 32 bits that follow from a text (FNV-1a), as eight hexadecimal digits; `seed` gives others. */
export function checksum(text: string, seed = 0x811c9dc5): string {
  let hash = seed;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
