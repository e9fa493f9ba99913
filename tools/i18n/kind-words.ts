import { LANGUAGES, OR } from "../../src/domain/language-table";
import { KINDS } from "../../src/domain/site";

/**
 * The names of every kind in all languages, word for word as the locales have them, and its id. Of
 * two words for one kind each is a name: searched for, «или» is the river and not every street.
 */
export function kindWords(
  locales: Readonly<Record<string, object>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const names = LANGUAGES.flatMap((language) =>
        nameOf(locales[language], kind).split(OR[language]),
      );
      return [kind, [...new Set([kind, ...names])]];
    }),
  );
}

function nameOf(messages: object | undefined, kind: string): string {
  const core = Object(Object(messages)["core"]);
  return String(Object(core["kind"])[kind] ?? "");
}
