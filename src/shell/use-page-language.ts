import { useLayoutEffect } from "react";
import { direction } from "../domain/language";
import type { Translator } from "../i18n/translator";

/** Sets `lang` and `dir` of the document. */
export function usePageLanguage(translator: Translator | null): void {
  useLayoutEffect(() => {
    if (!translator) return;
    document.documentElement.lang = translator.language;
    document.documentElement.dir = direction(translator.language);
  }, [translator]);
}
