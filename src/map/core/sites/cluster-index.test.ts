import { expect, test } from "vitest";
import { randomSites, site } from "../fixtures";
import { createClusterIndex, LAST_ZOOM } from "./cluster-index";
import { buildLevels } from "./cluster-levels";

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

test("a site stands by itself from the zoom that is told, and not before", () => {
  const index = createClusterIndex([
    ...randomSites(200, 5),
    site("x", [77, 43]),
    site("y", [77, 43]),
  ]);
  const isAlone = (id: string, zoom: number) =>
    index
      .nodes(WORLD, zoom)
      .some((node) => node.type === "site" && index.sites[node.at]?.id === id);
  for (const { id } of index.sites) {
    const zoom = index.aloneZoom(id);
    if (zoom > LAST_ZOOM) continue;
    expect(isAlone(id, zoom)).toBe(true);
    if (zoom > 4) expect(isAlone(id, zoom - 1)).toBe(false);
  }
  // Two at one spot never are while sites are clustered.
  expect(index.aloneZoom("x")).toBe(LAST_ZOOM + 1);
  expect(index.aloneZoom("unknown")).toBe(4);
});

test("what is in view is one array as long as the view is the same, and beyond all zooms the nearest", () => {
  const index = createClusterIndex(randomSites(50, 2));
  const nodes = index.nodes(WORLD, 6);
  expect(index.nodes([...WORLD], 6.4)).toBe(nodes);
  expect(index.nodes(WORLD, 7)).not.toBe(nodes);
  expect(index.nodes([-180, -85, 180, 84], 7)).not.toBe(index.nodes(WORLD, 7));
  expect(index.nodes(WORLD, 1)).toEqual(index.nodes(WORLD, 4));
  expect(index.nodes(WORLD, 25)).toEqual(index.nodes(WORLD, LAST_ZOOM + 1));
  expect(index.nodes(WORLD, LAST_ZOOM + 1).every(({ type }) => type === "site")).toBe(true);
});

test("a cluster keeps its number while its members stay, and no two have one", () => {
  const index = createClusterIndex(randomSites(300, 9));
  const members = new Map<number, string>();
  for (let zoom = 4; zoom <= LAST_ZOOM; zoom++) {
    for (const node of index.nodes(WORLD, zoom)) {
      if (node.type === "site") continue;
      const { first, end } = node.range;
      expect(members.get(node.id) ?? `${first} ${end}`).toBe(`${first} ${end}`);
      members.set(node.id, `${first} ${end}`);
    }
  }
  expect(new Set(members.values()).size).toBe(members.size);
});

test("forty named places stand alone, one more and they cluster like the rest", () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => site(`n${at}`, [77, 43], { evidence: "named" }));
  expect(createClusterIndex(named(40)).alone).toHaveLength(40);
  expect(createClusterIndex(named(41)).alone).toHaveLength(0);
});

test("many sites are clustered wider than few, and it is told how far that is", () => {
  // Pairs that are 50 px apart at zoom 6, far from one another.
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      (at % 60) * 5 - 150,
      Math.floor(at / 60) * 2 - 40,
      (at % 60) * 5 - 150 + (50 * 360) / (256 * 2 ** 6),
      Math.floor(at / 60) * 2 - 40,
    ]).flat();
  const nodesAt6 = (count: number, onProgress?: (share: number) => void) =>
    buildLevels(Float64Array.from(pairs(count)), onProgress).levels[2]?.firsts.length;
  expect(nodesAt6(1000)).toBe(2000);
  const shares: number[] = [];
  expect(nodesAt6(1001, (share) => shares.push(share))).toBeLessThan(2002);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeCloseTo(1);
});

test("a reader's own places are in no cluster with the map's, and every place is in one node", () => {
  const sites = [
    ...randomSites(150, 4),
    ...randomSites(150, 5).map((one) => ({ ...one, id: `~${one.id}`, evidence: "own" as const })),
  ];
  const index = createClusterIndex(sites);
  const isOwn = (at: number) => index.sites[at]?.evidence === "own";
  for (let zoom = 4; zoom <= LAST_ZOOM + 1; zoom++) {
    let seen = 0;
    for (const node of index.nodes(WORLD, zoom)) {
      const { first, end } =
        node.type === "site" ? { first: node.at, end: node.at + 1 } : node.range;
      seen += end - first;
      for (let at = first; at < end; at++) expect(isOwn(at)).toBe(isOwn(first));
    }
    expect(seen).toBe(300);
  }
  expect(new Set(index.sites.map(({ id }) => id)).size).toBe(300);
});
