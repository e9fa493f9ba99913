import type { Site } from "../../domain/site";
import { visitorNotes } from "../../domain/trip";
import { TranslatorProvider } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { VisitorNotes } from "../../i18n/VisitorNotes";
import { joinSentences } from "../../i18n/wording/sentences";
import type { Store } from "../../state/store";
import { useDetailsOf } from "../../state/use-details";

/** The maker's note, and what a visitor of the trip's stops must know, with dates and sources. */
export function TripNotes({
  t,
  store,
  stops,
  note,
  byRoad,
}: {
  t: Translator;
  store: Pick<Store, "dataset" | "loadDetails">;
  stops: readonly Site[];
  note: string;
  /** What is said of the trip by road, in sentences. */
  byRoad: readonly string[];
}) {
  useDetailsOf(store);
  const { production } = store.dataset;
  return (
    <TranslatorProvider translator={t}>
      <div className="owner-notes">
        {note && (
          <p className="owner-text" dir="auto">
            {note}
          </p>
        )}
        {stops.length > 1 && <p>{joinSentences(t, [t("core.trip.straight"), ...byRoad])}</p>}
        {visitorNotes(stops, production) && (
          <>
            <strong>{t("core.card.access")}</strong>
            <VisitorNotes stops={stops} production={production} place="strong" />
          </>
        )}
      </div>
    </TranslatorProvider>
  );
}
