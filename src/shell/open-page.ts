import { isDataPath } from "../domain/address";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { loadCustomData } from "./custom-data";

/** What a page opens with: its dataset, and what became of another one that its address names. */
export type Opening = Readonly<{ dataset: Dataset; data: OtherData }>;

export function withBuiltIn(dataset: Dataset): Opening {
  return { dataset, data: NO_OTHER_DATA };
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
    return { dataset: builtIn, data: { ...NO_OTHER_DATA, refusal } };
  }
  const path = [wanted, link.pathname + link.search].find(isDataPath);
  // What is too long is told as any other value that cannot be read.
  if (path === undefined) return withBuiltIn(builtIn);
  const { sites, report, refusal } = await loadCustomData(path, link.href, workerUrl, onProgress);
  return {
    dataset: refusal ? builtIn : { ...builtIn, sites, customPath: path },
    data: { path, report, refusal },
  };
}
