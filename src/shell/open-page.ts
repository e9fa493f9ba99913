import { readAddress } from "../domain/address";
import type { CustomData, DataRefusal } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { loadCustomData } from "./custom-data";

/** What a page opens with: its dataset, and what became of another one that its address names. */
export type Opening = Readonly<{
  dataset: Dataset;
  data: Readonly<{ custom: CustomData | null; refusal: DataRefusal | null }>;
}>;

export function withBuiltIn(dataset: Dataset): Opening {
  return { dataset, data: { custom: null, refusal: null } };
}

/** The file that a query asks for instead of the built-in data, as it stands there; or null. */
export function wantedData(query: string): string | null {
  return new URLSearchParams(query).get("data") || null;
}

/**
 * The dataset of the file at `path` in the built-in one's place, or the built-in one with the
 * reason. Never rejects. `workerUrl` is the address of `data/custom-worker`; `onProgress` hears the
 * share that is done, 0…1.
 */
export async function openData(
  path: string,
  builtIn: Dataset,
  workerUrl: string,
  onProgress: (share: number) => void,
): Promise<Opening> {
  const { address } = readAddress(new URLSearchParams({ data: path }).toString(), {
    season: builtIn.season,
    isSite: () => false,
  });
  const refused = (refusal: DataRefusal): Opening => ({
    dataset: builtIn,
    data: { custom: null, refusal },
  });
  if (address.data === null) return refused({ path, reason: "origin" });
  const result = await loadCustomData(address.data, workerUrl, onProgress);
  if (result.type === "refused") return refused(result.refusal);
  const { custom, sites } = result;
  return { dataset: { ...builtIn, sites }, data: { custom, refusal: null } };
}
