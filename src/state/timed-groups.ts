import type { AreaId, PhaseId, Site } from "../domain/site";
import type { Span } from "../domain/span";
import { createTimedList, type TimedList } from "../domain/timed-list";
import { groupSites } from "./selectors";

/** The sites of a phase in one area, with `list` that counts them by time. */
export type TimedGroup = Readonly<{
  phase: PhaseId | null;
  area: AreaId | null;
  sites: readonly Site[];
  list: TimedList;
}>;

const made = new WeakMap<readonly Site[], readonly TimedGroup[]>();

/**
 * The groups of `groupSites`, independent of time: a change of the span only recounts them.
 * A weak map by the array's identity: the groups before a search survive it.
 */
export function timedGroups(sites: readonly Site[], season: Span): readonly TimedGroup[] {
  const groups =
    made.get(sites) ??
    groupSites(sites).map((group) => ({ ...group, list: createTimedList(group.sites, season) }));
  made.set(sites, groups);
  return groups;
}
