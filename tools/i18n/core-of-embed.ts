import { inArabicScript } from "../../src/domain/arabic-script";
import { isLanguage } from "../../src/domain/language";
import { byRuleFrom } from "../../src/domain/language-table";

/** Messages of `core` that an embed never shows: it has no story, asks no position, draws no picture. */
const APP_ONLY: readonly string[] = [
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

type Tree = Readonly<Record<string, unknown>>;

/** A copy of a tree of messages without some of them; their paths are joined with dots. */
function without(tree: Tree, paths: readonly string[]): Tree {
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
 * The core of every language as the embed has it: of one that is written by rule only what the rule
 * does not give, as `filledByRule` expects it.
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
