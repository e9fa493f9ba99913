import { direction, type LocalText, localText } from "../domain/language";
import { useTranslator } from "./react";

/**
 * Text of the data in the reader's language or the next best, marked with the language that it
 * is really in, so that it is spoken and shaped right. Renders nothing where there is no text.
 */
export function LocalTextSpan({ text, className }: { text: LocalText; className?: string }) {
  const { language } = useTranslator();
  const found = localText(text, language);
  if (!found) return null;
  const foreign = found.language !== language;
  return (
    <span
      className={className}
      {...(foreign && { lang: found.language, dir: direction(found.language) })}
    >
      {found.text}
    </span>
  );
}
