import { inArabicScript } from "../../domain/arabic-script";

/** Names are searched, so they ship as they are written, whatever the page's language. */
const KEPT: readonly string[] = ["names", "title", "translatedTitle"];

/**
 * A copy without the texts in Arabic script that `inArabicScript` makes from the Kazakh beside them:
 * a page in that language makes them itself (`localText`), and all the others are 3 kB lighter.
 */
export function withoutWhatTheRuleGives<Content>(content: Content): Content {
  if (typeof content !== "object" || content === null) return content;
  const { kk, "kk-Arab": arabic } = Object(content);
  const given = typeof kk === "string" && arabic === inArabicScript(kk);
  const kept = Array.isArray(content)
    ? content.map(withoutWhatTheRuleGives)
    : Object.fromEntries(
        Object.entries(content).flatMap(([key, value]) => {
          if (key === "kk-Arab" && given) return [];
          return [[key, KEPT.includes(key) ? value : withoutWhatTheRuleGives(value)]];
        }),
      );
  // Of the same type: what is left out may be missing in every text of the content.
  return kept as Content;
}
