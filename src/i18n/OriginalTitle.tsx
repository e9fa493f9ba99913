import type { Production } from "../domain/dataset";
import { direction } from "../domain/language";
import { titlesOf } from "../domain/title";
import { useTranslator } from "./react";
import { quotedTitle } from "./wording/title";

/** The original title, with its own direction and quotation marks. */
export function OriginalTitle({ production }: { production: Production }) {
  const t = useTranslator();
  const { language } = titlesOf(production, t.language).published;
  return (
    <span className="original-title" lang={language} dir={direction(language)}>
      {quotedTitle(t, production)}
    </span>
  );
}
