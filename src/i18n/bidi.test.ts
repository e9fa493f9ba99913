import { expect, test } from "vitest";
import { isolate } from "./bidi";

test.each([
  ["Almaty", "en", "Almaty"],
  ["Алматы 5 km (2025)", "ru", "Алматы 5 km (2025)"],
  ["阿拉木图", "zh", "阿拉木图"],
  ["الماتى", "en", "\u2068الماتى\u2069"],
  ["Almaty", "kk-Arab", "\u2068Almaty\u2069"],
  ["阿拉木图", "kk-Arab", "\u2068阿拉木图\u2069"],
  ["الماتى", "kk-Arab", "الماتى"],
  // Numbers and marks have no direction of their own.
  ["2025–08", "kk-Arab", "2025–08"],
  ["", "kk-Arab", ""],
  // What is isolated stays so, and is not wrapped again.
  ["\u2068Almaty\u2069", "kk-Arab", "\u2068Almaty\u2069"],
  ["\u2066Almaty 43\u2069", "kk-Arab", "\u2066Almaty 43\u2069"],
  ["a \u2067الماتى\u2069", "en", "a \u2067الماتى\u2069"],
] as const)("%j in %s is %j", (value, language, isolated) => {
  expect(isolate(value, language)).toBe(isolated);
  expect(isolate(isolate(value, language), language)).toBe(isolated);
});
