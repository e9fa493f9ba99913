import { useMemo } from "react";
import { activePerDay } from "../domain/timeline";
import { Timeline } from "../features/timeline/Timeline";
import { useIliStore } from "../state/react";
import { splitByTime } from "../state/selectors";
import { useFilteredSites, useSpan } from "./use-sites";

/** The timeline with the count of the sites that the filters leave. */
export function TimelineOfSites() {
  const { season } = useIliStore().dataset;
  const sites = useFilteredSites();
  const span = useSpan();
  const perDay = useMemo(
    () =>
      activePerDay(
        sites.map(({ when }) => when.days),
        season,
      ),
    [sites, season],
  );
  const { inTime } = splitByTime(sites, span);
  return <Timeline span={span} shown={inTime.length} total={sites.length} perDay={perDay} />;
}
