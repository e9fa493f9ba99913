import { expect, test } from "vitest";
import { isInUnicodeRange } from "./unicode-range";

const CYRILLIC = "U+301, U+400-45F, U+490-491";

test("a letter is in a range from its first to its last", () => {
  const inside = [..."Ѐяџґ\u0301"].map((letter) => isInUnicodeRange(letter, CYRILLIC));
  expect(inside).toEqual([true, true, true, true, true]);
  const outside = [..."Aqә中𐐷"].map((letter) => isInUnicodeRange(letter, CYRILLIC));
  expect(outside).toEqual([false, false, false, false, false]);
  expect(isInUnicodeRange("𐐷", "u+10400-1044f")).toBe(true);
});

test("a face without a range of its own has every letter, and so has one that is written otherwise", () => {
  expect(isInUnicodeRange("中", "U+0-10FFFF")).toBe(true);
  expect(isInUnicodeRange("A", "U+4??")).toBe(true);
  expect(isInUnicodeRange("A", "")).toBe(true);
});
