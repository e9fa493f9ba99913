import { describe, expect, test } from "vitest";
import { RING_PHASES } from "../../../domain/own";
import { OWN_PHASE, PHASES } from "../../../domain/site";
import { clusterPieces, clusterRing, DASHES, sitePieces } from "./figures";
import { dashesOf, dashesOfShare } from "./ring-dashes";
import type { ClusterNode } from "./scene-node";

const NODE: ClusterNode = {
  type: "cluster",
  key: "c",
  id: 1,
  range: { first: 0, end: 120 },
  lonLat: [78, 43],
  offset: [0, 0],
  total: 120,
  count: 120,
  counts: { parts: [60, 30, 10, 20], named: 12 },
  state: "shown",
  lead: null,
};

describe("the ring of a cluster", () => {
  const ring = clusterRing(NODE);

  test("is as wide as its disc, and its dashes are shares of its count", () => {
    expect(ring.across).toBe(36);
    expect(ring.parts).toEqual(dashesOf([60, 30, 10, 20], DASHES));
    expect(ring.named).toBe(2);
  });

  test("is drawn inside the disc, in the order and the stones of its phases", () => {
    const [disc, ...rest] = clusterPieces(ring);
    expect(disc).toEqual({ look: "disc", radius: 18 });
    const dashes = rest.filter(({ look }) => look === "dashes");
    expect(dashes.map(({ phase }) => phase)).toEqual([...RING_PHASES, null]);
    for (const { radius = 0 } of dashes) expect(radius).toBeLessThan(18);
  });

  test("has as many dashes of a phase as its share, one after another without a gap more", () => {
    const drawn = clusterPieces(ring).filter(({ look }) => look === "dashes");
    let from = 0;
    for (const [at, { dashes = [] }] of drawn.entries()) {
      const own = ring.parts[at] ?? 0;
      // A gap up to where it begins, a dash and its gap for each, and a gap to the end.
      const inner = from > 0 ? dashes.slice(2, -2) : dashes.slice(0, -2);
      if (from > 0) expect(dashes.slice(0, 2)).toEqual([0, from]);
      expect(inner).toHaveLength(2 * own);
      for (let dash = 0; dash < own; dash++) {
        expect((inner[2 * dash] ?? 0) + (inner[2 * dash + 1] ?? 0)).toBeCloseTo(1);
        expect(inner[2 * dash]).toBeGreaterThan(0.5);
      }
      from += own;
      expect(dashes.slice(-2)).toEqual([0, DASHES - from]);
    }
    expect(from).toBe(DASHES);
  });

  test("leaves out a phase that has none", () => {
    const pieces = clusterPieces({ across: 30, parts: [0, 18, 0, 0], named: 0 });
    expect(pieces.map(({ look }) => look)).toEqual(["disc", "dashes"]);
    expect(pieces[1]?.phase).toBe(PHASES[1]);
  });

  test("is the reader's own where all its places are", () => {
    const pieces = clusterPieces({ across: 30, parts: [0, 0, 18, 0], named: 0 });
    expect(pieces[1]?.phase).toBe(OWN_PHASE);
  });

  test("has the share that sources name as a line around it, and no line without any", () => {
    const line = clusterPieces(ring).at(-1);
    expect(line).toMatchObject({ look: "named-share", dashes: [2, DASHES - 2] });
    expect(line?.radius).toBeGreaterThan(18);
    const none = clusterPieces({ ...ring, named: 0 });
    expect(none.some(({ look }) => look === "named-share")).toBe(false);
  });
});

test("a share shows where there is any, and is whole only where it is all", () => {
  expect(dashesOfShare(0, 100, 18)).toBe(0);
  expect(dashesOfShare(0, 0, 18)).toBe(0);
  expect(dashesOfShare(3, 0, 18)).toBe(0);
  expect(dashesOfShare(1, 1000, 18)).toBe(1);
  expect(dashesOfShare(50, 100, 18)).toBe(9);
  expect(dashesOfShare(999, 1000, 18)).toBe(17);
  expect(dashesOfShare(1000, 1000, 18)).toBe(18);
});

test("every figure is drawn in pieces of its own", () => {
  const figures = ["pin", "plan", "frame", "ring", "dot"] as const;
  const drawn = figures.map((figure) => JSON.stringify(sitePieces(figure)));
  expect(new Set(drawn).size).toBe(figures.length);
  // A plan is the outline of a pin, and both stand in the same box.
  const [pin, plan] = [sitePieces("pin"), sitePieces("plan")];
  expect(plan.viewBox).toBe(pin.viewBox);
  expect(plan.pieces.map(({ path }) => path)).toContain(pin.pieces[0]?.path);
  expect(plan.pieces.some(({ look }) => look === "stone")).toBe(false);
  for (const figure of ["frame", "ring", "dot"] as const) {
    expect(sitePieces(figure).viewBox).not.toBe(pin.viewBox);
  }
});
