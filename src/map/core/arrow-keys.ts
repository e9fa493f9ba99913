import type { PixelPoint } from "./projection";

/** Which way each arrow key leads on the map, which no language mirrors: x eastward, y southward. */
export const ARROW_KEYS: Readonly<Record<string, PixelPoint>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
