import type { KindRow } from "../../src/domain/kind-table";
import { LANGUAGES, OR } from "../../src/domain/language-table";

/**
 * What readers call every kind in any language, and its id. Of two words for one kind each is a
 * name: searched for, «или» is the river and not every street.
 */
export function kindWords(
  kinds: Readonly<Record<string, KindRow>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([id, { names, otherNames = [] }]) => {
      const shown = LANGUAGES.flatMap((language) => (names[language] ?? "").split(OR[language]));
      return [id, [...new Set([id, ...shown, ...otherNames])]];
    }),
  );
}
