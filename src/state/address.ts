import type { Address } from "../domain/address";
import type { OpenSpan } from "../domain/span";
import type { State } from "./state";

/** The part of the state that is in the address. */
export function addressOf(state: State): Address {
  const { lang, phase, span, site, map, q, kind, evidence } = state;
  const { area, sites, trip, theme, mode, step, ui, data } = state;
  const end = span?.end ?? null;
  return {
    ...{ lang, phase, from: span?.start ?? null, to: end === null ? null : end - 1 },
    ...{ site, map, q, kind, evidence, area, sites, trip, theme, mode, step, ui, data },
  };
}

/** The half-open span of an address's inclusive days. */
export function spanOfDays({ from, to }: Pick<Address, "from" | "to">): OpenSpan | null {
  if (from === null && to === null) return null;
  return { start: from, end: to === null ? null : to + 1 };
}
