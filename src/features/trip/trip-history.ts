import { planOf, samePlan, type TripPlan } from "../../domain/trip-plan";
import type { Store } from "../../state/store";

/** A change of the trip; `said` is its sentence, null where it was not made in the dialog. */
type Step = Readonly<{ before: TripPlan; after: TripPlan; said: string | null; typed: boolean }>;

export type TripHistory = Readonly<{
  /** Changes the trip. What is typed is one step until something else changes. */
  change(plan: TripPlan, said: string, typed?: boolean): void;
  /** Whether there is a step to take back, or to do again. */
  can(way: "undo" | "redo"): boolean;
  /** Takes a step back or does it again; gives its sentence, undefined without a step. */
  go(way: "undo" | "redo"): string | null | undefined;
}>;

const histories = new WeakMap<Store, TripHistory>();

/** The history of a page's trip since it was first asked for, whoever changes the trip. */
export function historyOf(store: Store): TripHistory {
  const known = histories.get(store);
  if (known) return known;
  const history = createTripHistory(store);
  histories.set(store, history);
  return history;
}

function createTripHistory({ api, setTrip }: Store): TripHistory {
  const steps: Record<"undo" | "redo", Step[]> = { undo: [], redo: [] };
  let own: Pick<Step, "said" | "typed"> | "moves" | null = null;
  api.subscribe((state, before) => {
    if (own === "moves" || samePlan(state, before)) return;
    const { said, typed } = own ?? { said: null, typed: false };
    const last = steps.undo.at(-1);
    steps.redo = [];
    const step = { before: planOf(before), after: planOf(state), said, typed };
    if (typed && last?.typed && last.said === said) {
      steps.undo[steps.undo.length - 1] = { ...step, before: last.before };
    } else steps.undo.push(step);
  });
  const set = (plan: TripPlan, as: NonNullable<typeof own>) => {
    own = as;
    setTrip(plan.trip, plan);
    own = null;
  };
  return {
    change: (plan, said, typed = false) => set(plan, { said, typed }),
    can: (way) => steps[way].length > 0,
    go(way) {
      const step = steps[way].pop();
      if (!step) return undefined;
      set(way === "undo" ? step.before : step.after, "moves");
      steps[way === "undo" ? "redo" : "undo"].push(step);
      return step.said;
    },
  };
}
