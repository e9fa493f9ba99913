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

const keysOf = (
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[] = [],
  more: Partial<Parameters<typeof placeLabels>[2]> = {},
) =>
  placeLabels(candidates, obstacles, { frame: FRAME, ...more }).map((label) => label.candidate.key);

test("of equals the first by key has the place, of one key the one further west, then further north", () => {
  const a = candidate({ key: "a" });
  const b = candidate({ key: "b" });
  expect(keysOf([b, a])).toEqual(["a"]);
  expect(keysOf([a, b])).toEqual(["a"]);
  const centreOf = (...at: [number, number][]) =>
    placeLabels(
      at.map((one) => candidate({ at: one })),
      [],
      { frame: FRAME },
    ).map(({ centre }) => centre);
  expect(centreOf([410, 300], [400, 300])).toEqual([[400, 300]]);
  expect(centreOf([400, 310], [400, 300])).toEqual([[400, 300]]);
});

test("labels keep 2 px apart, and names of one place as far as they ask for", () => {
  const beside = (px: number) =>
    keysOf([candidate({ key: "a", priority: 1 }), candidate({ key: "b", at: [400, 314 + px] })]);
  expect(beside(1.9)).toEqual(["a"]);
  expect(beside(2)).toEqual(["a", "b"]);
  const named = (x: number) =>
    keysOf([
      candidate({ key: "a", priority: 1, names: ["x"] }),
      candidate({ key: "b", at: [x, 300], names: ["y", "x"], apart: 140 }),
    ]);
  expect(named(539)).toEqual(["a"]);
  expect(named(540)).toEqual(["a", "b"]);
  expect(named(261)).toEqual(["a"]);
  expect(named(260)).toEqual(["a", "b"]);
});

test("a name gives way to any of several of that name", () => {
  const town = (key: string, x: number, more: Partial<LabelCandidate> = {}) =>
    candidate({ key, at: [x, 300], names: ["x"], priority: 1, ...more });
  const last = town("last", 700, { apart: 100, priority: 9 });
  expect(keysOf([town("a", 100), town("b", 650), last])).toEqual(["a", "b"]);
  expect(keysOf([town("a", 100), town("b", 400), last])).toEqual(["a", "b", "last"]);
});

test("a mark is drawn with its name or not at all", () => {
  const marked = candidate({ key: "town", mark: 3, offsets: [[0, -30]] });
  const on: Box = { left: 390, top: 298, right: 410, bottom: 302 };
  const beside: Box = { left: 403, top: 290, right: 420, bottom: 310 };
  expect(keysOf([marked])).toEqual(["town"]);
  expect(keysOf([marked], [on])).toEqual([]);
  expect(keysOf([marked], [beside], { signs: [] })).toEqual(["town"]);
  // Beside a sign its name would be read as the sign's.
  expect(keysOf([marked], [beside])).toEqual([]);
  expect(keysOf([candidate({ ...marked, mark: 0 })], [on])).toEqual(["town"]);
  // No other label stands on a mark, which a label without one leaves free.
  const over = candidate({ key: "over", priority: 60 });
  expect(keysOf([marked, over])).toEqual(["town"]);
  expect(keysOf([candidate({ ...marked, mark: 0 }), over])).toEqual(["town", "over"]);
});

test("no label goes where something stands on the map, nor over the frame's edge", () => {
  const blocked = [{ left: 420, top: 290, right: 440, bottom: 310 }];
  expect(keysOf([candidate({})], [], { blocked })).toEqual([]);
  expect(keysOf([candidate({ at: [30, 7] })])).toEqual(["a"]);
  for (const at of [
    [29, 300],
    [771, 300],
    [400, 6],
    [400, 594],
  ] as const) {
    expect(keysOf([candidate({ at })])).toEqual([]);
  }
});

test("lettering keeps clear of signs by what it asks for", () => {
  const sign: Box = { left: 434, top: 293, right: 450, bottom: 307 };
  // It ends 4 px before the sign.
  expect(keysOf([candidate({ clearance: 5 })], [sign])).toEqual([]);
  expect(keysOf([candidate({ clearance: 4 })], [sign])).toEqual(["a"]);
  expect(keysOf([candidate({})], [sign])).toEqual(["a"]);
});

test("a turned text takes room by its turn", () => {
  const box = textBox({ width: 100, height: 20, angle: -30 }, [10, 20]);
  // 100 cos 30° + 20 sin 30°, and 100 sin 30° + 20 cos 30°.
  expect(box.right - box.left).toBeCloseTo(96.6, 1);
  expect(box.bottom - box.top).toBeCloseTo(67.32, 1);
  expect((box.left + box.right) / 2).toBeCloseTo(10);
  expect((box.top + box.bottom) / 2).toBeCloseTo(20);
});

