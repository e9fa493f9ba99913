import type { Dataset } from "./dataset";
import { EVIDENCE, OWN, OWN_PHASE, PHASES, type PhaseId, type Site } from "./site";

/*
 * What tells places of a file of the reader's own, which stand beside the map's, from those. An embed
 * shows none and has `embed/no-own.ts` in its place.
 */

/** Whether a site is a place of this map's data, and not of a file of the reader's own beside it. */
export function isOfMap({ evidence }: Pick<Site, "evidence">): boolean {
  return evidence !== OWN;
}

/** The sites of those that are. */
export function ofMap(sites: readonly Site[]): readonly Site[] {
  return sites.filter(isOfMap);
}

/** Ids of own places begin with a sign that no id of the format has; see `own-places.ts`. */
export function isOwnId(id: string | null): boolean {
  return id?.[0] === "~";
}

/** The name of the own file; undefined where there is none. */
export function ownFileOf({ ownFile }: Dataset): string | undefined {
  return ownFile;
}

/** What clusters count their places by, and their rings show: the phases, and the reader's own places. */
export const RING_PHASES: readonly PhaseId[] = [...PHASES, OWN_PHASE];

/** What sites are by evidence, the best known first. */
export const RANKS: readonly Site["evidence"][] = [...EVIDENCE, OWN];
