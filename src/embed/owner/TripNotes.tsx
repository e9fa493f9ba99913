import type { Site } from "../../domain/site";
import { visitorNotes } from "../../domain/trip";
import { AccessList } from "../../i18n/AccessList";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { TranslatorProvider } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { useDetailsOf } from "../../state/details";
import type { Store } from "../../state/store";

/** The maker's note, and what a visitor of the trip's stops must know, with dates and sources. */
export function TripNotes({
  t,
  store,
  stops,
  note,
}: {
  t: Translator;
  store: Pick<Store, "dataset" | "loadDetails">;
  stops: readonly Site[];
  note: string;
}) {
  useDetailsOf(store);
  const notes = visitorNotes(stops, store.dataset.production);
  return (
    <TranslatorProvider translator={t}>
      <div className="owner-notes">
        {note && (
          <p className="owner-text" dir="auto">
            {note}
          </p>
        )}
        {stops.length > 1 && <p>{t("core.trip.straight")}</p>}
        {notes && (
          <>
            <strong>{t("core.card.access")}</strong>
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
                <strong>
                  <LocalTextSpan text={site.names} />
                </strong>
                <AccessList site={site} />
              </section>
            ))}
          </>
        )}
      </div>
    </TranslatorProvider>
  );
}
