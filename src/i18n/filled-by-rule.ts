import { inArabicScript } from "../domain/arabic-script";

type Texts = Readonly<Record<string, string>>;

/**
 * Messages in Arabic script by their path, those that are not written out made from the Kazakh ones
 * by rule. The embed carries all languages, and this spares it nine messages of ten.
 */
export function filledByRule(written: Texts, kazakh: Texts): Texts {
  return Object.fromEntries(
    Object.entries(kazakh).map(([path, text]) => [path, written[path] || inArabicScript(text)]),
  );
}
