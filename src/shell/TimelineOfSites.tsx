import { useMemo } from "react";
import { timedListOf } from "../domain/timed-list";
import { activePerDay } from "../domain/timeline";
import { Timeline } from "../features/timeline/Timeline";
import { useIliStore } from "../state/react";
import { useFilteredSites } from "./use-sites";

/** The timeline with the count of the sites that the filters leave. */
export function TimelineOfSites() {
  const { dataset, span } = useIliStore();
  const { season } = dataset;
  const sites = useFilteredSites();
  const perDay = useMemo(
    () =>
      activePerDay(
        sites.map(({ when }) => when.days),
        season,
      ),
    [sites, season],
  );
  return <Timeline span={span} list={timedListOf(sites, season)} perDay={perDay} />;
}
