import type { PositionLayer } from "../map/core/position-layer";

/** Stub of the position layer, which a frame does not use; see `vite.config.ts`. */
export const createPositionLayer = (): PositionLayer => ({ set() {}, draw() {}, remove() {} });
