import type { ReactNode } from "react";
// `?worker&url` and not `new URL(…)`: a classic script knows its own URL only while it is being
// evaluated.
import workerUrl from "../data/custom-worker?worker&url";
import { isOwnFile } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { DataProblems } from "../features/custom-data/DataProblems";
import { OWN_FILE, readStored } from "../platform/storage";
import { openBeside, openOwn } from "../shell/open-own";
import { openData } from "../shell/open-page";
import { wantedData } from "../shell/opening";
import { Progress } from "../shell/Progress";
import { afterOpenedAgain } from "./after-opened-again";
import { OwnCard } from "./OwnCard";
import { OwnCount } from "./OwnCount";
import { OwnList, OwnPlaces } from "./OwnList";
import type { Opened, open } from "./opened";
import { setOtherParts } from "./other-parts";
import type { LineParts, PartsOfPage } from "./own-lines";

/**
 * The page where its address names other data than the `builtIn`, or where the reader has a file of their own
 * beside the map's places; `show` is handed the progress. The rest is what the page has already: to import
 * it here would part its scripts in more, which are larger so.
 */
export async function openOtherData(
  builtIn: Dataset,
  show: (progress: ReactNode) => void,
  openPage: typeof open,
  ...ofPage: PartsOfPage
): Promise<Opened> {
  const wanted = wantedData(window.location.search);
  const path = wanted ?? readStored(OWN_FILE) ?? "";
  const read = wanted === null ? openBeside : isOwnFile(path) ? openOwn : openData;
  const opening = await read(path, builtIn, workerUrl, (share) =>
    show(
      <main className="opening">
        <Progress share={share} message="core.size.reading" path={path} />
      </main>,
    ),
  );
  // Also where it could not be read now, and is still kept.
  const isBeside = wanted === null && Boolean(readStored(OWN_FILE));
  const beside = { Card: OwnCard, List: OwnList, Group: OwnPlaces, Count: OwnCount };
  const parts = { Problems: DataProblems, ...(isBeside && beside) };
  setOtherParts(parts);
  const opened = openPage(opening, window.location.search, builtIn);
  if (isBeside) afterOpenedAgain(opened.store);
  if (opening.dataset.sites.some(({ drawn }) => drawn)) {
    // Without the lines of its places a page is still one.
    const dimLines = await drawLines(opened.store, ...ofPage).catch(() => () => {});
    setOtherParts({ ...parts, dimLines });
  }
  return opened;
}

async function drawLines(...parts: LineParts) {
  const { drawOwnLines } = await import("./own-lines");
  return drawOwnLines(...parts);
}
