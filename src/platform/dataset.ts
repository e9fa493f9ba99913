import type { Dataset } from "../domain/dataset";

/**
 * The dataset that the build wrote into the page. It was checked and compiled there, so it is
 * not checked again; throws where the page was built without it.
 */
export function readDataset(): Dataset {
  const text = document.getElementById("dataset")?.textContent;
  if (!text) throw new Error("The page carries no dataset: build it with the data plugin.");
  // The build wrote this text from a value of this type.
  return JSON.parse(text) as Dataset;
}
