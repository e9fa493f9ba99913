import { direction, type Language } from "../domain/language";

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const OTHER_LETTER = /(?!\p{Script=Arabic})\p{L}/u;
const ISOLATE = /[\u2066-\u2068]/;

/**
 * A value to insert into a sentence of `language`. A value of the opposite direction is wrapped in
 * U+2068 and U+2069 (isolates), so that it cannot reorder its surroundings in plain text: labels,
 * titles, pictures.
 */
export function isolate(value: string, language: Language): string {
  const foreign = direction(language) === "rtl" ? OTHER_LETTER : ARABIC_LETTER;
  return foreign.test(value) && !ISOLATE.test(value) ? `\u2068${value}\u2069` : value;
}
