import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { sourceInWords } from "../../i18n/wording/source";
import { useIliStore } from "../../state/react";

/** Links to the sources that name the site or its area. */
export function SourceList({ site }: { site: Site }) {
  const t = useTranslator();
  const { sources } = useIliStore().dataset;
  const own = sources.filter((source) => site.sources.includes(source.id));
  return (
    <>
      <h3 className="card-part">{t("core.card.sources")}</h3>
      {own.length === 0 ? (
        <p>{t("core.card.noSources")}</p>
      ) : (
        <ul className="card-sources">
          {own.map((source) => (
            <li key={source.id}>
              <a href={source.url} target="_blank" rel="noopener" hrefLang={source.language}>
                {sourceInWords(t, source)}
                <span className="visually-hidden"> {t("core.newTab")}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
