import { isDataPath } from "../domain/address";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { loadCustomData } from "./custom-data";

/** What a page opens with: a dataset, and the outcome of loading the one that its address names. */
export type Opening = Readonly<{ dataset: Dataset; data: OtherData }>;

export function withBuiltIn(dataset: Dataset): Opening {
  return { dataset, data: NO_OTHER_DATA };
}

/** The `data` parameter as it is in the query; null without one. */
export function wantedData(query: string): string | null {
  return new URLSearchParams(query).get("data") || null;
}

/**
 * The dataset of the file at `wanted`, or the built-in one with the reason for the refusal. Never
 * rejects. `workerUrl` is the address of `data/custom-worker`; `onProgress` is called with 0…1.
 */
export async function openData(
  wanted: string,
  builtIn: Dataset,
  workerUrl: string,
  onProgress: (share: number) => void,
): Promise<Opening> {
  // An anchor and not `new URL`, which throws on an invalid URL.
  const link = document.createElement("a");
  link.href = wanted;
  if (link.origin !== window.location.origin) {
    const refusal = { path: wanted, reason: "origin" } as const;
    return { dataset: builtIn, data: { ...NO_OTHER_DATA, refusal } };
  }
  const path = [wanted, link.pathname + link.search].find(isDataPath);
  // Too long: reported as an invalid value.
  if (path === undefined) return withBuiltIn(builtIn);
  const { sites, report, refusal } = await loadCustomData(path, link.href, workerUrl, onProgress);
  return {
    dataset: refusal ? builtIn : { ...builtIn, sites, customPath: path },
    data: { path, report, refusal },
  };
}
