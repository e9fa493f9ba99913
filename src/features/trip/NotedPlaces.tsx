import type { Site } from "../../domain/site";
import { stopsOfTrip } from "../../domain/trip";
import { useTranslator } from "../../i18n/react";
import { contentText } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { OpenPlace } from "./OpenPlace";
import type { TripEditor } from "./use-trip-editor";
import { notedVisits, visitOf } from "./visits";

/** The places that the reader wants to see or has been to; each is opened, or put into the trip. */
export function NotedPlaces({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const store = useIliStore();
  const { plan } = editor;
  // Read again whenever a note is said to have changed.
  const ids = notedVisits().map(([id]) => id);
  const sites = stopsOfTrip(ids, store.dataset.sites);
  if (sites.length === 0) return null;

  function add(site: Site): void {
    const name = contentText(t, site.names, site.id);
    const row = (id: string) => `[data-noted="${CSS.escape(id)}"]`;
    const next = sites.find(({ id }) => id !== site.id && !plan.trip.includes(id));
    editor.change(
      { ...plan, trip: [...plan.trip, site.id] },
      t("dialogs.trip.noted.added", { name }),
      ...(next ? [`${row(next.id)} [data-press="add"]`] : []),
      `${row(site.id)} button`,
    );
  }

  return (
    <section className="trip-kept" aria-label={t("dialogs.trip.noted.heading")}>
      <h3 className="trip-day">{t("dialogs.trip.noted.heading")}</h3>
      <ul className="trip-stops">
        {sites.map((site) => (
          <li key={site.id} data-noted={site.id} className="trip-noted">
            <span>
              <OpenPlace site={site} />
              <span className="trip-evidence">{t(`dialogs.trip.visit.${visitOf(site.id)}`)}</span>
            </span>
            {!plan.trip.includes(site.id) && (
              <Button data-press="add" onClick={() => add(site)}>
                {t("app.trip.add")}
                <span className="visually-hidden"> {contentText(t, site.names, site.id)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
