import { useMemo } from "react";
import { useTranslator } from "../i18n/react";
import type { Padding, TimelessModel } from "../map/core/model";
import { useMediaQuery } from "../platform/media";
import { useIliState, useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import { mapWords } from "./map-words";
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
  const words = useMemo(() => mapWords(t), [t]);
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
