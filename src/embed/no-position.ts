import type { PositionLayer } from "../map/core/position-layer";

/** Stands in for the layer of the reader's position, for which a frame does not ask; see `vite.config.ts`. */
export const createPositionLayer = (): PositionLayer => ({ set() {}, draw() {}, remove() {} });
