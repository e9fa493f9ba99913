import { inArabicScript } from "../../src/domain/arabic-script";
import { isLanguage } from "../../src/domain/language";
import { byRuleFrom } from "../../src/domain/language-table";

/** Messages of `core` that an embed does not use: it has no story, no position, no pictures, no own places. */
const APP_ONLY: readonly string[] = [
  "evidenceShort.own",
  "key.own",
  "notice.addresses",
  "notice.dialog-unavailable",
  "notice.language-unavailable",
  "notice.position-far",
  "notice.position-refused",
  "notice.position-timeout",
  "notice.position-unavailable",
  "notice.search-unavailable",
  "notice.story-unavailable",
  "search.keys",
  "search.none",
  "size.reading",
  "trip.key",
];

/** And those that nothing but an embed says. */
export const EMBED_ONLY: readonly string[] = ["embed", "gestures"];

type Tree = Readonly<Record<string, unknown>>;

/** A copy of a message tree without these dotted paths. */
export function without(tree: Tree, paths: readonly string[]): Tree {
  const kept = Object.entries(tree).flatMap(([key, value]) => {
    if (paths.includes(key)) return [];
    const below = paths.flatMap((path) =>
      path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : [],
    );
    return [[key, below.length > 0 ? without(Object(value), below) : value]];
  });
  return Object.fromEntries(kept);
}

/**
 * The embed's messages of every language; for one written by rule only the exceptions, as
 * `filledByRule` expects.
 */
export function coreOfEmbed(locales: Readonly<Record<string, object>>): Record<string, object> {
  const core = (language: string) => without(Object(Object(locales[language])["core"]), APP_ONLY);
  return Object.fromEntries(
    Object.keys(locales).map((language) => {
      const from = isLanguage(language) && byRuleFrom(language);
      return [language, { core: from ? notByRule(core(language), core(from)) : core(language) }];
    }),
  );
}

function notByRule(written: Tree, kazakh: Tree): Tree {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, value]): [string, unknown][] => {
      const from = kazakh[key];
      if (typeof value !== "string") return [[key, notByRule(Object(value), Object(from))]];
      return value === inArabicScript(String(from)) ? [] : [[key, value]];
    }),
  );
}
