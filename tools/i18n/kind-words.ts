import { LANGUAGES, type Language } from "../../src/domain/language";
import { KINDS } from "../../src/domain/site";

/** What stands between two words for one kind. Searched for, «или» is the river and not every street. */
const OR: Readonly<Record<Language, string>> = {
  ru: " или ",
  kk: " немесе ",
  zh: "或",
  en: " or ",
  "kk-Arab": " نەمەسە ",
};

/** The names of every kind in all languages, word for word as the locales have them, and its id. */
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
