import type { Dataset } from "../domain/dataset";
import { readDataset } from "../platform/dataset";
import { OWN_FILE, readStored } from "../platform/storage";
import { type Opening, wantedData, withBuiltIn } from "../shell/opening";
import { detailsLoader } from "../state/details";
import { openStore } from "../state/open";
import { reader } from "./preload";

/** A page that has its data and its state. */
export type Opened = Opening & ReturnType<typeof openStore>;

let opened: Opened | undefined;

/**
 * The store of a page with the built-in data, created by whoever asks first: the first picture, or the
 * app. Null where the address names other data, or a file of the reader's own is kept. To be called once the document is parsed.
 */
export function openedPage(): Opened | null {
  const { search } = window.location;
  if (wantedData(search) !== null || readStored(OWN_FILE)) return null;
  if (!opened) {
    const builtIn = readDataset();
    opened = open(withBuiltIn(builtIn), search, builtIn);
  }
  return opened;
}

const fetchDetails = async () => (await import("virtual:dataset-details")).default;

/** Opens a page with the data that it has; `builtIn` is the dataset of the page itself. */
export function open({ dataset, data }: Opening, search: string, builtIn: Dataset): Opened {
  const loadDetails = detailsLoader(builtIn, fetchDetails);
  return { dataset, data, ...openStore(dataset, search, reader, data, loadDetails) };
}
