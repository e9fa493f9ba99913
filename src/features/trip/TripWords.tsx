import { LONGEST_TRIP_NOTE, LONGEST_TRIP_TITLE } from "../../domain/address";
import { useTranslator } from "../../i18n/react";
import { LimitedField } from "./LimitedField";
import type { TripEditor } from "./use-trip-editor";

const NOTE_ROWS = 3;

/** The maker's own title and note: plain text, and part of every link to the trip. */
export function TripWords({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const { plan, type } = editor;
  return (
    <>
      <LimitedField
        label={t("dialogs.trip.title")}
        most={LONGEST_TRIP_TITLE}
        value={plan.triptitle}
        rows={1}
        onType={(triptitle) => type({ ...plan, triptitle }, t("dialogs.trip.titleChanged"))}
      />
      <LimitedField
        label={t("dialogs.trip.note")}
        most={LONGEST_TRIP_NOTE}
        value={plan.tripnote}
        rows={NOTE_ROWS}
        onType={(tripnote) => type({ ...plan, tripnote }, t("dialogs.trip.noteChanged"))}
      />
    </>
  );
}
