const LATIN = "abcdefghijklmnopqrstuvwyz";
const ARABIC = "ابكدەفگھيجكلمنوپقرستۋۆۋيز";

/**
 * English transliterated letter by letter into Arabic script: a right-to-left pseudo-language for
 * the example. Placeholders keep their names.
 */
export function inArabicLetters(english: string): string {
  return english
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 === 1 ? part : lettersOf(part)))
    .join("");
}

/** The same for every text of a message tree. */
export function messagesInArabicLetters(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? inArabicLetters(value) : messagesInArabicLetters(Object(value)),
    ]),
  );
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("x", "كس")
    .replace(/[a-z]/g, (letter) => ARABIC[LATIN.indexOf(letter)] ?? "")
    .replaceAll(",", "،")
    .replaceAll(";", "؛")
    .replaceAll("?", "؟");
}
