import type { Translator } from "../translator";

/** How exact a position is: "within about 5 km". */
export function precisionInWords(t: Translator, precisionKm: number): string {
  return t("core.precision", { distance: t.distance(precisionKm) });
}
