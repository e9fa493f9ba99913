import { ADDRESS_PARAMETERS, type Address } from "../domain/address";
import { HOME, type State } from "./state";

/** The part of a state that its address carries. */
export function addressOf(state: State): Address {
  const { lang, phase, from, to, site, map, q, kind, evidence } = state;
  const { area, sites, trip, theme, mode, step, ui, data } = state;
  return {
    ...{ lang, phase, from, to, site, map, q, kind, evidence },
    ...{ area, sites, trip, theme, mode, step, ui, data },
  };
}

/** What a change of state asks of the history: nothing, a new address in place, or a new entry. */
export function historyStep(before: State, after: State): "none" | "replace" | "push" {
  const changed = ADDRESS_PARAMETERS.filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return "none";
  return changed.some((key) => HOME[key] === "entry") ? "push" : "replace";
}