test("what must be named is pushed back from an edge by no more than it must", () => {
  const at = (x: number, y: number, offset: readonly [number, number]) =>
    placeLabels([{ ...needed, at: [x, y], offsets: [offset] }], [], { frame: FRAME })[0]?.centre;
  expect(at(40, 300, [-47, -22])).toEqual([30, 278]);
  expect(at(760, 300, [47, -22])).toEqual([770, 278]);
  expect(at(400, 45, [0, -48])).toEqual([400, 7]);
  expect(at(400, 596, [0, 10])).toEqual([400, 593]);
});

test("what is out of sight has no name in sight, and in a window that moves one beyond it", () => {
  const away = { ...needed, at: [400, 640] as const, offsets: [[0, -55] as const] };
  expect(keysOf([away])).toEqual([]);
  const beyond = { ...away, offsets: [[0, 20] as const] };
  expect(keysOf([beyond], [], { window: FRAME })).toEqual(["needed"]);
  expect(keysOf([beyond])).toEqual([]);
  // Where less is seen than the frame holds, that tells.
  const sight = { ...FRAME, right: 390 };
  expect(keysOf([needed], [], { sight })).toEqual([]);
  expect(keysOf([needed], [], { sight: FRAME })).toEqual(["needed"]);
});

test("a name that need not be there is left out where it would mislead, and counts as bad as that", () => {
  // Another pin all around: no place is nearer to its own.
  const other: Box = { left: 430, top: 262, right: 458, bottom: 300 };
  const west: Box = { left: 342, top: 262, right: 370, bottom: 300 };
  const pins = [PIN, other, west];
  const short = { ...needed, width: 14, offsets: [[22, -22] as const] };
  const frame: Box = { left: 340, top: 262, right: 460, bottom: 296 };
  const place = (atMost?: number) =>
    placeLabels([{ ...short, ...(atMost !== undefined && { atMost }) }], pins, { frame, pins });
  expect(place()).toHaveLength(1);
  expect(place(1)).toHaveLength(0);
});

test("of names in each other's way one that need not be there gives its place up", () => {
  // Two pins whose names have one place between them.
  const other: Box = { left: 486, top: 262, right: 514, bottom: 300 };
  const pins = [PIN, other];
  const walls = [...pins, around(300, 80, -14, 100), around(-114, 80, 400, 100)];
  const first = { ...needed, width: 40, offsets: [[40, -22] as const] };
  const second = {
    ...first,
    key: "second",
    priority: 1,
    at: [500, 300] as const,
    offsets: [[-40, -22] as const],
  };
  const frame: Box = { left: 386, top: 262, right: 514, bottom: 296 };
  const place = (more: Partial<LabelCandidate>) =>
    placeLabels([first, { ...second, ...more }], walls, { frame, pins }).map(
      ({ candidate: { key } }) => key,
    );
  expect(place({ atMost: 60 })).toEqual(["needed"]);
});

test("names that must stand are there in any number, more than are tried in every order", () => {
  const many = Array.from({ length: 5 }, (_, at) => ({
    ...needed,
    key: `n${at}`,
    priority: at,
    at: [100 + 120 * at, 300] as const,
  }));
  const pins = many.map(
    ({ at: [x, y] }): Box => ({ left: x - 14, top: y - 38, right: x + 14, bottom: y }),
  );
  const placed = placeLabels(many, pins, { frame: FRAME, pins });
  expect(placed.map(({ candidate: { key } }) => key)).toEqual(many.map(({ key }) => key));
  for (const {
    centre,
    candidate: { at },
  } of placed)
    expect(centre).toEqual([at[0] + 47, 278]);
});

test("a name in one line goes before the same in two, where either has room", () => {
  const broken = {
    ...needed,
    lines: ["A", "B"],
    width: 30,
    height: 30,
    offsets: [[32, -22] as const],
  };
  const [label] = placeLabels([broken, needed], [PIN], { frame: FRAME, pins: [PIN] });
  expect(label?.candidate.lines).toEqual(["A"]);
  // And in two where one has none.
  const wall = around(-60, 60, 200, 60);
  const [narrow] = placeLabels([broken, needed], [PIN, wall], { frame: FRAME, pins: [PIN] });
  expect(narrow?.candidate.lines).toEqual(["A", "B"]);
});
