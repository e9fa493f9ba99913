import { type AddressContext, readAddress } from "../domain/address";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
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
 * `data` tells what became of the other dataset that the query asks for; it is in `dataset` by now.
 */
export function openStore(
  dataset: Dataset,
  query: string,
  reader: Readonly<{ language: Language; theme: "light" | "dark" }>,
  data: OtherData = NO_OTHER_DATA,
): { store: Store; others: readonly [string, string][] } {
  const { address, problems, others } = readAddress(query, addressContext(dataset));
  const { refusal } = data;
  const shown = refusal ? null : data.report;
  const initial: Partial<State> = {
    ...address,
    // From now on by its whole path: links to other pages of ours carry it too.
    data: data.path,
    // The story tells of the built-in sites.
    step: shown ? null : address.step,
    readerLanguage: reader.language,
    readerTheme: reader.theme,
    sheet: address.site === null ? "peek" : "half",
    customData: shown,
    dataReport: data.report,
    notices: [
      ...(refusal ? [{ type: "data-refused" as const, ...refusal }] : []),
      ...problems
        .filter(({ parameter }) => parameter !== "data" || !(shown || refusal))
        .map((problem) => ({ type: "address" as const, ...problem })),
      ...(shown && address.step !== null
        ? [{ type: "address" as const, parameter: "step" as const, value: String(address.step) }]
        : []),
    ],
  };
  return { store: createIliStore(dataset, initial), others };
}
