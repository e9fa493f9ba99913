import { overlap } from "../boxes";
import type { Box } from "../projection";

const CELL_PX = 64;
/** Key stride, more cells than any window is high; a hash collision would only cost time. */
const CELLS_DOWN = 1 << 20;

/** Spatial hash of boxes on a uniform grid: a collision test visits neighbours only. */
export type BoxGrid = {
  add(box: Box): void;
  /** Whether `box` collides with one that was added. */
  hits(box: Box): boolean;
};

export function createBoxGrid(): BoxGrid {
  const cells = new Map<number, Box[]>();

  /** Whether `visit` returns true for the key of any cell that a box touches. */
  function some({ left, top, right, bottom }: Box, visit: (key: number) => boolean): boolean {
    for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
      for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) {
        if (visit(x * CELLS_DOWN + y)) return true;
      }
    }
    return false;
  }

  return {
    add(box) {
      some(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
    hits: (box) =>
      some(box, (key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
}
