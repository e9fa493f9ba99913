import type { ReactNode } from "react";
// `?worker&url` and not `new URL(…)`: a classic script knows its own URL only while it is being
// evaluated.
import workerUrl from "../data/custom-worker?worker&url";
import { isOwnFile } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";
import { openOwn } from "../shell/open-own";
import { openData } from "../shell/open-page";
import type { Opening } from "../shell/opening";
import { Progress } from "../shell/Progress";

/**
 * What the page opens with where its address names other data than the `builtIn`; `show` is handed the
 * progress.
 */
export function openOtherData(
  path: string,
  builtIn: Dataset,
  show: (progress: ReactNode) => void,
): Promise<Opening> {
  const read = isOwnFile(path) ? openOwn : openData;
  return read(path, builtIn, workerUrl, (share) =>
    show(
      <main className="opening">
        <Progress share={share} message="core.size.reading" path={path} />
      </main>,
    ),
  );
}
