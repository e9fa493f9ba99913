import type { PicturePart } from "../../domain/picture";
import type { Translator } from "../translator";

/** What a picture had no room for, as a sentence; "" where nothing is left out. */
export function leftOutInWords(t: Translator, parts: readonly PicturePart[]): string {
  if (parts.length === 0) return "";
  const names = parts.map((part) => t(`dialogs.press.parts.${part}`));
  return t("dialogs.press.leftOut", { parts: names.join(t("core.truth.separator")) });
}
