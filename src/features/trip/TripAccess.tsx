import type { Site } from "../../domain/site";
import { visitorNotes } from "../../domain/trip";
import { useTranslator } from "../../i18n/react";
import { VisitorNotes } from "../../i18n/VisitorNotes";
import { useIliStore } from "../../state/react";
import { useDetails } from "../../state/use-details";

/** What a visitor must know of the stops; of the countries too where a border is crossed. */
export function TripAccess({ stops }: { stops: readonly Site[] }) {
  const t = useTranslator();
  useDetails();
  const { production } = useIliStore().dataset;
  if (!visitorNotes(stops, production)) return null;
  return (
    <details className="trip-access">
      <summary>{t("core.card.access")}</summary>
      <VisitorNotes stops={stops} production={production} place="h4" />
    </details>
  );
}
