import type { State } from "./state";

/** The constraints on the list, in the order in which a reader would give them up. */
export const CONSTRAINTS = ["q", "kind", "evidence", "area", "sites", "time"] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

/** Filter values, partial. */
export type Choice = Partial<Pick<State, Exclude<Constraint, "time"> | "phase" | "span" | "mode">>;

/** The value of each constraint when it is off. */
const FREE: { readonly [Key in Constraint]: Choice } = {
  q: { q: "" },
  kind: { kind: [] },
  evidence: { evidence: [] },
  area: { area: [] },
  sites: { sites: [] },
  time: { phase: null, span: null, mode: "span" },
};

/** The filter values with these constraints off. */
export function without(constraints: readonly Constraint[]): Choice {
  return constraints.reduce<Choice>((change, key) => Object.assign(change, FREE[key]), {});
}
