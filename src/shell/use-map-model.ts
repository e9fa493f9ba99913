import { useMemo } from "react";
import { useTranslator } from "../i18n/react";
import { siteSpoken } from "../i18n/wording/site";
import type { MapWords, Padding, TimelessModel } from "../map/core/model";
import { useMediaQuery } from "../platform/media";
import { useIliState, useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import { useFilteredSites, useTrip } from "./use-sites";

/**
 * The map's model without the time, from the store; unchanged parts keep their identity. `matching`
 * are the ids of the search results, null without a search.
 */
export function useMapModel(padding: Padding, matching: ReadonlySet<string> | null): TimelessModel {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const sites = useFilteredSites();
  const theme = useIliState(themeOf);
  const selectedId = useIliState((state) => state.site);
  const hoveredId = useIliState((state) => state.hoveredId);
  const position = useIliState((state) => state.position);
  const trip = useTrip();
  const stops = useIliState((state) => state.ownersStops?.stops);
  const foreign = useMemo(
    () => stops?.flatMap((stop) => (stop.site === null ? [stop.lonLat] : [])),
    [stops],
  );
  const reducedMotion = useMediaQuery("(prefers-reduced-motion: reduce)");
  const words = useMemo<MapWords>(
    () => ({
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
    }),
    [t],
  );
  return useMemo(
    () => ({
      language: t.language,
      theme,
      reducedMotion,
      sites,
      areas: dataset.areas,
      countries: dataset.countries,
      season: dataset.season,
      matching,
      selectedId,
      hoveredId,
      trip,
      foreign,
      position,
      padding,
      words,
    }),
    [
      t,
      theme,
      reducedMotion,
      sites,
      dataset,
      matching,
      selectedId,
      hoveredId,
      trip,
      foreign,
      position,
      padding,
      words,
    ],
  );
}
