import { useMemo } from "react";
import { isTimeless } from "../domain/site";
import { activePerDay } from "../domain/timeline";
import { Timeline } from "../features/timeline/Timeline";
import { useIliStore } from "../state/react";
import { useFilteredSites } from "./use-sites";

/** The timeline of the filtered sites. */
export function TimelineOfSites() {
  const { dataset, span } = useIliStore();
  const { season } = dataset;
  const sites = useFilteredSites();
  // A site without dates is on every day and would only raise the density evenly.
  const dated = useMemo(() => sites.filter((site) => !isTimeless(site)), [sites]);
  const perDay = useMemo(
    () =>
      activePerDay(
        dated.flatMap(({ when }) => when?.days ?? []),
        season,
      ),
    [dated, season],
  );
  return <Timeline span={span} perDay={perDay} />;
}
