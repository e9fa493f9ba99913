import type { Site } from "../../domain/site";
import { AccessList } from "../../i18n/AccessList";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";

/** What a visitor must know of the stops; of the countries too where a border is crossed. */
export function TripAccess({ stops }: { stops: readonly Site[] }) {
  const t = useTranslator();
  const { production } = useIliStore().dataset;
  const noted = stops.filter(({ access }) => access?.length);
  const crosses = new Set(stops.map(({ country }) => country)).size > 1;
  if (noted.length === 0 && !crosses) return null;
  return (
    <details className="trip-access">
      <summary>{t("core.card.access")}</summary>
      {crosses && (
        <ul className="card-access">
          {production.visitorContext.map(({ text, url }) => (
            <li key={url ?? text.en}>
              <LocalTextSpan text={text} />{" "}
              {url && (
                <a href={url} target="_blank" rel="noopener">
                  {new URL(url).hostname}
                  <span className="visually-hidden"> {t("core.newTab")}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {noted.map((site) => (
        <section key={site.id}>
          <h4>
            <LocalTextSpan text={site.names} />
          </h4>
          <AccessList site={site} />
        </section>
      ))}
    </details>
  );
}
