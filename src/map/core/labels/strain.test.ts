import { describe, expect, test } from "vitest";
import { around, boxAround } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import { createStrain, MISLEADING, type Placement } from "./strain";

/** A pin whose tip is at 400, 300: its head is 28 px across, its eye at 278. */
const PIN = {
  at: [400, 300],
  leader: { figure: { left: -14, top: -38, right: 14, bottom: 0 }, middle: [0, -22], radius: 14 },
} as const;
const PIN_BOX: Box = { left: 386, top: 262, right: 414, bottom: 300 };
/** A ring of 16 px around 400, 300. */
const RING = {
  at: [400, 300],
  leader: { figure: { left: -8, top: -8, right: 8, bottom: 8 }, middle: [0, 0], radius: 8 },
} as const;

/** A name of 40 × 14 px. */
const name = (centre: PixelPoint): Placement => ({ centre, box: boxAround(centre, 40, 14) });
/** Beside the ring, 3 px from it; its end is at 451. */
const BESIDE = name([431, 300]);
const sign = (left: number, top = 290): Box => ({ left, top, right: left + 16, bottom: top + 16 });

const strain = (
  place: Placement,
  of: typeof PIN | typeof RING = RING,
  { signs = [] as Box[], obstacles = [] as Box[], pins = [] as Box[] } = {},
) => createStrain(of, signs, obstacles, pins)(place);

describe("a name beside its sign", () => {
  test("stands without fault where nothing else is near", () => {
    expect(strain(BESIDE)).toBe(0);
    expect(strain(name([441, 278]), PIN)).toBe(0);
  });

  test("its own sign is no other one", () => {
    expect(strain(BESIDE, RING, { signs: [around([400, 300], 8)] })).toBe(0);
    expect(strain(name([441, 278]), PIN, { signs: [PIN_BOX], pins: [PIN_BOX] })).toBe(0);
    // Something larger that stands over both is not.
    const number = around([400, 300], 22);
    expect(strain(BESIDE, RING, { signs: [number] })).toBeGreaterThan(0);
    const below = { ...around([400, 300], 8), bottom: 320 };
    expect(strain(name([431, 304]), RING, { signs: [below] })).toBeGreaterThan(0);
  });

  test("reads worse the nearer another sign is, once that is not clearly further away", () => {
    const [clear, less, near] = [459, 458, 452].map((left) =>
      strain(BESIDE, RING, { signs: [sign(left)] }),
    );
    expect(clear).toBe(0);
    expect(less).toBe(5);
    expect(near).toBe(35);
  });

  test("the nearest of other signs tells", () => {
    const signs = [sign(600), sign(455), sign(700)];
    expect(strain(BESIDE, RING, { signs })).toBe(strain(BESIDE, RING, { signs: [sign(455)] }));
  });

  test("another pin is to be further away than another ring", () => {
    const other = sign(460);
    expect(strain(BESIDE, RING, { signs: [other] })).toBe(0);
    expect(strain(BESIDE, RING, { signs: [other], pins: [other] })).toBe(20);
  });

  test("beside the head of a pin it reads better than beside the tip", () => {
    const signs = [sign(470, 270)];
    const [head = 0, tip = 0] = [278, 296].map((y) => strain(name([437, y]), PIN, { signs }));
    expect(head).toBe(0);
    expect(tip).toBeGreaterThan(0);
  });

  test("above it stands best over the middle", () => {
    // A rival above: how far it is from that does not change.
    const signs = [{ left: 300, top: 255, right: 600, bottom: 270 }];
    const strains = [400, 405, 420, 430].map((x) => strain(name([x, 282]), RING, { signs }));
    expect(strains[0]).toBe(strains[1]);
    expect(strains[2]).toBeGreaterThan(strains[1] ?? 0);
    expect(strains[3]).toBeGreaterThan(strains[2] ?? 0);
    const mirrored = [395, 380, 370].map((x) => strain(name([x, 282]), RING, { signs }));
    expect(mirrored).toEqual(strains.slice(1));
  });

  test("beside the number at its sign it is as near as beside the sign", () => {
    const badge = { left: 372, top: 292, right: 388, bottom: 308 };
    const place = name([349, 300]);
    const signs = [sign(308)];
    expect(createStrain(RING, signs, [])(place)).toBeGreaterThan(0);
    expect(createStrain({ ...RING, badge }, signs, [])(place)).toBe(
      createStrain(RING, [sign(451 + 329 - 324)], [])(BESIDE),
    );
  });
});

