import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";

/** Appends a site to the reader's route, or removes it. */
export function TripButton({ site }: { site: Site }) {
  const t = useTranslator();
  const store = useIliStore();
  const trip = useIliState((state) => state.trip);
  const planned = trip.includes(site.id);
  return (
    <Button
      look={planned ? "primary" : "plain"}
      onClick={() =>
        store.setTrip(planned ? trip.filter((id) => id !== site.id) : [...trip, site.id])
      }
    >
      {t(planned ? "app.trip.added" : "app.trip.add")}
    </Button>
  );
}
