import { titlesOf } from "../domain/title";
import { OriginalTitle } from "../i18n/OriginalTitle";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";

/** The production's title: the original in Russian, elsewhere a translation marked as one. */
export function Title() {
  const t = useTranslator();
  const { production } = useIliStore().dataset;
  const { shown } = titlesOf(production, t.language);
  return (
    <div className="title">
      <h1>{shown}</h1>
      {production.title[t.language] === undefined && (
        <p className="title-original">
          {t("core.translatedTitle")} <OriginalTitle production={production} />
        </p>
      )}
    </div>
  );
}