describe("what lies over a name", () => {
  test("counts at once, and the more it covers the more", () => {
    const over = (width: number) =>
      strain(BESIDE, RING, {
        obstacles: [{ left: 411, top: 280, right: 411 + width, bottom: 320 }],
      });
    expect(over(0)).toBe(0);
    expect(over(4)).toBeCloseTo(40 + 30);
    expect(over(20)).toBeCloseTo(40 + 150);
    expect(over(40)).toBeCloseTo(40 + 300);
    expect(over(8)).toBeGreaterThan(MISLEADING);
  });

  test("adds up, and leaves out the room above and below the letters", () => {
    const left = { left: 411, top: 280, right: 415, bottom: 320 };
    const right = { left: 447, top: 280, right: 451, bottom: 320 };
    expect(strain(BESIDE, RING, { obstacles: [left, right] })).toBeCloseTo(40 + 60);
    const above = { left: 411, top: 280, right: 451, bottom: 295 };
    const below = { left: 411, top: 305, right: 451, bottom: 320 };
    expect(strain(BESIDE, RING, { obstacles: [above, below] })).toBe(0);
    // One more pixel is a tenth of their height.
    expect(strain(BESIDE, RING, { obstacles: [{ ...above, bottom: 296 }] })).toBeCloseTo(40 + 30);
    expect(strain(BESIDE, RING, { obstacles: [{ ...below, top: 304 }] })).toBeCloseTo(40 + 30);
  });
});

describe("a name at the end of a line", () => {
  const atEnd = (centreX: number): Placement => ({
    ...name([centreX, 300]),
    leader: [
      [408, 300],
      [centreX - 22, 300],
    ],
  });

  test("reads worse than one beside its sign, and the longer the line the worse", () => {
    const [near = 0, far = 0] = [448, 498].map((x) => strain(atEnd(x)));
    expect(near).toBeGreaterThan(strain(BESIDE));
    expect(far).toBeCloseTo(near + 50 * 0.4);
    expect(far).toBeLessThan(MISLEADING);
  });

  test("keeps further away from other signs", () => {
    const [far = 0, near = 0, nearest = 0] = [500, 481, 472].map((left) =>
      strain(atEnd(448), RING, { signs: [sign(left)] }),
    );
    expect(far).toBe(strain(atEnd(448)));
    expect(near).toBeCloseTo(far + 4 + 0.5 * (20 - 13));
    expect(nearest).toBeCloseTo(far + 4 * 10 + 0.5 * (20 - 4));
  });

  test("misleads where its line crosses another sign, and twice over two", () => {
    const free = strain(atEnd(548));
    const crossed = (signs: Box[]) => strain(atEnd(548), RING, { signs }) - free;
    expect(crossed([sign(440)])).toBeGreaterThanOrEqual(60);
    expect(crossed([sign(440)])).toBeLessThan(2 * 60);
    expect(crossed([sign(440), sign(470)])).toBeGreaterThanOrEqual(2 * 60);
    expect(crossed([sign(440, 320)])).toBeLessThan(60);
  });

  test("is for nothing where the name is covered all the same", () => {
    const cover = { left: 420, top: 280, right: 430, bottom: 320 };
    const covered = strain(atEnd(448), RING, { obstacles: [cover] }) - strain(atEnd(448));
    expect(covered).toBeCloseTo(2 * (40 + (300 * 2) / 40));
  });
});

test("a name that need not be there has no fault to tell", () => {
  expect(createStrain({ at: [400, 300] }, [sign(451)], [BESIDE.box])(BESIDE)).toBe(0);
});
