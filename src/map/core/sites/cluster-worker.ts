import { buildLevels, type Levels } from "./cluster-levels";

/** What the worker says: how far it is, and at last the clusters. */
export type ClusterAnswer =
  | Readonly<{ type: "progress"; share: number }>
  | Readonly<{ type: "levels"; levels: Levels }>;

/** What it takes: longitudes and latitudes, and from which place on they are clustered apart. */
type ClusterQuestion = readonly [lonLats: Float64Array, apart: number];

// See `buildLevels`.
self.onmessage = ({ data: [lonLats, apart] }: MessageEvent<ClusterQuestion>) => {
  const levels = buildLevels(lonLats, (share) => answer({ type: "progress", share }), apart);
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
