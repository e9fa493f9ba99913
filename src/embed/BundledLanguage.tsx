import { type ReactNode, useMemo } from "react";
import { inArabicScript } from "../domain/arabic-script";
import { type Language, writeArabicScriptWith } from "../domain/language";
import { byRuleFrom } from "../domain/language-table";
import { filledByRule } from "../i18n/filled-by-rule";
import { TranslatorProvider } from "../i18n/react";
import { createTranslator } from "../i18n/translator";
import { usePageLanguage } from "../shell/use-page-language";
import { useIliState } from "../state/react";
import { languageOf } from "../state/selectors";
import { readMessages } from "./messages";

writeArabicScriptWith(inArabicScript);

/** All languages are in the embed's page: a classic script cannot import one later. */
export function BundledLanguage({ children }: { children: ReactNode }) {
  const language = useIliState(languageOf);
  const translator = useMemo(() => createTranslator(language, messagesIn(language)), [language]);
  usePageLanguage(translator);
  return <TranslatorProvider translator={translator}>{children}</TranslatorProvider>;
}

function messagesIn(language: Language): object {
  const messages = readMessages(language);
  const from = byRuleFrom(language);
  return from ? filledByRule(messages, readMessages(from)) : messages;
}
