import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import type { BBox, Line, Point } from "./geo.ts";

/** Runs `gmt coast` and parses the line segments that it dumps for a box. */
export function gmtPieces(box: BBox, options: readonly string[]): Line[] {
  const [w, s, e, n] = box;
  const text = execFileSync("gmt", ["coast", `-R${w}/${e}/${s}/${n}`, "-Df", "-M", ...options], {
    cwd: tmpdir(), // it leaves a gmt.history where it runs
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pieces: Point[][] = [];
  for (const row of text.split("\n")) {
    if (row.startsWith(">")) pieces.push([]);
    else if (row && !row.startsWith("#")) {
      const [x, y] = row.split(/\s+/).map(Number);
      if (x !== undefined && y !== undefined) pieces.at(-1)?.push([x, y]);
    }
  }
  return pieces.filter((piece) => piece.length > 1);
}
