import { betweenSentences, fullStop } from "../../domain/language-table";
import type { Translator } from "../translator";

/** What has no stop of its own as a sentence. */
export function sentence(t: Pick<Translator, "language">, text: string): string {
  return `${text}${fullStop(t.language)}`;
}

/** Whole sentences one after another. */
export function joinSentences(
  t: Pick<Translator, "language">,
  sentences: readonly string[],
): string {
  return sentences.join(betweenSentences(t.language));
}

/** A sentence at the beginning of which a value may stand, with a capital there. */
export function capital(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
