import fc from "fast-check";
import { expect, it } from "vitest";
import { fitText } from "./fit-text";

it.each([
  ["abc", 3, "abc", 0],
  ["abcd", 3, "abc", 1],
  // A letter with an accent of its own.
  ["abe\u0301", 3, "ab", 2],
  ["a👩‍👩‍👧", 4, "a", 5],
  ["a👍🏽", 2, "a", 2],
  ["日本語", 2, "日本", 1],
  ["\u0301\u0301\u0301", 2, "\u0301\u0301", 1],
])("%j in %i code points is %j", (text, most, fitted, dropped) => {
  expect(fitText(text, most)).toEqual({
    ...{ text: fitted, dropped },
    left: most - Array.from(fitted).length,
  });
});

it("is a beginning within the limit, and says all that is missing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const fitted = fitText(text, most);
      expect(text.startsWith(fitted.text)).toBe(true);
      expect(fitted.left).toBeGreaterThanOrEqual(0);
      expect(Array.from(fitted.text).length + fitted.dropped).toBe(Array.from(text).length);
    }),
  );
});
