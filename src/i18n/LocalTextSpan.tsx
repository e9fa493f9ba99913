import { direction, type LocalText, localText } from "../domain/language";
import { useTranslator } from "./react";

/**
 * Text of the dataset in the reader's language or its fallback, with the `lang` that it is really
 * in, for speech and shaping. Renders nothing without a text.
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
