import { type DataRefusal, dataName, NO_OTHER_DATA } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { withOwnPlaces } from "../domain/own-places";
import { forgetOwnFile, hideOwnFile, isOwnFileHidden, ownFile } from "../platform/own-file";
import { loadCustomData } from "./custom-data";
import { type Opening, withBuiltIn } from "./opening";

/**
 * The dataset of the file that the reader keeps on this device, which `wanted` names, or the built-in
 * one with the reason for the refusal. Never rejects. The rest is as of `openData`.
 */
export async function openOwn(
  wanted: string,
  builtIn: Dataset,
  workerUrl: string,
  onProgress: (share: number) => void,
): Promise<Opening> {
  const path = dataName(wanted);
  const file = await ownFile();
  if (!file) {
    const refusal = { path, reason: "missing" } as const;
    return { dataset: builtIn, data: { ...NO_OTHER_DATA, refusal } };
  }
  const { sites, report, refusal } = await loadCustomData(path, "", workerUrl, onProgress, file);
  return {
    dataset: refusal ? builtIn : { ...builtIn, sites, customPath: path },
    data: { path: wanted, report, refusal },
  };
}

/** Reasons that say nothing of the file: it may well be read another time. */
const PASSING: readonly DataRefusal["reason"][] = ["missing", "worker"];

/**
 * The built-in dataset with the places of the reader's file beside its own; without them where the reader has
 * hidden them, or it is refused: then it is forgotten, or hidden where that may not be for good. Never rejects.
 * The rest is as of `openData`.
 */
export async function openBeside(
  name: string,
  builtIn: Dataset,
  workerUrl: string,
  onProgress: (share: number) => void,
): Promise<Opening> {
  if (isOwnFileHidden()) return withBuiltIn(builtIn);
  const file = await ownFile();
  const { sites, report, refusal } = file
    ? await loadCustomData(name, "", workerUrl, onProgress, file)
    : { sites: [], report: null, refusal: { path: name, reason: "missing" } as const };
  if (refusal && PASSING.includes(refusal.reason)) hideOwnFile(true);
  else if (refusal) await forgetOwnFile();
  return {
    dataset: refusal ? builtIn : withOwnPlaces(builtIn, sites, name),
    data: { path: null, report, refusal },
  };
}
