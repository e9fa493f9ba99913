import type { PhaseId } from "../../domain/site";
import type { LiveSpan } from "../../domain/span";
import { CONSTRAINTS, without } from "../../state/constraints";
import { useIliState, useIliStore } from "../../state/react";
import { phaseOfSpan } from "../../state/selectors";
import { useLivePart } from "../../ui/live";

/** The number of active filters, and a function that clears them. */
export function useActiveFilters(span: LiveSpan): Readonly<{ active: number; clear(): void }> {
  const store = useIliStore();
  const kind = useIliState((state) => state.kind);
  const evidence = useIliState((state) => state.evidence);
  const area = useIliState((state) => state.area);
  const sites = useIliState((state) => state.sites);
  const phase = useChosenPhase(span);
  const active = [kind, evidence, area, sites, phase ?? ""].filter(
    ({ length }) => length > 0,
  ).length;
  // A span that is no phase's belongs to the timeline and is kept.
  const clear = () =>
    store.filter(without(CONSTRAINTS.filter((one) => one !== "time" || phase !== null)));
  return { active, clear };
}

/** The phase whose days are chosen, by whatever control; null for any other span. */
export function useChosenPhase(span: LiveSpan): PhaseId | null {
  const { season, phases } = useIliStore().dataset;
  return useLivePart(span, (days) => phaseOfSpan(days, season, phases));
}
