import type { Translator } from "../../i18n/translator";
import { joinSentences, sentence } from "../../i18n/wording/sentences";

/** What was done, and that it lasts only until the page closes where it could not be stored. */
export function saidOfStored(t: Translator, said: string, lasts: boolean): string {
  return lasts ? said : joinSentences(t, [sentence(t, said), t("dialogs.trip.kept.notStored")]);
}
