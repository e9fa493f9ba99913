import { PICTURE_RIGHTS } from "../../domain/picture-rights-table";
import { isolate } from "../bidi";
import type { Translator } from "../translator";

/** Under which terms pictures may be published, in a sentence. */
export function licenceInWords(t: Translator): string {
  return t("dialogs.press.licence", { licence: isolate(PICTURE_RIGHTS.licence, t.language) });
}
