import type { Translator } from "../translator";

/** Whole sentences one after another; Chinese ones follow each other without a space. */
export function joinSentences(
  t: Pick<Translator, "language">,
  sentences: readonly string[],
): string {
  return sentences.join(t.language === "zh" ? "" : " ");
}
