import { fallbackChain, type Language, type LocalText, localText } from "../../domain/language";
import type { Country } from "../../domain/site";

/** What a sign on the spot is written in; on a page in that language, what most others read. */
const LOCAL: Readonly<Record<Country, readonly Language[]>> = {
  CN: ["zh", "en", "ru"],
  KZ: ["kk", "ru", "en"],
};

/**
 * A second name beside the one in the page's language, so that the sheet helps on the spot: the
 * country's own, or the next best. Undefined where the site has no other.
 */
export function secondName(
  names: LocalText,
  country: Country,
  language: Language,
): Readonly<{ text: string; language: Language }> | undefined {
  const first = localText(names, language);
  for (const candidate of [...LOCAL[country], ...fallbackChain("en")]) {
    const text = names[candidate];
    if (text && candidate !== first?.language && text !== first?.text) {
      return { text, language: candidate };
    }
  }
  return undefined;
}
