import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { term } from "../domain/fixtures";
import { Mark } from "../features/legend/Mark";
import { paintAreas } from "../map/core/areas/paint-areas";
import type { AreaShape } from "../map/core/areas/shapes";
import { paletteOf } from "../map/core/palette";

const SIDE_PX = 120;

test.for(["ltr", "rtl"])(
  "the key's broken hatching leans as the map's does, in %s",
  async (dir) => {
    const { container } = await render(
      <div dir={dir}>
        <Mark shape="planned" />
      </div>,
    );
    const map = leanOnMap("announced");
    expect(leanOnMap("reported")).toBe(-map);
    expect(leansOf(container)).toEqual([map, map, map]);
  },
);

/** 1 where lines rise to the right, -1 where they fall; told by how the colour changes across them. */
function leanOnMap(status: AreaShape["status"]): number {
  const context = newContext();
  const [all, none] = [2 / 256, -1 / 256];
  const ring = [
    [none, none],
    [all, none],
    [all, all],
    [none, all],
  ] as const;
  paintAreas(
    context,
    { mask: newContext(), scratch: newContext() },
    [
      {
        ...{ id: term("xinjiang"), phase: term("china"), status, generalised: false },
        ...{ rings: [ring], left: none, top: none, right: all, bottom: all },
      },
    ],
    // So far out that the shape is larger than the canvas.
    { zoom: 7, left: 0, top: 0, width: SIDE_PX, height: SIDE_PX, ratio: 1 },
    paletteOf("light"),
    () => true,
  );
  const { data } = context.getImageData(0, 0, SIDE_PX, SIDE_PX);
  const alpha = (x: number, y: number) => data[(y * SIDE_PX + x) * 4 + 3] ?? 0;
  let sum = 0;
  for (let y = 1; y < SIDE_PX - 1; y++) {
    for (let x = 1; x < SIDE_PX - 1; x++) {
      sum += (alpha(x + 1, y) - alpha(x - 1, y)) * (alpha(x, y + 1) - alpha(x, y - 1));
    }
  }
  return Math.sign(sum);
}

function newContext(): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("No canvas");
  context.canvas.width = SIDE_PX;
  context.canvas.height = SIDE_PX;
  return context;
}

/** The same of each thread of a sign, where it stands on the screen. */
function leansOf(container: Element): number[] {
  const path = container.querySelector("path");
  const onScreen = path?.getScreenCTM();
  if (!path || !onScreen) throw new Error("No threads");
  const threads = path.getAttribute("d")?.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g) ?? [];
  return [...threads].map(([, ...numbers]) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.map(Number);
    const from = new DOMPoint(x1, y1).matrixTransform(onScreen);
    const to = new DOMPoint(x2, y2).matrixTransform(onScreen);
    return Math.sign((to.x - from.x) * (from.y - to.y));
  });
}
