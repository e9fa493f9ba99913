import { isLanguage, LANGUAGES, type Language } from "../../domain/language";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { languageOf } from "../../state/selectors";
import "./LanguageMenu.css";

/** Each language in its own script, so that everybody finds their own. */
const OWN_NAME: Readonly<Record<Language, string>> = {
  ru: "Русский",
  kk: "Қазақша",
  zh: "中文",
  en: "English",
  "kk-Arab": "قازاقشا",
};

export function LanguageMenu() {
  const t = useTranslator();
  const store = useIliStore();
  const language = useIliState(languageOf);
  return (
    <select
      className="language-menu"
      aria-label={t("app.language")}
      value={language}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) store.chooseLanguage(value);
      }}
    >
      {LANGUAGES.map((option) => (
        <option key={option} value={option} lang={option}>
          {OWN_NAME[option]}
        </option>
      ))}
    </select>
  );
}
