import { AREA_CHOICES } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import {
  EVIDENCE,
  type Evidence,
  isInTime,
  KINDS,
  PHASES,
  type PhaseId,
  type Site,
} from "../domain/site";
import { clip, meets, type Span } from "../domain/span";
import { CONSTRAINTS, type Constraint } from "./constraints";
import type { State } from "./state";

/** One bit each, in the order of CONSTRAINTS. */
const [Q, KIND, EVIDENCE_BIT, AREA, SITES, TIME] = [1, 2, 4, 8, 16, 32] as const;

export type Chosen = Pick<State, "kind" | "evidence" | "area" | "sites"> &
  Readonly<{
    span: Span;
    /** Ids of the search results; null without a search. */
    found: ReadonlySet<string> | null;
  }>;

/**
 * A value that some site has, or that is selected, with the number of sites that selecting it alone
 * in its group would show.
 */
export type Option<Value> = Readonly<{ value: Value; count: number }>;

export type Facets = Readonly<{
  kind: readonly Option<Site["kind"]>[];
  evidence: readonly Option<Evidence>[];
  area: readonly Option<(typeof AREA_CHOICES)[number]>[];
  phase: readonly Option<PhaseId>[];
  /** Number of sites that pass all constraints. */
  shown: number;
  /** Whether the search matches no site at all. */
  misspelt: boolean;
  /**
   * What removing constraints would show: the smallest sets that yield a result, and removing the
   * search alone if that does. A search with matches is kept; one without is dropped.
   */
  advice: readonly Readonly<{ constraints: readonly Constraint[]; count: number }>[];
}>;

/**
 * One pass over the sites, by the bit set of constraints that each fails: a site that fails exactly
 * one counts for removing that one.
 */
export function countFacets(
  { sites, phases, season }: Pick<Dataset, "sites" | "phases" | "season">,
  chosen: Chosen,
): Facets {
  const kind = new Map<string, number>();
  const evidence = new Map<string, number>();
  const area = new Map<string, number>();
  const phase = new Map<string, number>();
  const byFailing = new Map<number, number>();
  const only = new Set(chosen.sites);
  const kinds = new Set<string>(chosen.kind);
  const wanted: readonly Site["evidence"][] = chosen.evidence;
  const evidences = new Set<string>(wanted);
  const areas = new Set<string>(chosen.area);
  const phaseIds = new Set<string>();
  const phaseSpans = phases.map(({ id, when }) => ({ id, days: clip(when.days, season) }));
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);

  for (const site of sites) {
    // Never in the season: removing constraints cannot show it.
    if (!isInTime(site, season)) continue;
    const where = site.area ?? "none";
    kinds.add(site.kind);
    evidences.add(site.evidence);
    areas.add(where);
    let failing = 0;
    if (chosen.found && !chosen.found.has(site.id)) failing |= Q;
    if (chosen.kind.length > 0 && !chosen.kind.includes(site.kind)) failing |= KIND;
    if (chosen.evidence.length > 0 && !wanted.includes(site.evidence)) {
      failing |= EVIDENCE_BIT;
    }
    if (chosen.area.length > 0 && !chosen.area.includes(where)) failing |= AREA;
    if (only.size > 0 && !only.has(site.id)) failing |= SITES;
    if (!isInTime(site, chosen.span)) failing |= TIME;
    add(byFailing, failing);
    if ((failing & ~KIND) === 0) add(kind, site.kind);
    if ((failing & ~EVIDENCE_BIT) === 0) add(evidence, site.evidence);
    if ((failing & ~AREA) === 0) add(area, where);
    for (const { id, days } of phaseSpans) {
      // A site without dates is active in every phase, and counts for none.
      if (!days || !site.when || !meets(site.when.days, days)) continue;
      phaseIds.add(id);
      if ((failing & ~TIME) === 0) add(phase, id);
    }
  }

  const options = <Value extends string>(
    values: readonly Value[],
    known: ReadonlySet<string>,
    counts: ReadonlyMap<string, number>,
  ) =>
    values
      .filter((value) => known.has(value))
      .map((value) => ({ value, count: counts.get(value) ?? 0 }));
  return {
    kind: options(KINDS, kinds, kind),
    evidence: options(EVIDENCE, evidences, evidence),
    area: options(AREA_CHOICES, areas, area),
    phase: options(PHASES, phaseIds, phase),
    shown: byFailing.get(0) ?? 0,
    misspelt: chosen.found?.size === 0,
    advice: adviceOf(byFailing, chosen.found !== null && chosen.found.size > 0),
  };
}

function adviceOf(byFailing: ReadonlyMap<number, number>, finds: boolean): Facets["advice"] {
  const all = [...byFailing.keys()].filter((bits) => bits > 0).sort((a, b) => a - b);
  const keeping = all.filter((bits) => !(finds && bits & Q));
  const fewest = Math.min(...keeping.map((bits) => constraintsOf(bits).length));
  return all
    .filter(
      (bits) => bits === Q || (keeping.includes(bits) && constraintsOf(bits).length === fewest),
    )
    .map((bits) => {
      let count = 0;
      for (const [failing, sites] of byFailing) if ((failing & ~bits) === 0) count += sites;
      return { constraints: constraintsOf(bits), count };
    });
}

function constraintsOf(bits: number): readonly Constraint[] {
  return CONSTRAINTS.filter((_, at) => bits & (1 << at));
}
