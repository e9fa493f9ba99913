import type { LocalText } from "../../../domain/language";

/** Words that say what a place is; one map says "Lake Sayram" where the other says "Sayram". */
const GENERIC = new RegExp(
  `(?:^|\\s)(?:${[
    "lake|lakes|river|reservoir|mount|peak|pass|canyon|valley|town|city|national park",
    "озеро|озёра|озера|река|водохранилище|вдхр|пик|гора|перевал|каньон|долина|город",
    "көлі|көлдері|өзені|бөгені|шыңы|асуы|шатқалы|аңғары|қаласы",
  ].join("|")})(?=\\s|$)`,
  "g",
);

/**
 * Spellings of a place that compare equal with those of the same place elsewhere: without case,
 * punctuation and words such as "lake"; a name in brackets is a spelling of its own.
 */
export function comparableNames(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of names) {
    for (const part of name.split(/[()（）/]/)) {
      const plain = part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      const bare = plain.replace(GENERIC, " ").replace(/\s+/g, " ").trim() || plain;
      if (bare) found.add(bare);
    }
  }
  return [...found];
}

const spellings = new WeakMap<LocalText, readonly string[]>();

/** All spellings of a site, memoized. */
export function namesOfSite(names: LocalText): readonly string[] {
  let found = spellings.get(names);
  if (!found) {
    found = comparableNames(Object.values(names));
    spellings.set(names, found);
  }
  return found;
}
