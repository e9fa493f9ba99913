import type { Language } from "../domain/language";

const BETWEEN = "|";

type Texts = Readonly<Record<string, string>>;

/**
 * One language's messages by their paths, "" where `filled-by-rule.ts` has to fill in, from the
 * table that the build wrote into the page. Throws where the page was built without it.
 */
export function readMessages(language: Language): Texts {
  const text = document.getElementById("messages")?.textContent;
  if (!text) throw new Error("The page carries no messages: build it with the messages plugin.");
  return messagesOf(text, language);
}

/** The same from the text of the table, see tools/i18n/message-table.ts. */
export function messagesOf(table: string, language: Language): Texts {
  // The build wrote this text from a value of this type.
  const { paths, texts } = JSON.parse(table) as Readonly<{
    paths: string;
    texts: Readonly<Record<Language, string>>;
  }>;
  const words = texts[language].split(BETWEEN);
  return Object.fromEntries(paths.split(BETWEEN).map((path, at) => [path, words[at] ?? ""]));
}
