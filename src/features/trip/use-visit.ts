import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import type { Translator } from "../../i18n/translator";
import { joinSentences, sentence } from "../../i18n/wording/sentences";
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

/** What was done, and that it lasts only until the page closes where it could not be stored. */
export function saidOfStored(t: Translator, said: string, lasts: boolean): string {
  return lasts ? said : joinSentences(t, [sentence(t, said), t("dialogs.trip.kept.notStored")]);
}
