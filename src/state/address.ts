import { ADDRESS_PARAMETERS, type Address } from "../domain/address";
import { isOwnId } from "../domain/own";
import type { OpenSpan } from "../domain/span";
import type { State } from "./state";

/** The part of the state that is in the address, which knows nothing of the reader's own file. */
export function addressOf(state: State): Address {
  const { start = null, end = null } = state.span ?? {};
  const site = isOwnId(state.site) ? null : state.site;
  const all: Address = { ...state, site, from: start, to: end === null ? null : end - 1 };
  // fromEntries widens to string; what is no key of an address is left out.
  return Object.fromEntries(ADDRESS_PARAMETERS.map((key) => [key, all[key]])) as unknown as Address;
}

/** The half-open span of an address's inclusive days. */
export function spanOfDays({ from, to }: Pick<Address, "from" | "to">): OpenSpan | null {
  if (from === null && to === null) return null;
  return { start: from, end: to === null ? null : to + 1 };
}
