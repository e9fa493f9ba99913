import type { PhaseId } from "../../domain/site";
import type { LiveSpan } from "../../domain/span";
import { CONSTRAINTS, without } from "../../state/constraints";
import { useIliStore } from "../../state/react";
import { phaseOfSpan } from "../../state/selectors";
import { useFilters } from "../../state/use-filters";
import { useLivePart } from "../../ui/live";

/** The number of active filters, and a function that clears them. */
export function useActiveFilters(span: LiveSpan): Readonly<{ active: number; clear(): void }> {
  const store = useIliStore();
  const filters = useFilters();
  const phase = useChosenPhase(span);
  const active = [...Object.values(filters), phase ?? ""].filter(({ length }) => length > 0).length;
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
