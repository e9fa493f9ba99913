import { DRAWN_ROADS } from "../data/drawn-roads";
import { SaveAs } from "../features/files/SaveAs";
import { Trip } from "../features/trip/Trip";
import { useTranslator } from "../i18n/react";

/** The reader's trip with its files; loaded when first opened. */
export function TripDialog() {
  const t = useTranslator();
  return (
    <Trip
      roads={DRAWN_ROADS}
      files={(stops, say) => (
        <SaveAs sites={stops} scope="trip" legend={t("dialogs.trip.files")} onSaved={say} />
      )}
    />
  );
}
