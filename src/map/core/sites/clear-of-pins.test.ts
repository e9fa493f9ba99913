import { describe, expect, test } from "vitest";
import { overlap } from "../boxes";
import { site } from "../fixtures";
import { positionOf } from "../labels/from-scene";
import { type Box, lonLatOf, type PixelPoint, type PixelView } from "../projection";
import { clearOfPins } from "./clear-of-pins";
import type { ClusterNode, SceneNode, SiteNode } from "./scene-node";
import { boxOf } from "./sizes";

const VIEW: PixelView = { zoom: 8, left: 40_000, top: 20_000, width: 1000, height: 800 };
const lonLatAt = ([x, y]: PixelPoint) => lonLatOf([x + VIEW.left, y + VIEW.top], VIEW.zoom);

/** A pin of 28 × 38 px whose tip is at a point of the window. */
function pin(key: string, at: PixelPoint, more: Partial<SiteNode> = {}): SiteNode {
  const lonLat = lonLatAt(at);
  const one = site(key, lonLat, { evidence: "named" });
  const node = { type: "site", key, site: one, lonLat, figure: "pin", state: "shown" } as const;
  return { ...node, circle: null, ...more };
}

/** A cluster whose disc of 30 px stands around a point of the window. */
function cluster(key: string, at: PixelPoint, more: Partial<ClusterNode> = {}): ClusterNode {
  return {
    type: "cluster",
    key,
    id: 1,
    range: { first: 0, end: 2 },
    lonLat: lonLatAt(at),
    offset: [0, 0],
    total: 2,
    count: 2,
    counts: { parts: [2], named: 0 },
    state: "shown",
    lead: null,
    ...more,
  };
}

type Limits = Partial<Parameters<typeof clearOfPins>[4]>;

function clear(
  nodes: readonly SceneNode[],
  pins: readonly SiteNode[],
  more: Limits = {},
  selectedId: string | null = null,
): readonly SceneNode[] {
  return clearOfPins(nodes, pins, VIEW, selectedId, {
    among: "all",
    others: [],
    // Its places lie far to either side, so that it may go anywhere between them.
    placesOf: (node) => {
      const [x, y] = positionOf(node, VIEW);
      return [
        [x - 60, y - 60],
        [x + 60, y - 60],
        [x + 60, y + 60],
        [x - 60, y + 60],
      ];
    },
    sideOf: () => 0,
    ...more,
  });
}

function offsetOf(nodes: readonly SceneNode[], key = "cluster"): readonly number[] {
  const node = nodes.find((one) => one.key === key);
  if (node?.type !== "cluster") throw new Error(`There is no cluster ${key}.`);
  // Without the noise of the way through degrees; -0 is 0.
  return node.offset.map((px) => Math.round(px * 1000) / 1000 + 0);
}

const boxesOf = (nodes: readonly SceneNode[]): readonly Box[] =>
  nodes.map((node) => boxOf(node, positionOf(node, VIEW)));
const isCovered = (nodes: readonly SceneNode[], pins: readonly SiteNode[]) => {
  const [own] = boxesOf(nodes);
  return boxesOf(pins).some((box) => own && overlap(own, box));
};

