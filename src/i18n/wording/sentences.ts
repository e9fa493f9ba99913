import type { Translator } from "../translator";

/** What has no stop of its own as a sentence. */
export function sentence(t: Pick<Translator, "language">, text: string): string {
  return `${text}${t.language === "zh" ? "。" : "."}`;
}

/** Whole sentences one after another; Chinese ones follow each other without a space. */
export function joinSentences(
  t: Pick<Translator, "language">,
  sentences: readonly string[],
): string {
  return sentences.join(t.language === "zh" ? "" : " ");
}
