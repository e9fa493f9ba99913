import { type AddressContext, readAddress } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import type { State } from "./state";
import { createIliStore, type Store } from "./store";

export function addressContext({ season, sites }: Dataset): AddressContext {
  const ids = new Set(sites.map((site) => site.id));
  return { season, isSite: (id) => ids.has(id) };
}

/**
 * The store of a page opened with a query string. Every value of it that could not be read is
 * told in a notice; `others` are the parameters that are not ours, to be kept in the address.
 */
export function openStore(
  dataset: Dataset,
  query: string,
  reader: Readonly<{ language: Language; theme: "light" | "dark" }>,
): { store: Store; others: readonly [string, string][] } {
  const { address, problems, others } = readAddress(query, addressContext(dataset));
  const initial: Partial<State> = {
    ...address,
    readerLanguage: reader.language,
    readerTheme: reader.theme,
    sheet: address.site === null ? "peek" : "half",
    notices: problems.map((problem) => ({ type: "address" as const, ...problem })),
  };
  return { store: createIliStore(dataset, initial), others };
}
