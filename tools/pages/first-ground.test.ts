import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpackGround } from "../../src/map/core/basemap/packed-ground";
import { readFirstGround } from "./first-ground";

test("the first picture's ground has waters and borders, and weighs no more than its place in the page", async () => {
  const ground = await readFirstGround("public/tiles/ili.pmtiles");
  const kinds = unpackGround(ground).flatMap(({ located }) =>
    Object.values(located.tile).flatMap((features) =>
      features.map(({ shape, kind }) => `${kind} as ${shape}`),
    ),
  );
  expect(kinds).toEqual(expect.arrayContaining(["lake as polygon", "river as line"]));
  expect(kinds).toContain("country as line");
  const text = JSON.stringify(ground);
  expect(text).not.toContain("<");
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(5500);
});
