import { buildLevels, type Levels } from "./cluster-levels";

/** What the worker says: how far it is, and at last the clusters. */
export type ClusterAnswer =
  | Readonly<{ type: "progress"; share: number }>
  | Readonly<{ type: "levels"; levels: Levels }>;

// Takes longitudes and latitudes, see `buildLevels`.
self.onmessage = ({ data }: MessageEvent<Float64Array>) => {
  const levels = buildLevels(data, (share) => answer({ type: "progress", share }));
  const buffers = levels.levels.flatMap(({ firsts, lonLats, tree }) => [
    firsts.buffer,
    lonLats.buffer,
    tree,
  ]);
  answer({ type: "levels", levels }, [levels.order.buffer, ...new Set(buffers)]);
};

function answer(message: ClusterAnswer, transfer: readonly ArrayBufferLike[] = []): void {
  // The types of the page know no worker's scope; none of the buffers is shared.
  self.postMessage(message, { transfer: transfer as ArrayBuffer[] });
}
