import fc from "fast-check";

/** A change of a file that keeps most of it. */
export type Mutation = (bytes: Uint8Array) => Uint8Array;

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Markup that would do something, or load something, if it were taken for more than text. */
export const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

/** What breaks parsers: signs of all formats, numbers out of range, letters that turn or join others. */
const SHARP = [
  ...['"', "'", "{", "}", "[", "]", "<", ">", ",", ";", "&#0;", "&x;", "]]>", "<!--", "<![CDATA["],
  ...["\\u0000", "\\ud800", "1e999", "-0", "NaN", "null", "__proto__", "constructor", "\u202e"],
  ...[
    "\ufeff",
    "\r",
    "\0",
    "99999999999",
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "2025-99-99",
    "年月日",
  ],
].map(encode);

/** A place in a file as a share of its length, and a length in bytes. */
const piece = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 300 }),
);

function cut(bytes: Uint8Array, [share, length]: readonly [number, number]) {
  const at = Math.floor(share * bytes.length);
  return [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ] as const;
}

const ofPlace: fc.Arbitrary<Mutation> = fc
  .tuple(
    piece,
    fc.oneof(
      fc.constant("drop" as const),
      fc.constant("double" as const),
      fc.constant("end" as const),
      fc.constantFrom(...SHARP),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
    ),
  )
  .map(([where, change]) => (bytes) => {
    const [before, taken, after] = cut(bytes, where);
    if (change === "drop") return Buffer.concat([before, after]);
    if (change === "double") return Buffer.concat([before, taken, taken, after]);
    if (change === "end") return before;
    return Buffer.concat([before, change, taken.subarray(change.length), after]);
  });

const flip: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 })
  .map((flips) => (bytes) => {
    const flipped = Uint8Array.from(bytes);
    for (const [at, bit] of flips) {
      const index = at % Math.max(1, bytes.length);
      flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
    }
    return flipped;
  });

/** One kind of thing in the whole text in place of another. */
const everywhere: fc.Arbitrary<Mutation> = fc
  .constantFrom<readonly [RegExp, string]>(
    [/\d+\.\d+/g, "9".repeat(400)],
    [/\d+/g, "1e308"],
    [/\d+(?=[,\]])/g, "-$&e5"],
    [/\[/g, "[[["],
    [/\]/g, "]".repeat(50)],
    [/<(\w+)>/g, "<$1><$1><$1>"],
    [/</g, "&lt;"],
    [/\n/g, "\r\n"],
    [/\n/g, "\r"],
    [/[,;]/g, "$&$&"],
    [/[,;]/g, "\t"],
    [/ /g, " ".repeat(300)],
    [/\p{L}{3,}/gu, "constructor"],
    [/\p{L}{4,}/gu, MARKUP],
  )
  .map(
    ([pattern, change]) =>
      (bytes) =>
        encode(decode(bytes).replace(pattern, change)),
  );

const nested: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.constantFrom(
      ["[", "]"],
      ['{"type":"FeatureCollection","features":[', "]}"],
      ['{"type":"GeometryCollection","geometries":[', "]}"],
      ["<kml><Folder>", "</Folder></kml>"],
      ['"', '"'],
    ),
    fc.constantFrom(1, 5, 20, 2000),
  )
  .map(
    ([[open = "", close = ""], times]) =>
      (bytes) =>
        Buffer.concat([encode(open.repeat(times)), bytes, encode(close.repeat(times))]),
  );

/** The text in another encoding than its own, with and without a mark, and under a wrong one. */
const encoded: fc.Arbitrary<Mutation> = fc
  .constantFrom<(text: string) => Uint8Array>(
    (text) => encode(`\ufeff${text}`),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    (text) => Buffer.from(text, "utf16le"),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    (text) => Buffer.concat([Uint8Array.of(0xff, 0xfe), encode(text)]),
    (text) => Buffer.from(text, "latin1"),
    windows1251,
  )
  .map((write) => (bytes) => write(decode(bytes)));

/** Cyrillic and ASCII in windows-1251; the rest is lost, as with programs that write it. */
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 128) return code;
    if (letter === "°") return 0xb0;
    return code >= 0x410 && code < 0x450 ? code - 0x410 + 0xc0 : 0x3f;
  });
}

/** One to four changes, one after another; a change of the encoding comes last. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: ofPlace }, flip, everywhere, nested), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.option(encoded),
  )
  .map(([changes, last]) => (bytes) => {
    const changed = changes.reduce((now, change) => change(now), bytes);
    return last ? last(changed) : changed;
  });
