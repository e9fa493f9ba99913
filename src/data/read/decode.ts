/** The encodings that files of places are found in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

export type Decoded = Readonly<{ text: string; encoding: Encoding }>;

/** Bytes that are looked at where nothing at the beginning tells the encoding. */
const SAMPLE_BYTES = 4000;
/** Letters that Cyrillic text in windows-1251 is made of, and the signs that are common in it. */
const CYRILLIC = /[\u0401\u0404-\u0457\u0490\u0491]/g;
const TYPOGRAPHIC = /[\u00a0\u00ab\u00bb\u00b0\u2013\u2014\u2018-\u201e\u2026\u2116]/g;

/**
 * The text of a file without its byte order mark, and its encoding. Null where the bytes are no text
 * in an encoding that is known.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide);
  return decodeAs(bytes, "utf-8") ?? decodeCyrillic(bytes);
}

/** UTF-16, by its mark or by the zeros that plain letters have in it. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (odd > pairs / 3 && even < pairs / 50) return "utf-16le";
  return even > pairs / 3 && odd < pairs / 50 ? "utf-16be" : null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** What is no UTF-8 is taken for windows-1251 only where that makes Cyrillic letters of it. */
function decodeCyrillic(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAs(bytes, "windows-1251");
  if (!decoded) return null;
  const sample = decoded.text.replace(/[\t-~]/g, "").slice(0, SAMPLE_BYTES);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(CYRILLIC);
  return letters > 0 && letters + count(TYPOGRAPHIC) >= sample.length * 0.95 ? decoded : null;
}
