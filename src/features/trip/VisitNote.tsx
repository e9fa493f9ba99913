import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import { saidOfStored } from "./said-of-stored";
import { noteVisit, VISITS, visitOf } from "./visits";

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
  const [visit, setVisit] = useState(() => visitOf(id));
  return (
    <select
      className="trip-visit"
      aria-label={t("dialogs.trip.visit.label", { name })}
      value={visit}
      onChange={({ currentTarget: { value } }) => {
        const chosen = VISITS.find((one) => one === value) ?? "none";
        setVisit(chosen);
        const lasts = noteVisit(id, chosen);
        const mark = t(`dialogs.trip.visit.${chosen}`);
        const said = t("dialogs.trip.visit.marked", { name, mark });
        onNote(saidOfStored(t, said, lasts));
      }}
    >
      {VISITS.map((one) => (
        <option key={one} value={one}>
          {t(`dialogs.trip.visit.${one}`)}
        </option>
      ))}
    </select>
  );
}
