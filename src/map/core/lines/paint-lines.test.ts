import { expect, test } from "vitest";
import type { LonLat } from "../../../domain/site";
import { unitPosition, worldPixels, worldSize } from "../projection";
import { isLineIn, paintLines } from "./paint-lines";
import { lineShape } from "./shapes";

const CORNERS = 40_000;
const WAVES = lineShape(
  null,
  [
    Array.from(
      { length: CORNERS },
      (_, at): LonLat => [66 + (at / CORNERS) * 30, 44 + Math.sin(at / 300) * 3],
    ),
  ],
  unitPosition,
);

/** How much is drawn of a shape in a tile around a point. */
function drawnAt(lonLat: LonLat, zoom: number) {
  const [x, y] = worldPixels(lonLat, zoom);
  const frame = { world: worldSize(zoom), left: x - 256, top: y - 256, width: 512, height: 512 };
  const points: (readonly [number, number])[] = [];
  const note = (...point: [number, number]) => {
    points.push(point);
  };
  const nothing = () => {};
  paintLines(
    {
      ...{ beginPath: nothing, stroke: nothing, moveTo: note, lineTo: note },
      ...{ strokeStyle: "", lineWidth: 0, globalAlpha: 1, lineJoin: "round", lineCap: "round" },
    },
    [WAVES],
    frame,
    { casing: "", line: () => "" },
    () => true,
  );
  return { points, isIn: isLineIn(WAVES, frame) };
}

test("a tile has no more of a long line than it shows", () => {
  const { points, isIn } = drawnAt([81, 44], 10);
  expect(isIn).toBe(true);
  expect(points.length).toBeGreaterThan(2);
  expect(points.length).toBeLessThan(CORNERS / 20);
});

test("corners that nobody could tell apart are one", () => {
  expect(drawnAt([81, 44], 3).points.length).toBeLessThan(CORNERS / 10);
});

test("a tile beside it has none", () => {
  expect(drawnAt([81, 60], 10)).toEqual({ points: [], isIn: false });
});
