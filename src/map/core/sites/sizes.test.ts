import { expect, test } from "vitest";
import { contains } from "../boxes";
import { site } from "../fixtures";
import type { PixelPoint } from "../projection";
import type { ClusterNode, SceneNode, SiteNode } from "./scene-node";
import { boxOf, discOf, PIN_EYE_PX } from "./sizes";

const AT: PixelPoint = [100, 200];
const place = site("a", [78, 43]);
const node = (more: Partial<SiteNode>): SiteNode => ({
  type: "site",
  key: "a",
  site: place,
  lonLat: place.lonLat,
  figure: "ring",
  state: "shown",
  circle: null,
  ...more,
});
const cluster = (count: number, state: ClusterNode["state"] = "shown"): ClusterNode => ({
  type: "cluster",
  key: "c",
  id: 1,
  range: { first: 0, end: count },
  lonLat: place.lonLat,
  offset: [0, 0],
  total: count,
  count,
  counts: { parts: [count], named: 0 },
  state,
  lead: null,
});
const sizeOf = (one: SceneNode, selected = false) => {
  const { left, top, right, bottom } = boxOf(one, AT, selected);
  return [right - left, bottom - top];
};

test("a pin of either kind stands with its tip on its place, its eye in the box", () => {
  for (const figure of ["pin", "plan"] as const) {
    const box = boxOf(node({ figure }), AT);
    expect(box).toEqual({ left: 86, top: 162, right: 114, bottom: 200 });
    const eye = { left: 100, top: 200 - PIN_EYE_PX, right: 100, bottom: 200 - PIN_EYE_PX };
    expect(contains(box, eye)).toBe(true);
  }
});

test("any other figure stands around its place, a dot smaller than a ring", () => {
  expect(boxOf(node({}), AT)).toEqual({ left: 92, top: 192, right: 108, bottom: 208 });
  expect(sizeOf(node({ figure: "frame" }))).toEqual([16, 16]);
  expect(sizeOf(node({ figure: "dot" }))).toEqual([9, 9]);
});

test("what is out of the time is a small dot, whatever it is else", () => {
  for (const one of [
    node({ state: "faint" }),
    node({ figure: "pin", state: "faint" }),
    cluster(0, "faint"),
  ]) {
    expect(boxOf(one, AT)).toEqual({ left: 96, top: 196, right: 104, bottom: 204 });
  }
  expect(sizeOf(node({ figure: "pin", state: "dimmed" }))).toEqual([28, 38]);
});

test("a disc is wider where its number has another digit, from three on", () => {
  expect([2, 99, 100, 999, 1000, 9999, 10_000].map(discOf)).toEqual([30, 30, 36, 36, 44, 44, 50]);
  expect(sizeOf(cluster(99))).toEqual([30, 30]);
  expect(sizeOf(cluster(100))).toEqual([36, 36]);
});

test("the line around what is chosen holds it whole, also where it is out of the time", () => {
  for (const figure of ["pin", "plan", "frame", "ring", "dot"] as const) {
    for (const state of ["shown", "faint"] as const) {
      const around = boxOf(node({ figure, state }), AT, true);
      expect(contains(around, boxOf(node({ figure }), AT))).toBe(true);
      expect(around.right - around.left).toBe(42);
      expect((around.left + around.right) / 2).toBe(100);
    }
  }
  const pin = boxOf(node({ figure: "pin" }), AT, true);
  expect([pin.top, pin.bottom]).toEqual([153, 206]);
  const ring = boxOf(node({}), AT, true);
  expect([ring.top, ring.bottom]).toEqual([179, 221]);
});