describe("a cluster steps aside for a pin", () => {
  const at: PixelPoint = [500, 400];

  test.each([
    ["below its tip", [500, 410], [0, 7]],
    ["to the right", [520, 385], [11, 0]],
    ["to the left", [480, 385], [-11, 0]],
  ] as const)("%s, by no more than it must", (_, from, offset) => {
    const nodes = clear([cluster("cluster", from)], [pin("a", at)]);
    expect(offsetOf(nodes)).toEqual(offset);
    expect(isCovered(nodes, [pin("a", at)])).toBe(false);
  });

  test("above its head too, where nothing else is nearer", () => {
    const others = [{ left: 400, top: 380, right: 600, bottom: 600 }];
    const nodes = clear([cluster("cluster", [500, 352])], [pin("a", at)], { others });
    const [x = 0, y = 0] = offsetOf(nodes);
    expect(y).toBeLessThan(0);
    expect(Math.hypot(x, y)).toBeLessThan(8);
    expect(isCovered(nodes, [pin("a", at)])).toBe(false);
  });

  test("and stands where it was where none is in its way", () => {
    const nodes = [cluster("cluster", [500, 420]), pin("ring", [700, 400], { figure: "ring" })];
    expect(clear(nodes, [pin("a", at)])).toEqual(nodes);
    expect(clear(nodes, [], { among: "pins" })).toBe(nodes);
  });

  test("but not for one that is out of the time, unless that is chosen", () => {
    const faint = pin("a", at, { state: "faint" });
    const nodes = [cluster("cluster", [500, 410])];
    expect(offsetOf(clear(nodes, [faint]))).toEqual([0, 0]);
    expect(offsetOf(clear(nodes, [faint], {}, "a"))).not.toEqual([0, 0]);
    expect(offsetOf(clear(nodes, [pin("a", at, { state: "dimmed" })]))).toEqual([0, 7]);
  });

  test("and for the line around the chosen one, which is larger", () => {
    const nodes = [cluster("cluster", [500, 419])];
    expect(offsetOf(clear(nodes, [pin("a", at)]))).toEqual([0, 0]);
    // The line ends 6 px below the tip.
    expect(offsetOf(clear(nodes, [pin("a", at)], {}, "a"))).toEqual([0, 4]);
  });

  test("and for signs that are not the map's own", () => {
    const others = [{ left: 490, top: 390, right: 510, bottom: 405 }];
    const nodes = clear([cluster("cluster", [500, 415])], [], { among: "pins", others });
    expect(offsetOf(nodes)).toEqual([0, 7]);
  });

  test("but one that counts nothing, a dot for all of them, never moves", () => {
    const nodes = [cluster("cluster", [500, 398], { state: "faint", count: 0 })];
    expect(offsetOf(clear(nodes, [pin("a", at)]))).toEqual([0, 0]);
  });

  test("its position and what it counts stay as they are", () => {
    const before = cluster("cluster", [500, 410]);
    const [after] = clear([before], [pin("a", at)]);
    expect(after).toEqual({ ...before, offset: expect.anything() });
  });
});

describe("what stands in the way", () => {
  const ring = pin("ring", [500, 400], { figure: "ring" });

  test("among few nodes is every sign, among many the pins alone", () => {
    const nodes = [cluster("cluster", [515, 400]), ring];
    expect(offsetOf(clear(nodes, []))).not.toEqual([0, 0]);
    expect(offsetOf(clear(nodes, [], { among: "pins" }))).toEqual([0, 0]);
  });

  test("of two clusters the larger one stays, of equal ones the first by key", () => {
    const two = (a: number, b: number) =>
      clear([cluster("a", [500, 400], { count: a }), cluster("b", [520, 400], { count: b })], []);
    for (const [a, b, moved] of [
      [3, 2, "b"],
      [2, 3, "a"],
      [2, 2, "b"],
    ] as const) {
      const nodes = two(a, b);
      expect(offsetOf(nodes, moved)).not.toEqual([0, 0]);
      expect(offsetOf(nodes, moved === "a" ? "b" : "a")).toEqual([0, 0]);
      const [one, other] = boxesOf(nodes);
      expect(one && other && overlap(one, other)).toBe(false);
    }
  });

  test("among many nodes clusters do not look at each other", () => {
    const nodes = [cluster("a", [500, 400]), cluster("b", [520, 400])];
    const moved = clear(nodes, [pin("far", [100, 100])], { among: "pins" });
    expect(moved).toEqual(nodes);
  });

  test("is where another cluster has gone, not where it was", () => {
    // The larger one goes down by 7, to where the smaller one would have been free of it.
    const nodes = [cluster("large", [500, 410], { count: 9 }), cluster("small", [500, 441])];
    const moved = clear(nodes, [pin("pin", [500, 400])]);
    expect(offsetOf(moved, "large")).toEqual([0, 7]);
    expect(offsetOf(moved, "small")).not.toEqual([0, 0]);
    const [large, small] = boxesOf(moved);
    expect(large && small && overlap(large, small)).toBe(false);
  });
});

