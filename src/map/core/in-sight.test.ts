import fc from "fast-check";
import { expect, test } from "vitest";
import { isBelow, isInSight, sightOf, visibleBounds } from "./in-sight";
import { type Bounds, type Box, lonLatOf, type PixelPoint, worldPixels } from "./projection";
import { PIN_EYE_PX } from "./sites/sizes";

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
        const { signs, pins, pinsBelow } = visibleBounds(view, padding);
        const sight = sightOf(view, padding);
        expect(isIn(signs)).toBe(isInSight(at, sight));
        expect(isIn(pins)).toBe(isInSight([at[0], at[1] - PIN_EYE_PX], sight));
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

test("a sign is in sight whose middle no panel covers and the window's edge does not cut off", () => {
  const sight = sightOf(viewOf(7), PADDING);
  // The panels end 12 px before the padding: at 94 and 470 of 664.
  for (const [at, seen] of [
    [[0, 300], true],
    [[-4, 300], false],
    [[390, 300], true],
    [[394, 300], false],
    [[195, 99], true],
    [[195, 93], false],
    [[195, 465], true],
    [[195, 471], false],
  ] as const) {
    expect(isInSight(at, sight), at.join()).toBe(seen);
  }
});
