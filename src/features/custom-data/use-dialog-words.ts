import { useEffect, useState } from "react";
import { loadTranslator } from "../../i18n/load";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";

/** Those that are loaded: what is printed is rendered once, and cannot wait. */
const loaded = new Map<string, Translator>();

/** All messages of the page's language, with those of the dialogs; null until they are loaded. */
export function useDialogWords(): Translator | null {
  const { language } = useTranslator();
  const [words, setWords] = useState(() => loaded.get(language) ?? null);
  useEffect(() => {
    let wanted = true;
    loadTranslator(language).then(
      (translator) => {
        loaded.set(language, translator);
        if (wanted) setWords(() => translator);
      },
      // Without them the list has what the page's own messages say.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
