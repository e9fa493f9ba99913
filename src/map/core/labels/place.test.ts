import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlap } from "../boxes";
import type { Box } from "../projection";
import { besideBadge } from "./beside-badge";
import type { LabelCandidate } from "./candidate";
import { placeLabels, textBox } from "./place";
import { LABEL_STYLES } from "./style";

const FRAME: Box = { left: 0, top: 0, right: 800, bottom: 600 };

const candidate = (more: Partial<LabelCandidate>): LabelCandidate => ({
  key: "a",
  lines: ["A"],
  style: LABEL_STYLES.town,
  at: [400, 300],
  width: 60,
  height: 14,
  angle: 0,
  offsets: [[0, 0]],
  mark: 0,
  priority: 50,
  names: [],
  apart: 0,
  ...more,
});

const position = fc.tuple(
  fc.integer({ min: -200, max: 1000 }),
  fc.integer({ min: -200, max: 800 }),
);
const anyCandidate = fc
  .record({
    key: fc.string({ maxLength: 4 }),
    at: position,
    width: fc.integer({ min: 4, max: 220 }),
    height: fc.integer({ min: 8, max: 40 }),
    angle: fc.constantFrom(0, 0, 0, -80, -30, 12, 45, 90),
    mark: fc.constantFrom(0, 0, 3),
    priority: fc.integer({ min: 0, max: 9 }),
    offsets: fc.array(
      fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -40, max: 40 })),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(candidate);
const anyObstacle = position.map(
  ([x, y]): Box => ({ left: x, top: y, right: x + 24, bottom: y + 24 }),
);

