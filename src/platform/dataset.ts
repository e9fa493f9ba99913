import type { Dataset } from "../domain/dataset";

/**
 * The dataset that the build embedded in the page. It was validated at build time, so it is only
 * parsed. Throws if the page has none.
 */
export function readDataset(): Dataset {
  const text = document.getElementById("dataset")?.textContent;
  if (!text) throw new Error("The page has no dataset.");
  // The build wrote this text from a value of this type.
  return JSON.parse(text) as Dataset;
}
