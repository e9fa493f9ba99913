import { expect, test } from "vitest";
import type { LonLat, Site } from "../../../domain/site";
import { model, randomSites, SEASON, site } from "../fixtures";
import { overlap } from "../labels/box-grid";
import { positionOf } from "../labels/from-scene";
import type { MapModel } from "../model";
import { type PixelView, worldPixels } from "../projection";
import { dashesOf, type SceneNode } from "./scene";
import { boxOf } from "./sizes";
import { createStage } from "./stage";

const ALMATY: LonLat = [76.95, 43.25];

function around(centre: LonLat, zoom: number): PixelView {
  const [x, y] = worldPixels(centre, zoom);
  return { zoom, left: x - 500, top: y - 400, width: 1000, height: 800 };
}

function sceneOf(
  sites: readonly Site[],
  more: Partial<MapModel> = {},
  view = around(ALMATY, 7),
): readonly SceneNode[] {
  const stage = createStage();
  stage.set(model(sites, more));
  return stage.scene(view, 0);
}

const EARLY = { start: SEASON.start, end: SEASON.start + 5 };

test("a figure for each kind of evidence, a state for time and for the filter", () => {
  const sites = [
    site("pin", ALMATY, { evidence: "named" }),
    site("ring", [78, 43]),
    site("dot", [79, 43], { evidence: "nearby" }),
    site("late", [76, 44], { start: SEASON.start + 20 }),
    site("other", [78, 44]),
  ];
  const matching = new Set(["pin", "ring", "dot", "late"]);
  const nodes = sceneOf(sites, { span: EARLY, matching });
  const told = Object.fromEntries(
    nodes.map((node) => [node.key, node.type === "site" ? `${node.figure} ${node.state}` : ""]),
  );
  expect(told).toEqual({
    pin: "pin shown",
    ring: "ring shown",
    dot: "dot shown",
    late: "ring faint",
    other: "ring dimmed",
  });
});

test("what is outside the window is left out", () => {
  expect(sceneOf([site("far", [88, 43]), site("named", [88, 43], { evidence: "named" })])).toEqual(
    [],
  );
});

test("a cluster stays where it is while time moves, and counts what is in time", () => {
  const sites = [
    site("a", [78, 43], { ...EARLY }),
    site("b", [78.01, 43], { start: SEASON.start + 20 }),
  ];
  const [all] = sceneOf(sites);
  const [early] = sceneOf(sites, { span: EARLY });
  const [never] = sceneOf(sites, { span: { start: SEASON.start + 8, end: SEASON.start + 9 } });
  expect([all, early, never].map((node) => node?.type === "cluster" && node.count)).toEqual([
    2, 1, 0,
  ]);
  expect(early?.lonLat).toEqual(all?.lonLat);
  expect(never).toMatchObject({ state: "faint", lonLat: all?.lonLat });
});

test("a cluster of which nothing matches is dimmed, not faint", () => {
  const sites = [
    site("a", [78, 43], { phase: "china" }),
    site("b", [78.01, 43], { phase: "china" }),
    site("c", [78, 43.01], { start: SEASON.start + 40 }),
  ];
  const [none] = sceneOf(sites, { matching: new Set(), span: EARLY });
  // It still tells what is there at that time, in its phase's colour.
  expect(none).toMatchObject({ state: "dimmed", count: 2 });
  expect(none).toMatchObject({ phases: { china: 2, kazakhstan: 0, named: 0 } });
  const [rest] = sceneOf(sites, { matching: new Set(), span: EARLY, selectedId: "a" }).filter(
    ({ type }) => type === "cluster",
  );
  expect(rest).toMatchObject({ state: "dimmed", count: 1 });
});

test("the selected site stands for itself, and its cluster counts the others", () => {
  const three = [site("a", [78, 43]), site("b", [78.01, 43]), site("c", [78, 43.01])];
  const nodes = sceneOf(three, { selectedId: "b" });
  expect(nodes.find((node) => node.key === "b")?.type).toBe("site");
  expect(nodes.find((node) => node.type === "cluster")).toMatchObject({ count: 2 });
  const two = sceneOf(three.slice(0, 2), { selectedId: "b" });
  expect(two.map((node) => node.key).sort()).toEqual(["a", "b"]);
});

