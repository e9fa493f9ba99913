import { isDataPath } from "../domain/address";
import type { CustomData, DataRefusal } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { loadCustomData } from "./custom-data";

/** What a page opens with: its dataset, and what became of another one that its address names. */
export type Opening = Readonly<{
  dataset: Dataset;
  data: Readonly<{
    /** Where the file lies on this origin; null where the address names none that could. */
    path: string | null;
    custom: CustomData | null;
    refusal: DataRefusal | null;
  }>;
}>;

export function withBuiltIn(dataset: Dataset): Opening {
  return { dataset, data: { path: null, custom: null, refusal: null } };
}

/** The file that a query asks for instead of the built-in data, as it stands there; or null. */
export function wantedData(query: string): string | null {
  return new URLSearchParams(query).get("data") || null;
}

/**
 * The dataset of the file that `wanted` leads to from this page, in the built-in one's place, or
 * the built-in one with the reason. Never rejects. `workerUrl` is the address of
 * `data/custom-worker`; `onProgress` hears the share that is done, 0…1.
 */
export async function openData(
  wanted: string,
  builtIn: Dataset,
  workerUrl: string,
  onProgress: (share: number) => void,
): Promise<Opening> {
  // A link and not `new URL`, which throws over what is no address at all.
  const link = document.createElement("a");
  link.href = wanted;
  if (link.origin !== window.location.origin) {
    const refusal = { path: wanted, reason: "origin" } as const;
    return { dataset: builtIn, data: { path: null, custom: null, refusal } };
  }
  const path = [wanted, link.pathname + link.search].find(isDataPath);
  // What is too long is told as any other value that cannot be read.
  if (path === undefined) return withBuiltIn(builtIn);
  const result = await loadCustomData(path, link.href, workerUrl, onProgress);
  if (result.type === "refused") {
    return { dataset: builtIn, data: { path, custom: null, refusal: result.refusal } };
  }
  const { custom, sites } = result;
  return { dataset: { ...builtIn, sites }, data: { path, custom, refusal: null } };
}
