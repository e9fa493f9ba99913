import type { Production } from "./dataset";
import { type Language, localText } from "./language";

type Titles = Readonly<{
  /** In the page's language where there is one, else as it was published. */
  shown: string;
  /** As the sources write it, and the language in which they do. */
  published: Readonly<{ text: string; language: Language }>;
}>;

/** The production's title for a page. Throws where the content has none in any language. */
export function titlesOf({ title, translatedTitle }: Production, language: Language): Titles {
  const published = localText(title, language);
  if (!published) throw new Error("The production has no title.");
  return {
    shown: title[language] ?? translatedTitle[language] ?? published.text,
    published,
  };
}
