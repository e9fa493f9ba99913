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
import { type Opening, wantedData } from "../shell/opening";
import { Progress } from "../shell/Progress";
import { OwnCard } from "./OwnCard";
import { OwnList } from "./OwnList";
import { setOtherParts } from "./other-parts";

/**
 * What the page opens with where its address names other data than the `builtIn`, or where the reader has a
 * file of their own beside the map's places; `show` is handed the progress.
 */
export async function openOtherData(
  builtIn: Dataset,
  show: (progress: ReactNode) => void,
): Promise<Opening> {
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
  const isBeside = wanted === null && opening.data.refusal === null;
  setOtherParts({ Problems: DataProblems, ...(isBeside && { Card: OwnCard, List: OwnList }) });
  return opening;
}
