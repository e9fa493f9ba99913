import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOf, isBelow, isInSight, seenIn } from "./in-sight";
import { type Bounds, type Box, lonLatOf, type PixelPoint, worldPixels } from "./projection";

const PADDING = { top: 106, right: 12, bottom: 206, left: 12 };
/** The map's buttons of a phone, with the room that names leave beside them. */
const BUTTONS: Box = { left: 334, top: 97, right: 386, bottom: 238 };

function viewOf(zoom: number) {
  const [x, y] = worldPixels([78.5, 43.5], zoom);
  return { zoom, left: x - 195, top: y - 332, width: 390, height: 664 };
}

test("what has its name in sight is what is spoken of, wherever it stands", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20, max: 410 }),
      fc.integer({ min: -20, max: 684 }),
      fc.integer({ min: 8, max: 28 }).map((half) => half / 2),
      (x, y, zoom) => {
        const at: PixelPoint = [x + 0.5, y + 0.5];
        const view = viewOf(zoom);
        const padding = { ...PADDING, corners: [BUTTONS] };
        const [lon, lat] = lonLatOf([at[0] + view.left, at[1] + view.top], zoom);
        const isIn = ([west, south, east, north]: Bounds) =>
          lon >= west && lon <= east && lat >= south && lat <= north;
        const { bounds, pinsBelow } = seenIn(view, padding);
        expect(isIn(bounds)).toBe(isInSight(at, frameOf(view, padding)));
        expect(pinsBelow.some(isIn)).toBe(isBelow(at, [BUTTONS]));
      },
    ),
  );
});

test("a pin lies below a button where its head does", () => {
  expect(isBelow([360, 238], [BUTTONS])).toBe(true);
  expect(isBelow([360, 290], [BUTTONS])).toBe(false);
  expect(isBelow([360, 112], [BUTTONS])).toBe(false);
  expect(isBelow([320, 200], [BUTTONS])).toBe(false);
});

test("a pin that the window's edge halves is in sight, one of which less is seen is not", () => {
  const frame = frameOf(viewOf(7), PADDING);
  expect(isInSight([0, 300], frame)).toBe(true);
  expect(isInSight([-4, 300], frame)).toBe(false);
  expect(isInSight([390, 300], frame)).toBe(true);
  expect(isInSight([394, 300], frame)).toBe(false);
});
