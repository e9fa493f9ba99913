import { isDataPath } from "../domain/address";
import { NO_OTHER_DATA } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { loadCustomData } from "./custom-data";
import { type Opening, withBuiltIn } from "./opening";

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
