import type { Site } from "../../domain/site";
import { visitorNotes } from "../../domain/trip";
import { AccessList } from "../../i18n/AccessList";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { useDetails } from "../../state/details";
import { useIliStore } from "../../state/react";

/** What a visitor must know of the stops; of the countries too where a border is crossed. */
export function TripAccess({ stops }: { stops: readonly Site[] }) {
  const t = useTranslator();
  useDetails();
  const { production } = useIliStore().dataset;
  const notes = visitorNotes(stops, production);
  if (!notes) return null;
  return (
    <details className="trip-access">
      <summary>{t("core.card.access")}</summary>
      {notes.context.length > 0 && (
        <ul className="card-access">
          {notes.context.map(({ text, url }) => (
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
      {notes.noted.map((site) => (
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
