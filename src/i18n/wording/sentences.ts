import { betweenSentences, fullStop } from "../../domain/language-table";
import type { Translator } from "../translator";

/** Adds the full stop of the language. */
export function sentence(t: Pick<Translator, "language">, text: string): string {
  return `${text}${fullStop(t.language)}`;
}

/** Joins sentences with the spacing of the language. */
export function joinSentences(
  t: Pick<Translator, "language">,
  sentences: readonly string[],
): string {
  return sentences.join(betweenSentences(t.language));
}

/** Capitalises a sentence that may start with a value. */
export function capital(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
