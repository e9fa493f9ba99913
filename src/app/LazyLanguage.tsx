import { type ReactNode, useEffect, useState } from "react";
import { loadTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { remember } from "../platform/storage";
import { usePageLanguage } from "../shell/use-page-language";
import { useIliState, useIliStore } from "../state/react";
import { languageOf } from "../state/selectors";

/**
 * Fetches the page's language and, when the reader chooses another, keeps the old one until the
 * new one is there. One that cannot be fetched gives a notice and changes nothing.
 */
export function LazyLanguage({ children }: { children: ReactNode }) {
  const store = useIliStore();
  const language = useIliState(languageOf);
  const [translator, setTranslator] = useState<Translator | null>(null);
  usePageLanguage(translator);
  useEffect(() => {
    let wanted = true;
    loadTranslator(language).then(
      (loaded) => {
        if (!wanted) return;
        setTranslator(() => loaded);
        if (store.api.getState().lang !== null) remember("language", language);
      },
      () => {
        if (!wanted) return;
        store.notify({ type: "language-unavailable" });
        if (translator) store.chooseLanguage(translator.language);
      },
    );
    return () => {
      wanted = false;
    };
    // Not on the translator: it is what this effect brings.
  }, [language, store]);
  return translator && <TranslatorProvider translator={translator}>{children}</TranslatorProvider>;
}
