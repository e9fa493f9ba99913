import { Timeline } from "../features/timeline/Timeline";
import { splitByTime } from "../state/selectors";
import { useFilteredSites, useSpan } from "./use-sites";

/** The timeline with the count of the sites that the filters leave. */
export function TimelineOfSites() {
  const sites = useFilteredSites();
  const { inTime } = splitByTime(sites, useSpan());
  return <Timeline shown={inTime.length} total={sites.length} />;
}
