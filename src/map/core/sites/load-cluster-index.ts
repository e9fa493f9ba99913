import type { Site } from "../../../domain/site";
import {
  type ClusterIndex,
  clusterInput,
  createClusterIndex,
  indexOfLevels,
} from "./cluster-index";
import type { ClusterAnswer } from "./cluster-worker";
// An address and not `new URL(…, import.meta.url)`, which a classic script does not have.
import workerUrl from "./cluster-worker?worker&url";

/**
 * Builds the index of many sites in a worker, so that the page stays alive; where no worker can be
 * had (a frame with an origin of its own may not start one) on the main thread. Returns what stops
 * it; `onIndex` is not called after that.
 */
export function loadClusterIndex(
  sites: readonly Site[],
  onProgress: (share: number) => void,
  onIndex: (index: ClusterIndex) => void,
): () => void {
  let stopped = false;
  const start = performance.now();
  let worker: Worker | undefined;
  const atOnce = () => {
    worker?.terminate();
    if (!stopped) onIndex(createClusterIndex(sites));
  };
  try {
    worker = new Worker(workerUrl, { type: "module" });
    const given = clusterInput(sites);
    worker.onerror = atOnce;
    worker.onmessage = ({ data }: MessageEvent<ClusterAnswer>) => {
      if (stopped) return;
      if (data.type === "progress") onProgress(data.share);
      else {
        worker?.terminate();
        // Seen in the browser's own tools, and by the bench.
        performance.measure("ili-map-index", { start });
        onIndex(indexOfLevels(given, data.levels));
      }
    };
    // Copied and not transferred: should the worker fail, the main thread still needs nothing else.
    worker.postMessage([given.lonLats, given.apart]);
  } catch {
    setTimeout(atOnce);
  }
  return () => {
    stopped = true;
    worker?.terminate();
  };
}