test("no label overlaps another, an obstacle or the frame's edge", () => {
  fc.assert(
    fc.property(
      fc.array(anyCandidate, { maxLength: 60 }),
      fc.array(anyObstacle, { maxLength: 20 }),
      fc.boolean(),
      (candidates, obstacles, beyond) => {
        const placed = placeLabels(candidates, obstacles, {
          frame: FRAME,
          ...(beyond && { window: FRAME }),
        });
        const boxes = placed.flatMap(({ box, candidate: { at, mark } }) => [
          box,
          ...(mark
            ? [{ left: at[0] - 3, top: at[1] - 3, right: at[0] + 3, bottom: at[1] + 3 }]
            : []),
        ]);
        for (const box of boxes) {
          const inside = contains(FRAME, box);
          expect(inside || (beyond && !overlap(FRAME, box))).toBe(true);
          for (const obstacle of obstacles) expect(overlap(box, obstacle)).toBe(false);
        }
        for (const [at, { box }] of placed.entries()) {
          for (const other of placed.slice(at + 1)) expect(overlap(box, other.box)).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("the order in which candidates come does not matter", () => {
  fc.assert(
    fc.property(fc.array(anyCandidate, { maxLength: 30 }), (candidates) => {
      const keyed = candidates.map((one, at) => ({ ...one, key: `${at}` }));
      const places = (list: LabelCandidate[]) =>
        placeLabels(list, [], { frame: FRAME }).map((label) => [label.candidate.key, label.centre]);
      expect(places([...keyed].reverse())).toEqual(places(keyed));
    }),
  );
});

test("a lower priority number goes first", () => {
  const placed = placeLabels(
    [candidate({ key: "town", priority: 50 }), candidate({ key: "site", priority: 10 })],
    [],
    { frame: FRAME },
  );
  expect(placed.map((label) => label.candidate.key)).toEqual(["site"]);
});

test("a label that finds its first place taken tries the next", () => {
  const placed = placeLabels(
    [
      candidate({ key: "a", priority: 1 }),
      candidate({
        key: "b",
        offsets: [
          [0, 0],
          [0, 40],
        ],
      }),
    ],
    [],
    { frame: FRAME },
  );
  expect(placed[1]?.centre).toEqual([400, 340]);
});

test("the ground gives way to a placed label of the same name near by, and only there", () => {
  const named = candidate({ key: "site", priority: 1, names: ["sayram", "赛里木湖"] });
  const near = candidate({ key: "lake", at: [440, 380], names: ["赛里木湖"], apart: 140 });
  const far = candidate({ key: "far", at: [100, 100], names: ["sayram"], apart: 140 });
  const keys = placeLabels([near, named, far], [], { frame: FRAME }).map(
    (label) => label.candidate.key,
  );
  expect(keys).toEqual(["site", "far"]);
});

test("a site's label never gives way to its own name", () => {
  const first = candidate({ key: "a", names: ["x"], priority: 1 });
  const second = candidate({ key: "b", names: ["x"], at: [400, 340] });
  expect(placeLabels([first, second], [], { frame: FRAME })).toHaveLength(2);
});

const PIN: Box = { left: 386, top: 262, right: 414, bottom: 300 };
const needed = candidate({
  key: "needed",
  priority: 0,
  offsets: [[47, -22]],
  leader: {
    figure: { left: -14, top: -38, right: 14, bottom: 0 },
    middle: [0, -22],
    radius: 14,
  },
});
const around = (left: number, top: number, right: number, bottom: number): Box => ({
  left: 400 - left,
  top: 278 - top,
  right: 400 + right,
  bottom: 278 + bottom,
});

test("what must be named stands further away, at the end of a line, where all beside it is taken", () => {
  // Open to the west only, and a rival to the east whose pin no line may cross.
  const walls = [PIN, around(40, 60, 200, -20), around(40, -20, 200, 80), around(-20, 60, 300, 60)];
  const [label] = placeLabels([needed], walls, { frame: FRAME, pins: [PIN] });
  expect(label?.leader).toBeDefined();
  expect(label?.box.right).toBeLessThan(PIN.left);
  for (const wall of walls) if (label) expect(overlap(label.box, wall)).toBe(false);
});

test("where nothing around is free it covers an unconfirmed place, but no pin, and no other label", () => {
  const ring: Box = { left: 0, top: 0, right: 800, bottom: 600 };
  const second = { ...needed, key: "second", priority: 1 };
  const town = candidate({ key: "town", at: [100, 100] });
  const placed = (pins: readonly Box[]) =>
    placeLabels([town, second, needed], [ring], { frame: FRAME, pins });
  const [first, other] = placed([PIN]);
  expect(first?.centre).toEqual([447, 278]);
  expect(other?.leader).toBeDefined();
  for (const label of [first, other]) if (label) expect(overlap(label.box, PIN)).toBe(false);
  if (first && other) expect(overlap(first.box, other.box)).toBe(false);
  expect(placed([ring])).toEqual([]);
});

test("a name is rather covered in part beside its own pin than whole beside another's", () => {
  const other: Box = { left: 486, top: 262, right: 514, bottom: 300 };
  const count: Box = { left: 450, top: 258, right: 480, bottom: 304 };
  const name = { ...needed, width: 40, height: 14, offsets: [[37, -22] as const] };
  const frame: Box = { left: 384, top: 258, right: 600, bottom: 304 };
  const pins = [PIN, other];
  const [label] = placeLabels([name], [...pins, count], { frame, pins });
  expect(label?.box.right).toBeLessThan(other.left);
});

test("two names that must stand are placed in the order that leaves each beside its own pin", () => {
  // The first could stand east, where the only place of the second is, or west.
  const other: Box = { left: 486, top: 262, right: 514, bottom: 300 };
  const first = { ...needed, width: 40, offsets: [[40, -22] as const, [-40, -22] as const] };
  const second = {
    ...needed,
    key: "second",
    priority: 1,
    at: [500, 300] as const,
    width: 40,
    offsets: [[-40, -22] as const],
  };
  const pins = [PIN, other];
  const placed = placeLabels([first, second], pins, { frame: FRAME, pins });
  const centreOf = (key: string) =>
    placed.find(({ candidate }) => candidate.key === key)?.centre ?? [];
  expect(centreOf("needed")).toEqual([360, 278]);
  expect(centreOf("second")).toEqual([460, 278]);
  expect(placed.map(({ leader }) => leader)).toEqual([undefined, undefined]);
});

test("a name that may stand in one line or in two is written once, in whatever order", () => {
  const named = { ...needed, names: ["A B"] };
  const broken = { ...named, width: 30, height: 30, offsets: [[32, -22] as const], apart: 1 };
  const { leader: _, ...whole } = named;
  const rival = { ...needed, key: "rival", priority: 1, at: [430, 300] as const };
  const pins = [PIN];
  for (const candidates of [
    [whole, broken, rival],
    [rival, whole, broken],
  ]) {
    const keys = placeLabels(candidates, pins, { frame: FRAME, pins }).map(
      ({ candidate }) => candidate.key,
    );
    expect([...keys].sort()).toEqual(["needed", "rival"]);
  }
});

test("a name of what is seen stands where it is seen, not beyond the window that labels may leave", () => {
  const atTheEdge = { ...needed, at: [5, 300] as const, offsets: [[-47, -22] as const] };
  const [label] = placeLabels([atTheEdge], [], { frame: FRAME, window: FRAME });
  expect(label && contains(FRAME, label.box)).toBe(true);
});

test("a name may stand beside the number at its own pin, which is as much its sign", () => {
  const badge: Box = { left: 364, top: 262, right: 384, bottom: 282 };
  const walls = [
    PIN,
    around(200, 80, 200, -16),
    around(-14, 60, 200, 60),
    around(14, -22, 200, 80),
  ];
  const [label] = placeLabels([besideBadge(needed, [badge])], walls, {
    frame: FRAME,
    blocked: [badge],
    pins: [PIN],
    signs: [PIN],
  });
  expect(label?.leader).toBeUndefined();
  expect(label && badge.left - label.box.right).toBeCloseTo(3);
});

test("lettering keeps away from a sign, unless there is no room elsewhere", () => {
  const ring: Box = { left: 432, top: 288, right: 456, bottom: 312 };
  const other: Box = { left: 310, top: 288, right: 334, bottom: 312 };
  const offsets = [[0, 0] as const, [-30, 0] as const];
  const lettering = candidate({ clearance: 2, aside: 14, offsets });
  const place = (obstacles: readonly Box[]) =>
    placeLabels([lettering], obstacles, { frame: FRAME })[0]?.centre;
  expect(place([])).toEqual([400, 300]);
  // Its end would be 2 px from the ring, as a name's is.
  expect(place([ring])).toEqual([370, 300]);
  expect(place([ring, other])).toEqual([400, 300]);
});

test("lettering and names keep so far apart that they are not read in one", () => {
  const offsets = [[0, 0] as const, [0, -10] as const];
  const lettering = candidate({ key: "country", clearance: 2, aside: 14, offsets, priority: 18 });
  const labels = (priority: number) => {
    const name = candidate({ key: "name", at: [400, 318], offsets: [[0, 0]], priority });
    const placed = placeLabels([lettering, name], [], { frame: FRAME });
    return placed.map(({ candidate, centre }) => [candidate.key, centre[1]]);
  };
  // A name that comes first has its place; one that comes later is left out.
  expect(labels(0)).toEqual([
    ["name", 318],
    ["country", 290],
  ]);
  expect(labels(20)).toEqual([["country", 300]]);
});

test("a turned text takes the upright box around it", () => {
  const box = textBox({ width: 100, height: 10, angle: 90 }, [0, 0]);
  expect(box.right).toBeCloseTo(5);
  expect(box.bottom).toBeCloseTo(50);
});
