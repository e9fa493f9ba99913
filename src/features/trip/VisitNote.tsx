import { useTranslator } from "../../i18n/react";
import { useVisit } from "./use-visit";
import { VISITS } from "./visits";

/** Whether the reader wants to go to a site or has been there; `onNote` gets what to say of it. */
export function VisitNote({
  id,
  name,
  onNote,
}: {
  id: string;
  name: string;
  onNote(sentence: string): void;
}) {
  const t = useTranslator();
  const [visit, note] = useVisit(id, name, onNote);
  return (
    <select
      className="trip-visit"
      aria-label={t("dialogs.trip.visit.label", { name })}
      value={visit}
      onChange={({ currentTarget: { value } }) =>
        note(VISITS.find((one) => one === value) ?? "none")
      }
    >
      {VISITS.map((one) => (
        <option key={one} value={one}>
          {t(`dialogs.trip.visit.${one}`)}
        </option>
      ))}
    </select>
  );
}
