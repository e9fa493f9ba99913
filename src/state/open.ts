import { type AddressContext, type AddressProblem, readAddress } from "../domain/address";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import type { NameCorrection } from "../domain/parameter-names";
import type { State } from "./state";
import { createIliStore, type Store } from "./store";

export function addressContext({ season, sites }: Dataset): AddressContext {
  const ids = new Set(sites.map((site) => site.id));
  return { season, isSite: (id) => ids.has(id) };
}

/**
 * Creates the store of a page opened with a query string. Invalid values are reported in a notice
 * and in `problems`; `unknownParameters` are foreign parameters, to be kept in the address, and
 * `corrections` are misspelt names that were read as ours. `data` is the outcome of loading another
 * dataset, which is already in `dataset`. `loadDetails` loads what the built-in one
 * leaves out.
 */
export function openStore(
  dataset: Dataset,
  query: string,
  reader: Readonly<{ language: Language; theme: "light" | "dark" }>,
  data: OtherData = NO_OTHER_DATA,
  loadDetails?: Store["loadDetails"],
): {
  store: Store;
  problems: readonly AddressProblem[];
  unknownParameters: readonly [string, string][];
  corrections: readonly NameCorrection[];
} {
  const { address, unknownParameters, corrections, ...read } = readAddress(
    query,
    addressContext(dataset),
  );
  const { refusal } = data;
  const isOther = dataset.customPath !== undefined;
  const problems: readonly AddressProblem[] = [
    ...read.problems.filter(({ parameter }) => parameter !== "data" || !(isOther || refusal)),
    ...(isOther && address.step !== null
      ? [{ parameter: "step" as const, value: String(address.step) }]
      : []),
  ];
  const initial: Partial<State> = {
    // The absolute path from now on: links to other pages of ours include it.
    data: data.path,
    readerLanguage: reader.language,
    readerTheme: reader.theme,
    dataReport: data.report,
    notices: [
      ...(refusal ? [{ type: "data-refused" as const, ...refusal }] : []),
      // A duplicate list member is harmless to the reader.
      ...problems
        .filter(({ again }) => !again)
        .map((problem) => ({ type: "address" as const, ...problem })),
    ],
  };
  const store = createIliStore(dataset, initial, loadDetails);
  const isFree = address.site === null && address.q === "" && address.trip.length < 2;
  const sheet = isFree ? "peek" : "half";
  // The initial view is the address's.
  store.arrive({ ...address, sheet, camera: null });
  return { store, problems, unknownParameters, corrections };
}
