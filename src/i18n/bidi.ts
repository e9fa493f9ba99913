import { direction, type Language } from "../domain/language";

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const OTHER_LETTER = /(?!\p{Script=Arabic})\p{L}/u;
const ISOLATE = /[\u2066-\u2068]/;

/**
 * A value ready to stand in a sentence of `language`. One that runs the other way, such as a
 * Latin name in Arabic script, is put between U+2068 and U+2069, so that it can't reorder the
 * words, numbers and brackets around it where no markup says so: labels, titles, pictures.
 */
export function isolate(value: string, language: Language): string {
  const foreign = direction(language) === "rtl" ? OTHER_LETTER : ARABIC_LETTER;
  return foreign.test(value) && !ISOLATE.test(value) ? `\u2068${value}\u2069` : value;
}
