import { expect, test } from "vitest";
import { randomSites, site } from "../fixtures";
import { createClusterIndex, LAST_ZOOM } from "./cluster-index";

const WORLD = [-180, -85, 180, 85] as const;

test("at every zoom each site is drawn once, alone or in one cluster", () => {
  const index = createClusterIndex(randomSites(800, 7));
  for (let zoom = 5; zoom <= LAST_ZOOM + 1; zoom++) {
    const ids = index
      .nodes(WORLD, zoom)
      .flatMap((node) =>
        node.type === "site"
          ? [index.sites[node.at]?.id]
          : index.sites.slice(node.range.first, node.range.end).map(({ id }) => id),
      );
    expect(ids).toHaveLength(800);
    expect(new Set(ids).size).toBe(800);
  }
});

test("many sites are one range for each cluster at every zoom", () => {
  const index = createClusterIndex(randomSites(6000, 3));
  expect(new Set(index.sites).size).toBe(6000);
  for (let zoom = 4; zoom <= LAST_ZOOM + 1; zoom++) {
    const ranges = index
      .nodes(WORLD, zoom)
      .map((node) => (node.type === "site" ? { first: node.at, end: node.at + 1 } : node.range))
      .sort((a, b) => a.first - b.first);
    let next = 0;
    for (const { first, end } of ranges) {
      expect(first).toBe(next);
      next = end;
    }
    expect(next).toBe(6000);
  }
});

test("a cluster falls apart at the zoom that it tells, and not before", () => {
  const index = createClusterIndex(randomSites(400, 11));
  for (let zoom = 5; zoom <= LAST_ZOOM; zoom++) {
    for (const node of index.nodes(WORLD, zoom)) {
      if (node.type === "site") continue;
      const apart = index.expansionZoom(node.range);
      const whole = (at: number) =>
        index.nodes(WORLD, at).some((other) => other.type === "cluster" && other.id === node.id);
      expect(apart).toBeGreaterThan(zoom);
      expect(whole(apart - 1)).toBe(true);
      expect(whole(apart)).toBe(false);
    }
  }
});

test("a cluster stands between its members", () => {
  const index = createClusterIndex([site("a", [77, 43]), site("b", [77.02, 43.02])]);
  const [node] = index.nodes(WORLD, 6);
  expect(node?.type).toBe("cluster");
  if (node?.type !== "cluster") return;
  expect(node.lonLat[0]).toBeCloseTo(77.01, 4);
  expect(index.expansionZoom(node.range)).toBeGreaterThan(6);
});

test("named sites are never clustered, unless they are too many to stand alone", () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      site(`n${at}`, [77 + at * 1e-4, 43], { evidence: "named" }),
    );
  expect(createClusterIndex([...named(3), site("x", [77, 43])]).alone).toHaveLength(3);
  const many = createClusterIndex(named(100));
  expect(many.alone).toHaveLength(0);
  expect(many.nodes(WORLD, 6)).toHaveLength(1);
});

test("sites at one spot stay together at the last zoom", () => {
  const index = createClusterIndex([site("a", [77, 43]), site("b", [77, 43])]);
  const [node] = index.nodes(WORLD, LAST_ZOOM);
  expect(node?.type === "cluster" && index.expansionZoom(node.range)).toBeGreaterThan(LAST_ZOOM);
});
