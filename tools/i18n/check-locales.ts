import { isLanguage } from "../../src/domain/language";
import { pluralLocale } from "../../src/domain/language-table";

/** The reference locale, whose shape types the messages, whether or not it is offered. */
export const REFERENCE = "en";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Messages by path, plural forms with their suffix. */
export function flatten(node: object, prefix = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "object" && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

function placeholders(message: string): string {
  return [...new Set(message.match(/\{\w+\}/g))].sort().join(" ");
}

/** The plural categories of a language for integers. */
function pluralForms(language: string): readonly string[] {
  const rules = new Intl.PluralRules(isLanguage(language) ? pluralLocale(language) : language);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))];
}

/**
 * Problems of the locales, a sentence each: missing or extra messages compared with English,
 * missing plural forms, different placeholders.
 */
export function checkLocales(locales: Readonly<Record<string, object>>): readonly string[] {
  const english = new Map(flatten(locales[REFERENCE] ?? {}));
  const stems = new Map([...english].map(([path, text]) => [path.replace(PLURAL, ""), text]));
  const plurals = new Set(
    [...english.keys()].filter((path) => PLURAL.test(path)).map((path) => path.replace(PLURAL, "")),
  );
  return Object.entries(locales).flatMap(([language, messages]) => {
    const own = new Map(flatten(messages));
    const wanted = [...stems.keys()].flatMap((stem) =>
      plurals.has(stem) ? pluralForms(language).map((form) => `${stem}_${form}`) : [stem],
    );
    const missing = wanted
      .filter((path) => !own.get(path))
      .map((path) => `${language}: the message ${path} is missing.`);
    const strange = [...own.keys()]
      .filter((path) => !stems.has(path.replace(PLURAL, "")))
      .map((path) => `${language}: the message ${path} is not in English.`);
    const different = [...own].flatMap(([path, text]) => {
      const reference = stems.get(path.replace(PLURAL, ""));
      return reference !== undefined && placeholders(reference) !== placeholders(text)
        ? [
            `${language}: ${path} has the placeholders “${placeholders(text)}”, English has “${placeholders(reference)}”.`,
          ]
        : [];
    });
    return [...missing, ...strange, ...different];
  });
}
