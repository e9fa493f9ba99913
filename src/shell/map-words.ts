import type { Translator } from "../i18n/translator";
import { siteSpoken } from "../i18n/wording/site";
import type { MapWords } from "../map/core/model";

/** What the map says, in a translator's language. */
export function mapWords(t: Translator): MapWords {
  return {
    map: t("core.map.label"),
    site: (site, inTime) => siteSpoken(t, site, inTime),
    cluster: (count, named, inTime) => {
      const places = t("core.map.cluster", { count });
      if (!inTime) return t("core.map.outOfTime", { site: places });
      return named > 0 ? `${places}. ${t("core.size.named", { count: named })}` : places;
    },
    andMore: (name, count) => t("core.map.andMore", { name, count }),
    statusInWords: (status) => t(`core.status.${status}`),
    distance: (km) => t.distance(km),
  };
}
