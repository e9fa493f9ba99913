import { describe, expect, test } from "vitest";
import type { LonLat, Site } from "../../../domain/site";
import { area, model, SEASON, site } from "../fixtures";
import { positionOf } from "../labels/from-scene";
import type { MapModel } from "../model";
import {
  lonLatOf,
  type PixelPoint,
  type PixelView,
  screenPixels,
  worldPixels,
} from "../projection";
import type { SceneNode } from "./scene-node";
import { createSceneSource } from "./scene-source";

/** Places by pixels from the middle of a window at zoom 7. */
const ZOOM = 7;
const [X, Y] = worldPixels([78, 43.5], ZOOM);
const VIEW: PixelView = { zoom: ZOOM, left: X - 500, top: Y - 400, width: 1000, height: 800 };
const spot = ([x, y]: PixelPoint): LonLat => lonLatOf([X + x, Y + y], ZOOM);
const place = (id: string, at: PixelPoint, more: Parameters<typeof site>[2] = {}) =>
  site(id, spot(at), more);

const EARLY = { start: SEASON.start, end: SEASON.start + 5 };
const LATE = { start: SEASON.start + 20 };
const NEVER = { start: 1, end: 2 };

function scene(sites: readonly Site[], more: Partial<MapModel> = {}): readonly SceneNode[] {
  const source = createSceneSource();
  source.set(model(sites, more));
  return source.scene(VIEW, 0);
}

function clusterOf(nodes: readonly SceneNode[]) {
  const node = nodes.find(({ type }) => type === "cluster");
  return node?.type === "cluster" ? node : undefined;
}
/** Where it stands, from the middle of the window. */
const middleOf = (node: SceneNode | undefined) => {
  const [x = 0, y = 0] = node ? screenPixels(node.lonLat, VIEW) : [];
  // -0 is 0.
  return [Math.round(x - 500) + 0, Math.round(y - 400) + 0];
};

describe("two places of which one is chosen", () => {
  test.each(["a", "b"])(
    "both stand for themselves, whatever the time of the other: %s",
    (chosen) => {
      for (const late of ["a", "b"]) {
        const sites = [
          place("a", [0, 0], late === "a" ? LATE : {}),
          place("b", [8, 0], late === "b" ? LATE : {}),
        ];
        const nodes = scene(sites, { span: EARLY, selectedId: chosen });
        expect(nodes.map(({ key, type }) => `${type} ${key}`).sort()).toEqual(["site a", "site b"]);
        const state = (key: string) => nodes.find((node) => node.key === key)?.state;
        expect(state(late)).toBe("faint");
        expect(state(late === "a" ? "b" : "a")).toBe("shown");
      }
    },
  );
});

describe("three places of which one is chosen", () => {
  const three = [place("a", [0, 0]), place("b", [0, 8]), place("c", [0, 16])];

  test("the others stand at their own middle, across and down", () => {
    expect(middleOf(clusterOf(scene(three, { selectedId: "a" })))).toEqual([0, 12]);
    expect(middleOf(clusterOf(scene(three, { selectedId: "c" })))).toEqual([0, 4]);
    // Also where none of them counts.
    const none = clusterOf(scene(three, { selectedId: "a", span: NEVER }));
    expect(none?.state).toBe("faint");
    expect(middleOf(none)).toEqual([0, 12]);
  });

  test.each([
    ["b", "c"],
    ["c", "b"],
  ])("the one other that matches stands for itself: %s", (matching, out) => {
    const nodes = scene(three, { selectedId: "a", matching: new Set(["a", matching]) });
    expect(nodes.map(({ key }) => key).sort()).toEqual(["a", matching]);
    expect(nodes.some(({ key }) => key === out)).toBe(false);
  });

  test("a choice elsewhere, before or after them in the list, changes nothing of them", () => {
    const far = [place("far-1", [300, 0]), place("far-2", [-300, 0])];
    const all = [...far.slice(0, 1), ...three, ...far.slice(1)];
    const plain = clusterOf(scene(all));
    for (const { id } of far) expect(clusterOf(scene(all, { selectedId: id }))).toEqual(plain);
    expect(clusterOf(scene(all, { selectedId: "unknown" }))).toEqual(plain);
    expect(plain).toMatchObject({ total: 3, count: 3 });
  });
});

test("what is out of time is faint, also where a search would have found it", () => {
  const two = [place("a", [0, 0]), place("b", [8, 0])];
  for (const matching of [null, new Set(["a", "b"]), new Set<string>()]) {
    expect(clusterOf(scene(two, { span: NEVER, matching }))).toMatchObject({
      state: "faint",
      count: 0,
    });
  }
});

describe("a middle on the other side of a border", () => {
  // A strip of another country between the places.
  const strip = area(
    "xinjiang",
    "china",
    (
      [
        [10, -90],
        [22, -90],
        [22, 90],
        [10, 90],
      ] as const
    ).map(spot),
  );
  const sites = [
    place("a", [0, 3]),
    place("d", [32, -6]),
    place("b", [28, -3]),
    place("c", [16, 9], LATE),
  ];

  test("is drawn at the nearest of the places that are counted", () => {
    const plain = clusterOf(scene(sites, { span: EARLY }));
    expect(middleOf(plain)).toEqual([20, -2]);
    const kept = clusterOf(scene(sites, { span: EARLY, areas: [strip] }));
    expect(kept?.count).toBe(3);
    expect(middleOf(kept)).toEqual([28, -3]);
  });

  test("also where a search has found none of them", () => {
    const none = { span: EARLY, areas: [strip], matching: new Set<string>() };
    expect(middleOf(clusterOf(scene(sites, none)))).toEqual([28, -3]);
  });

  test("stays where it is as soon as one of them lies on that side", () => {
    const within = scene(sites, { areas: [strip] });
    expect(middleOf(clusterOf(within))).toEqual([19, 1]);
  });
});

test("a cluster that steps aside for a pin stays on its side of a border", () => {
  const pin = place("pin", [0, 0], { evidence: "named" });
  const sites = [pin, place("a", [-10, 8]), place("b", [10, 8])];
  const offset = (more: Partial<MapModel>) => clusterOf(scene(sites, more))?.offset ?? [];
  const [, y = 0] = offset({});
  expect(y).toBeGreaterThan(2);
  // The border runs just below where it stands.
  const below = area(
    "xinjiang",
    "china",
    (
      [
        [-300, 10],
        [300, 10],
        [300, 300],
        [-300, 300],
      ] as const
    ).map(spot),
  );
  const moved = clusterOf(scene(sites, { areas: [below] }));
  if (!moved) throw new Error("There is no cluster.");
  expect(moved.offset).not.toEqual([0, 0]);
  expect(positionOf(moved, VIEW)[1]).toBeLessThan(410);
});

test("signs of one layer lie in the order of their keys", () => {
  const sites = ["d", "b", "a", "c"].map((id, at) => place(id, [at * 100 - 200, 0]));
  expect(scene(sites).map(({ key }) => key)).toEqual(["a", "b", "c", "d"]);
});

test("of places that are as well known the first of the list has its name at the cluster", () => {
  const sites = [place("first", [0, 0]), place("second", [1, 0]), place("third", [2, 0])];
  const lead = (all: readonly Site[]) => clusterOf(scene(all))?.lead?.id;
  const order = createSceneSource();
  order.set(model(sites));
  expect(lead(sites)).toBe(order.index.sites[0]?.id);
});
