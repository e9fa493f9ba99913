import { useMemo } from "react";
import { timedListOf } from "../domain/timed-list";
import { activePerDay } from "../domain/timeline";
import { Timeline } from "../features/timeline/Timeline";
import { useIliStore } from "../state/react";
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
  const list = timedListOf(sites, season);
  return <Timeline span={span} shown={list.count(span)} total={list.total} perDay={perDay} />;
}
