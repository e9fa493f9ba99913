import { LONGEST_TRIP_NOTE, LONGEST_TRIP_TITLE } from "../../domain/address";
import { useTranslator } from "../../i18n/react";
import { Field } from "../../ui/Field";
import type { TripEditor } from "./use-trip-editor";

/** The maker's own title and note: plain text, and part of every link to the trip. */
export function TripWords({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const { plan, type } = editor;
  return (
    <>
      <Field
        label={t("dialogs.trip.title")}
        help={t("dialogs.trip.letters", { count: LONGEST_TRIP_TITLE })}
      >
        {(id, description) => (
          <input
            id={id}
            {...description}
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={LONGEST_TRIP_TITLE}
            value={plan.triptitle}
            onChange={({ currentTarget: { value } }) =>
              type({ ...plan, triptitle: value }, t("dialogs.trip.titleChanged"))
            }
          />
        )}
      </Field>
      <Field
        label={t("dialogs.trip.note")}
        help={t("dialogs.trip.letters", { count: LONGEST_TRIP_NOTE })}
      >
        {(id, description) => (
          <textarea
            id={id}
            {...description}
            rows={3}
            dir="auto"
            maxLength={LONGEST_TRIP_NOTE}
            value={plan.tripnote}
            onChange={({ currentTarget: { value } }) =>
              type({ ...plan, tripnote: value }, t("dialogs.trip.noteChanged"))
            }
          />
        )}
      </Field>
    </>
  );
}
