import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inArabicLetters, messagesInArabicLetters } from "./arabic-letters";

it("writes English in Arabic letters and leaves placeholders", () => {
  expect(inArabicLetters("Box {count}, a key?")).toBe("بوكس {count}، ا كەي؟");
});

it("leaves no Latin letter in any message", () => {
  const english: object = JSON.parse(readFileSync("src/i18n/locales/en.json", "utf8"));
  const texts = JSON.stringify(Object.values(messagesInArabicLetters(english)));
  expect(texts.replaceAll(/\{\w+\}|"\w+":|"[\w-]+":/g, "")).not.toMatch(/[a-z]/i);
});
