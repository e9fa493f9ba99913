import type { AreaId, PhaseId, Site } from "../domain/site";
import type { Span } from "../domain/span";
import { createTimedList, type TimedList } from "../domain/timed-list";
import { groupSites } from "./selectors";

/** The sites of a phase in one area, with `list` that counts them by time. */
export type TimedGroup = Readonly<{
  phase: PhaseId;
  area: AreaId | null;
  sites: readonly Site[];
  list: TimedList;
}>;

/** The groups of `groupSites`, whatever the time: a step in time only counts in them. */
export function timedGroups(sites: readonly Site[], season: Span): readonly TimedGroup[] {
  return groupSites(sites).map(({ phase, area, sites: members }) => ({
    phase,
    area,
    sites: members,
    list: createTimedList(members, season),
  }));
}
