import { type FileMetadata, PICTURE_LICENCE, xmpOf } from "./metadata";

/** Signature, length, type and checksum of the header chunk `IHDR`; text goes right after it. */
const AFTER_HEADER = 8 + 12 + 13;

/** A copy of a PNG with texts in it, as `iTXt` chunks (PNG 3rd edition, 11.3.3.4) and as XMP. */
export function pngWithText(png: Uint8Array, metadata: FileMetadata): Uint8Array<ArrayBuffer> {
  const { title, description, credit, source, date, language } = metadata;
  const texts: readonly (readonly [keyword: string, text: string, language: string])[] = [
    ["Title", title, language],
    ["Description", description, language],
    ["Author", credit, ""],
    ["Source", source, ""],
    ...(date === null ? [] : [["Creation Time", date, ""] as const]),
    ["Copyright", PICTURE_LICENCE, "en"],
    ["XML:com.adobe.xmp", xmpOf(metadata), ""],
  ];
  const chunks = texts.map(([keyword, text, tag]) => internationalText(keyword, text, tag));
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, png.length);
  const out = new Uint8Array(length);
  out.set(png.subarray(0, AFTER_HEADER));
  let at = AFTER_HEADER;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  out.set(png.subarray(AFTER_HEADER), at);
  return out;
}

/** An uncompressed `iTXt` chunk. */
function internationalText(keyword: string, text: string, language: string): Uint8Array {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0${language}\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

/** The checksum of PNG chunks (ISO 3309), bit by bit: there are only a few thousand bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
