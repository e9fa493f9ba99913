import { inArabicScript } from "../domain/arabic-script";

type Texts = Readonly<Record<string, string>>;

/**
 * Messages in Arabic script by path, the missing ones transliterated from Kazakh. This spares the
 * embed, which has all languages, nine messages of ten.
 */
export function filledByRule(written: Texts, kazakh: Texts): Texts {
  return Object.fromEntries(
    Object.entries(kazakh).map(([path, text]) => [path, written[path] || inArabicScript(text)]),
  );
}
