const LATIN = "abcdefghijklmnopqrstuvwyz";
const ARABIC = "ابكدەفگھيجكلمنوپقرستۋۆۋيز";

/**
 * English in Arabic letters, letter by letter: a language that nobody writes, for the example to be
 * read from right to left. Placeholders keep their names.
 */
export function inArabicLetters(english: string): string {
  return english
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 === 1 ? part : lettersOf(part)))
    .join("");
}

/** The same for every text of a tree of messages. */
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
