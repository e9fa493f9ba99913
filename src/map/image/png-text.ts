import { concatenated } from "./bytes";
import type { FileMetadata } from "./metadata";
import { xmpOf } from "./xmp";

/** The signature of every PNG. */
const SIGNATURE = 8;
/** Length, type and checksum of a chunk, around its data. */
const AROUND = 12;
/** What is written anew: how large a pixel is and what its colours mean. */
const OURS: ReadonlySet<string> = new Set(["pHYs", "sRGB", "gAMA", "cHRM", "iCCP"]);
const METRES_PER_INCH = 0.0254;

/**
 * A copy of a PNG in sRGB (PNG 3rd edition, 11.3), with its resolution and with texts in it, as
 * `iTXt` chunks and as XMP. Throws a `RangeError` for what is no PNG.
 */
export function pngWithText(
  png: Uint8Array,
  metadata: FileMetadata,
  dpi: number,
): Uint8Array<ArrayBuffer> {
  const { title, description, creator, address, copyright, language } = metadata;
  const texts: readonly (readonly [keyword: string, text: string, language: string])[] = [
    ["Title", title, language],
    ["Description", description, language],
    ["Author", creator, ""],
    ...(address === null ? [] : [["Source", address, ""] as const]),
    ["Creation Time", metadata.drawnOn, ""],
    ["Copyright", copyright, language],
    ["XML:com.adobe.xmp", xmpOf(metadata), ""],
  ];
  const [header, ...others] = chunksOf(png);
  if (!header) throw new RangeError("A PNG begins with its header.");
  return concatenated([
    png.subarray(0, SIGNATURE),
    header.bytes,
    perceptual(),
    resolution(dpi),
    ...texts.map(([keyword, text, tag]) => internationalText(keyword, text, tag)),
    ...others.filter(({ type }) => !OURS.has(type)).map(({ bytes }) => bytes),
  ]);
}

/** The chunks of a PNG in their order. */
function chunksOf(png: Uint8Array): readonly Readonly<{ type: string; bytes: Uint8Array }>[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { type: string; bytes: Uint8Array }[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const end = at + AROUND + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** That the colours are sRGB, for programs that would else guess. */
function perceptual(): Uint8Array {
  return chunk("sRGB", new Uint8Array([0]));
}

/** How many pixels a metre of paper has. */
function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk("pHYs", data);
}

/** An uncompressed `iTXt` chunk. */
function internationalText(keyword: string, text: string, language: string): Uint8Array {
  return chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0${language}\0\0${text}`));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + AROUND);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
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