describe("how far it goes", () => {
  const pins = [pin("a", [500, 400])];
  const on: PixelPoint = [500, 385];

  test("is no further than that it touches the hull of its places", () => {
    // All its places are where it stands: it may go by its radius.
    const nodes = clear([cluster("cluster", [500, 396])], pins, {
      placesOf: (node) => [positionOf(node, VIEW)],
    });
    // 21 px would be free, and more than its radius of 15.
    expect(Math.hypot(...offsetOf(nodes))).toBeLessThanOrEqual(15);
    expect(isCovered(nodes, pins)).toBe(true);
    const near = clear([cluster("cluster", [500, 404])], pins, {
      placesOf: (node) => [positionOf(node, VIEW)],
    });
    expect(Math.hypot(...offsetOf(near))).toBeLessThanOrEqual(13);
    expect(isCovered(near, pins)).toBe(false);
  });

  test("is to the side on which its places are", () => {
    const nodes = clear([cluster("cluster", on)], pins, {
      placesOf: () => [on, [on[0] + 40, on[1]]],
    });
    expect(offsetOf(nodes)).toEqual([31, 0]);
    const other = clear([cluster("cluster", on)], pins, {
      placesOf: () => [on, [on[0] - 40, on[1]]],
    });
    expect(offsetOf(other)).toEqual([-31, 0]);
    const down = clear([cluster("cluster", on)], pins, {
      placesOf: () => [on, [on[0], on[1] + 40]],
    });
    expect(offsetOf(down)).toEqual([0, 32]);
  });

  test("of one that is not found is twice its radius at most", () => {
    const wall = [{ left: 400, top: 300, right: 532, bottom: 500 }];
    const go = (state: "shown" | "dimmed") =>
      clear([cluster("cluster", on, { state })], [], {
        others: wall,
        placesOf: () => [on, [on[0] + 80, on[1]]],
      });
    const [shown = 0] = offsetOf(go("shown"));
    expect(shown).toBeGreaterThanOrEqual(47);
    expect(shown).toBeLessThanOrEqual(49);
    const dimmed = offsetOf(go("dimmed"));
    expect(Math.hypot(...dimmed)).toBeLessThanOrEqual(30);
    // As little of it is covered as can be.
    expect(dimmed[0]).toBeGreaterThan(20);
  });

  test("never leads over the edge of an area, nor through a strip of another", () => {
    const go = (sideOf: (at: PixelPoint) => number) =>
      offsetOf(clear([cluster("cluster", [520, 385])], pins, { sideOf }));
    expect(go(() => 0)).toEqual([11, 0]);
    // The other side begins 5 px to the right.
    const [x = 0] = go(([at]) => (at > 525 ? 1 : 0));
    expect(x).toBeLessThanOrEqual(5);
    // A strip that the way crosses at its half.
    const strip = go(([at]) => (at > 524 && at < 527 ? 1 : 0));
    expect(strip).not.toEqual([11, 0]);
    const across = go(([, at]) => (at > 386 && at < 390 ? 1 : 0));
    expect(across).toEqual([11, 0]);
  });

  test("is where least of it is covered where nothing is free", () => {
    const others = [
      { left: 300, top: 200, right: 496, bottom: 600 },
      { left: 504, top: 200, right: 700, bottom: 600 },
    ];
    const nodes = clear([cluster("cluster", [490, 400])], [], { others });
    // In the gap of 8 px, which is nearest.
    const [x = 0] = offsetOf(nodes);
    expect(Math.abs(490 + x - 500)).toBeLessThanOrEqual(11);
    expect(x).not.toBe(0);
  });

  test("past several pins is the shortest way that is free of all", () => {
    const two = [pin("a", [500, 400]), pin("b", [529, 400])];
    const nodes = clear([cluster("cluster", [510, 405])], two);
    expect(isCovered(nodes, two)).toBe(false);
    expect(offsetOf(nodes)).toEqual([0, 12]);
  });
});