test("a cluster is led by what the sources tell most about, towns first", () => {
  const sites = [
    site("lake", [78, 43], { kind: "lake" }),
    site("near", [78.01, 43], { evidence: "nearby" }),
    site("town", [78, 43.01]),
  ];
  const lead = (more: Partial<MapModel> = {}) => {
    const [node] = sceneOf(sites, more);
    return node?.type === "cluster" ? node.lead?.id : undefined;
  };
  expect(lead()).toBe("town");
  expect(lead({ matching: new Set(["near", "lake"]) })).toBe("lake");
});

test("a circle shows a coarse position where it is neither tiny nor larger than the window", () => {
  const coarse = [site("coarse", [78, 43], { precisionKm: 20 })];
  const circle = (zoom: number) => {
    const [node] = sceneOf(coarse, {}, around([78, 43], zoom));
    return node?.type === "site" ? node.circle : undefined;
  };
  expect(circle(5)).toBeNull();
  // 20 km at 43° N: 156,543 m × cos 43° / 2^8 = 447 m a pixel.
  expect(circle(8)).toBeCloseTo(44.7, 1);
  expect(circle(12)).toBeNull();
  const [sharp] = sceneOf([site("sharp", [78, 43], { precisionKm: 1 })], {}, around([78, 43], 9));
  expect(sharp).toMatchObject({ circle: null });
});

test("no cluster stands on a pin", () => {
  const named = site("pin", ALMATY, { evidence: "named" });
  for (let seed = 1; seed <= 20; seed++) {
    const sites = randomSites(60, seed).map((one, at) => ({
      ...one,
      lonLat: [ALMATY[0] + ((at % 8) - 4) * 0.02, ALMATY[1] + ((at % 7) - 3) * 0.02] as const,
    }));
    for (const zoom of [6, 7, 8.5]) {
      const view = around(ALMATY, zoom);
      const nodes = sceneOf([named, ...sites], {}, view);
      const pin = nodes.find((node) => node.key === "pin");
      if (!pin) throw new Error("the pin is missing");
      const pinBox = boxOf(pin, positionOf(pin, view));
      for (const node of nodes) {
        if (node.type !== "cluster") continue;
        expect(overlap(boxOf(node, positionOf(node, view)), pinBox)).toBe(false);
      }
    }
  }
});

test("the selected site's cluster steps aside for it", () => {
  const sites = [site("a", [78, 43]), site("b", [78.01, 43]), site("c", [78, 43.01])];
  const view = around([78, 43], 8);
  const nodes = sceneOf(sites, { selectedId: "b" }, view);
  const boxes = nodes.map((node) => boxOf(node, positionOf(node, view), node.key === "b"));
  expect(boxes).toHaveLength(2);
  const [one, other] = boxes;
  expect(one && other && overlap(one, other)).toBe(false);
});

test("a cluster between pins and the selected site finds the way past all of them", () => {
  // Two pins with room for a cluster below, where the selected site's circle is in the way.
  const pins = [
    site("pin", [78, 43], { evidence: "named" }),
    site("west", [77.835, 42.98], { evidence: "named" }),
  ];
  const sites = [
    site("a", [78.137, 43]),
    site("b", [78.011, 42.952]),
    site("c", [78.0165, 42.952]),
  ];
  const view = around([78, 43], 8);
  const nodes = sceneOf([...pins, ...sites], { selectedId: "a" }, view);
  const clusters = nodes.filter(({ type }) => type === "cluster");
  expect(clusters).toHaveLength(1);
  for (const cluster of clusters) {
    for (const solid of nodes.filter((node) => node !== cluster)) {
      const boxes = [cluster, solid].map((node) =>
        boxOf(node, positionOf(node, view), node.key === "a"),
      );
      expect(boxes[0] && boxes[1] && overlap(boxes[0], boxes[1])).toBe(false);
    }
  }
});

test("both phases show in a mixed ring, however small a share", () => {
  expect(dashesOf({ china: 1, kazakhstan: 999 }, 18)).toBe(1);
  expect(dashesOf({ china: 999, kazakhstan: 1 }, 18)).toBe(17);
  expect(dashesOf({ china: 5, kazakhstan: 0 }, 18)).toBe(18);
});
