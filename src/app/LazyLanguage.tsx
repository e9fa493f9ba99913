import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { loadPageTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { pageTitle } from "../i18n/wording/title";
import { writeStored } from "../platform/storage";
import { usePageLanguage } from "../shell/use-page-language";
import { useIliState, useIliStore } from "../state/react";
import { languageOf } from "../state/selectors";

/**
 * Provides the page's translator, and sets its title. On a change of language the old one stays
 * until the new messages are loaded; if that fails there is a notice and nothing changes.
 */
export function LazyLanguage({ first, children }: { first: Translator; children: ReactNode }) {
  const store = useIliStore();
  const language = useIliState(languageOf);
  const [translator, setTranslator] = useState(() => first);
  usePageLanguage(translator);
  const shown = translator.language;
  useLayoutEffect(() => {
    document.title = pageTitle(translator, store.dataset.production);
  }, [translator, store]);
  useEffect(() => {
    if (language === shown) return;
    let wanted = true;
    loadPageTranslator(language).then(
      (loaded) => {
        if (!wanted) return;
        setTranslator(() => loaded);
        store.withdraw("language-unavailable");
        writeStored("language", language);
      },
      () => {
        if (!wanted) return;
        store.notify({ type: "language-unavailable" });
        store.chooseLanguage(shown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [language, shown, store]);
  return <TranslatorProvider translator={translator}>{children}</TranslatorProvider>;
}
