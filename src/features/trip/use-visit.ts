import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import { saidOfStored } from "./said-of-stored";
import { noteVisit, type Visit, visitOf } from "./visits";

/** The reader's note on a site, and what changes it; `say` gets what was noted. */
export function useVisit(
  id: string,
  name: string,
  say: (sentence: string) => void,
): readonly [Visit, (visit: Visit) => void] {
  const t = useTranslator();
  const [visit, setVisit] = useState(() => visitOf(id));
  const note = (chosen: Visit) => {
    setVisit(chosen);
    const lasts = noteVisit(id, chosen);
    const mark = t(`dialogs.trip.visit.${chosen}`);
    say(saidOfStored(t, t("dialogs.trip.visit.marked", { name, mark }), lasts));
  };
  return [visit, note];
}
