import type { CountryGround } from "../../domain/dataset";
import { LANGUAGES, type Language, type LocalText, localText } from "../../domain/language";

/**
 * A second name beside the one in the page's language, for use on the spot: in the country's own
 * language, as on its signs, or the next best. Undefined if the site has no other.
 */
export function secondName(
  names: LocalText,
  country: Pick<CountryGround, "signs"> | undefined,
  language: Language,
): Readonly<{ text: string; language: Language }> | undefined {
  const first = localText(names, language);
  for (const candidate of [...(country?.signs ?? []), ...LANGUAGES]) {
    const text = names[candidate];
    if (text && candidate !== first?.language && text !== first?.text) {
      return { text, language: candidate };
    }
  }
  return undefined;
}
