import type { Translator } from "../translator";

/**
 * What is counted of the map's own places, and the number of those of the reader's own file with it. `ofMap`
 * is "" for none; `none` is what is said where there are none of either.
 */
export function withOwnCount(t: Translator, ofMap: string, own: number, none: string): string {
  if (own === 0) return ofMap || none;
  const ofFile = t("dialogs.ownFile.counted", { number: own });
  return ofMap ? [ofMap, ofFile].join(" · ") : [ofFile, t("dialogs.ownFile.noneOfMap")].join(" · ");
}
