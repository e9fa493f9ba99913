/** One range of the CSS descriptor `unicode-range`, as a `FontFace` serializes it. */
const RANGE = /^\s*U\+([\da-f]+)(?:-([\da-f]+))?\s*$/i;

/** Whether a font face with such a `unicode-range` is asked for a letter; in doubt it is. */
export function isInUnicodeRange(letter: string, unicodeRange: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return unicodeRange.split(",").some((part) => {
    const [range, first = "", last = first] = RANGE.exec(part) ?? [];
    return !range || (code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16));
  });
}
