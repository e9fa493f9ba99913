import type { Language } from "../domain/language";

const BETWEEN = "|";

type Texts = Readonly<Record<string, string>>;

/**
 * The messages of a language by path, from the table in the page; "" for those that
 * `filled-by-rule.ts` derives. Throws if the page has no table.
 */
export function readMessages(language: Language): Texts {
  const text = document.getElementById("messages")?.textContent;
  if (!text) throw new Error("The page has no messages.");
  return messagesOf(text, language);
}

/** The same from the table's text, see tools/i18n/message-table.ts. */
export function messagesOf(table: string, language: Language): Texts {
  // Written by the build from a value of this type.
  const { paths, texts } = JSON.parse(table) as Readonly<{
    paths: string;
    texts: Readonly<Record<Language, string>>;
  }>;
  const words = texts[language].split(BETWEEN);
  return Object.fromEntries(paths.split(BETWEEN).map((path, at) => [path, words[at] ?? ""]));
}
