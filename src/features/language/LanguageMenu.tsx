import { isLanguage, LANGUAGES } from "../../domain/language";
import { OWN_NAMES, SHORT_NAMES } from "../../domain/language-table";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { languageOf } from "../../state/selectors";
import "./LanguageMenu.css";

/** `short` shows only the beginning of the language's name. */
export function LanguageMenu({ short = false }: { short?: boolean }) {
  const t = useTranslator();
  const store = useIliStore();
  const language = useIliState(languageOf);
  const menu = (
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
  if (!short) return menu;
  return (
    <span className="language-short">
      <span aria-hidden="true" lang={language}>
        {SHORT_NAMES[language]}
      </span>
      {menu}
    </span>
  );
}
