import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { SourceLink } from "../../i18n/SourceLink";
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
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
