import { timedListOf } from "../domain/timed-list";
import { Timeline } from "../features/timeline/Timeline";
import { useIliStore } from "../state/react";
import { useFilteredSites, useSpan } from "./use-sites";

/** The timeline with the count of the sites that the filters leave. */
export function TimelineOfSites() {
  const { season } = useIliStore().dataset;
  const list = timedListOf(useFilteredSites(), season);
  return <Timeline shown={list.count(useSpan())} total={list.total} />;
}
