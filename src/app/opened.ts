import { readDataset } from "../platform/dataset";
import { type Opening, wantedData, withBuiltIn } from "../shell/opening";
import { openStore } from "../state/open";
import { reader } from "./preload";

/** A page that has its data and its state. */
export type Opened = Opening & ReturnType<typeof openStore>;

let opened: Opened | undefined;

/**
 * The store of a page with the built-in data, created by whoever asks first: the first picture, or the
 * app. Null where the address names other data. To be called once the document is parsed.
 */
export function openedPage(): Opened | null {
  const { search } = window.location;
  if (wantedData(search) !== null) return null;
  opened ??= open(withBuiltIn(readDataset()), search);
  return opened;
}

/** Opens a page with the data that it has. */
export function open(opening: Opening, search: string): Opened {
  return { ...opening, ...openStore(opening.dataset, search, reader, opening.data) };
}
