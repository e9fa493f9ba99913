import fc from "fast-check";
import { expect, test } from "vitest";
import { packLine, unpackGround, unpackLine } from "./packed-ground";

test("a line is what it was, to half a step of its tile", () => {
  const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 40 }), (points) => {
      const line = points.flat();
      const back = unpackLine(packLine(line));
      expect(back).toHaveLength(line.length);
      for (const [at, value] of back.entries()) {
        expect(Math.abs(value - (line[at] ?? Number.NaN))).toBeLessThanOrEqual(0.5 / 1024 + 1e-6);
      }
    }),
  );
});

test("a tile stands in the grid where the archive has it", () => {
  const lines = [packLine([0, 0, 0.5, 0.25])];
  const ground = unpackGround({
    zoom: 4,
    tiles: [{ x: 11, y: 5, layers: { water: [["line", "river", 3, ...lines]] } }],
  });
  expect(ground).toEqual([
    {
      coords: { x: 11, y: 5, z: 5 },
      located: {
        zoom: 4,
        x: 11,
        y: 5,
        tile: {
          water: [
            {
              shape: "line",
              kind: "river",
              properties: { min_zoom: 3 },
              parts: [Float32Array.from([0, 0, 0.5, 0.25])],
            },
          ],
        },
      },
    },
  ]);
});
