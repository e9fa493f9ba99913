import { AREA_CHOICES } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import { EVIDENCE, KINDS, PHASES, type PhaseId, type Site } from "../domain/site";
import { clip, meets, type Span } from "../domain/span";
import type { State } from "./state";

/** What narrows the places, one bit for each, in the order in which a reader would give them up. */
const CONSTRAINTS = ["q", "kind", "evidence", "area", "sites", "time"] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

export type Chosen = Pick<State, "kind" | "evidence" | "area" | "sites"> &
  Readonly<{
    span: Span;
    /** Ids that the search found; null without a search. */
    found: ReadonlySet<string> | null;
  }>;

/** A value of a filter with the number of sites that choosing it alone in its group would show. */
export type Option<Value> = Readonly<{ value: Value; count: number }>;

export type Facets = Readonly<{
  kind: readonly Option<Site["kind"]>[];
  evidence: readonly Option<Site["evidence"]>[];
  area: readonly Option<(typeof AREA_CHOICES)[number]>[];
  phase: readonly Option<PhaseId>[];
  /** How many sites pass everything. */
  shown: number;
  /** How many there would be without one constraint; only those that would give any. */
  without: readonly Readonly<{ constraint: Constraint; count: number }>[];
}>;

/**
 * Counts in one pass over the sites: a site that fails nothing counts everywhere, one that fails
 * a single constraint counts where that constraint is given up.
 */
export function countFacets(
  { sites, phases, season }: Pick<Dataset, "sites" | "phases" | "season">,
  chosen: Chosen,
): Facets {
  const kind = new Map<string, number>();
  const evidence = new Map<string, number>();
  const area = new Map<string, number>();
  const phase = new Map<string, number>();
  const without = new Map<Constraint, number>();
  const only = new Set(chosen.sites);
  const phaseSpans = phases.map(({ id, when }) => ({ id, days: clip(when.days, season) }));
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  let shown = 0;

  for (const site of sites) {
    const where = site.area ?? "none";
    const failing: Constraint[] = [];
    if (chosen.found && !chosen.found.has(site.id)) failing.push("q");
    if (chosen.kind.length > 0 && !chosen.kind.includes(site.kind)) failing.push("kind");
    if (chosen.evidence.length > 0 && !chosen.evidence.includes(site.evidence)) {
      failing.push("evidence");
    }
    if (chosen.area.length > 0 && !chosen.area.includes(where)) failing.push("area");
    if (only.size > 0 && !only.has(site.id)) failing.push("sites");
    if (!meets(site.when.days, chosen.span)) failing.push("time");
    const [first, second] = failing;
    if (second) continue;
    if (!first) shown++;
    else without.set(first, (without.get(first) ?? 0) + 1);
    if (!first || first === "kind") add(kind, site.kind);
    if (!first || first === "evidence") add(evidence, site.evidence);
    if (!first || first === "area") add(area, where);
    if (!first || first === "time") {
      for (const { id, days } of phaseSpans) {
        if (days && meets(site.when.days, days)) add(phase, id);
      }
    }
  }

  const options = <Value extends string>(values: readonly Value[], counts: Map<string, number>) =>
    values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
  return {
    kind: options(KINDS, kind),
    evidence: options(EVIDENCE, evidence),
    area: options(AREA_CHOICES, area),
    phase: options(PHASES, phase),
    shown,
    without: CONSTRAINTS.flatMap((constraint) => {
      const count = without.get(constraint) ?? 0;
      return count > 0 ? [{ constraint, count: count + shown }] : [];
    }),
  };
}
