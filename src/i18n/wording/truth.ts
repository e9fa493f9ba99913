import type { Dataset } from "../../domain/dataset";
import type { Translator } from "../translator";

/**
 * The one sentence that keeps what is shown honest. Of other data than that of the map's makers it
 * is not known what the sources say, so it says whose data it is.
 */
export function truthInWords(t: Translator, { customPath }: Dataset): string {
  if (customPath === undefined) return t("core.truth");
  return t("core.size.customTruth", { path: customPath });
}
