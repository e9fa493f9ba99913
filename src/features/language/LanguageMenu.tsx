import { isLanguage, LANGUAGES } from "../../domain/language";
import { OWN_NAMES } from "../../i18n/own-names";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { languageOf } from "../../state/selectors";
import "./LanguageMenu.css";

export function LanguageMenu() {
  const t = useTranslator();
  const store = useIliStore();
  const language = useIliState(languageOf);
  return (
    <select
      className="language-menu"
      aria-label={t("core.language")}
      value={language}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) store.chooseLanguage(value);
      }}
    >
      {LANGUAGES.map((option) => (
        <option key={option} value={option} lang={option}>
          {OWN_NAMES[option]}
        </option>
      ))}
    </select>
  );
}
