import { AREA_CHOICES } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import { EVIDENCE, isInTime, KINDS, PHASES, type PhaseId, type Site } from "../domain/site";
import { clip, meets, type Span } from "../domain/span";
import type { State } from "./state";

/** What narrows the places, one bit for each, in the order in which a reader would give them up. */
export const CONSTRAINTS = ["q", "kind", "evidence", "area", "sites", "time"] as const;
export type Constraint = (typeof CONSTRAINTS)[number];
const [Q, KIND, EVIDENCE_BIT, AREA, SITES, TIME] = [1, 2, 4, 8, 16, 32] as const;

/** What a reader narrows the places by, or some of it. */
export type Choice = Partial<Pick<State, Exclude<Constraint, "time"> | "phase" | "span" | "mode">>;

/** What a state without a constraint says instead. */
const FREE: { readonly [Key in Constraint]: Choice } = {
  q: { q: "" },
  kind: { kind: [] },
  evidence: { evidence: [] },
  area: { area: [] },
  sites: { sites: [] },
  time: { phase: null, span: null, mode: "span" },
};

/** The choice that gives up these constraints. */
export function without(constraints: readonly Constraint[]): Choice {
  return constraints.reduce<Choice>((change, key) => Object.assign(change, FREE[key]), {});
}

export type Chosen = Pick<State, "kind" | "evidence" | "area" | "sites"> &
  Readonly<{
    span: Span;
    /** Ids that the search found; null without a search. */
    found: ReadonlySet<string> | null;
  }>;

/** A value that some site has, or that is chosen, with the number of sites that choosing it alone in its group would show. */
export type Option<Value> = Readonly<{ value: Value; count: number }>;

export type Facets = Readonly<{
  kind: readonly Option<Site["kind"]>[];
  evidence: readonly Option<Site["evidence"]>[];
  area: readonly Option<(typeof AREA_CHOICES)[number]>[];
  phase: readonly Option<PhaseId>[];
  /** How many sites pass everything. */
  shown: number;
  /** A search that finds nothing anywhere. */
  misspelt: boolean;
  /**
   * What giving up constraints would show: the fewest that bring anything, and the search alone
   * where that does. What the search finds stays, unless it finds nothing.
   */
  advice: readonly Readonly<{ constraints: readonly Constraint[]; count: number }>[];
}>;

/**
 * Counts in one pass over the sites, by the constraints that each fails: one that fails a single
 * constraint counts where that one is given up.
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
  const evidences = new Set<string>(chosen.evidence);
  const areas = new Set<string>(chosen.area);
  const phaseIds = new Set<string>();
  const phaseSpans = phases.map(({ id, when }) => ({ id, days: clip(when.days, season) }));
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);

  for (const site of sites) {
    // Nothing that a reader could give up would show it.
    if (!isInTime(site, season)) continue;
    const where = site.area ?? "none";
    kinds.add(site.kind);
    evidences.add(site.evidence);
    areas.add(where);
    let failing = 0;
    if (chosen.found && !chosen.found.has(site.id)) failing |= Q;
    if (chosen.kind.length > 0 && !chosen.kind.includes(site.kind)) failing |= KIND;
    if (chosen.evidence.length > 0 && !chosen.evidence.includes(site.evidence)) {
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
      // One without a time is there in every phase, and is no phase's.
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
