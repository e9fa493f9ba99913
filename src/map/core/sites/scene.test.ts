import fc from "fast-check";
import { expect, test } from "vitest";
import { isInTime, type LonLat, type Site } from "../../../domain/site";
import { inflate, overlap } from "../boxes";
import { area, model, randomSites, SEASON, site } from "../fixtures";
import { positionOf } from "../labels/from-scene";
import type { MapModel } from "../model";
import {
  lonLatOf,
  type PixelPoint,
  type PixelView,
  screenPixels,
  worldPixels,
} from "../projection";
import { distanceToHull, hullOf } from "./hull";
import { dashesOf } from "./ring-dashes";
import type { SceneNode } from "./scene-node";
import { createSceneSource } from "./scene-source";
import { boxOf, discOf } from "./sizes";

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
  const sceneSource = createSceneSource();
  sceneSource.set(model(sites, more));
  return sceneSource.scene(view, 0);
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

test("a cluster stands at the middle of what it counts, and one that is left is drawn as itself", () => {
  const sites = [
    site("a", [78, 43], { ...EARLY }),
    site("b", [78.01, 43], { ...EARLY }),
    site("c", [78.03, 43], { start: SEASON.start + 20 }),
  ];
  const [all] = sceneOf(sites);
  expect(all).toMatchObject({ type: "cluster", count: 3 });
  expect(all?.lonLat[0]).toBeCloseTo(78.0133, 4);
  const [early] = sceneOf(sites, { span: EARLY });
  expect(early).toMatchObject({ type: "cluster", count: 2 });
  expect(early?.lonLat[0]).toBeCloseTo(78.005, 4);
  const late = { start: SEASON.start + 20, end: SEASON.start + 21 };
  expect(sceneOf(sites, { span: late })).toMatchObject([
    { type: "site", key: "c", state: "shown", lonLat: [78.03, 43] },
  ]);
  expect(sceneOf(sites, { matching: new Set(["b"]) })).toMatchObject([
    { type: "site", key: "b", state: "shown" },
  ]);
  // What is out of time is one faint sign for all of them, and counts none.
  const never = { start: SEASON.start + 8, end: SEASON.start + 9 };
  expect(sceneOf(sites, { span: never })).toMatchObject([
    { type: "cluster", state: "faint", count: 0, total: 3 },
  ]);
});

test("a middle across a border from all its places is drawn at the nearest of them", () => {
  // Two places of Kazakhstan with a bend of the border between them.
  const bend = area("ili-valley", "china", [
    [78.04, 42.9],
    [78.06, 42.9],
    [78.06, 43.1],
    [78.04, 43.1],
  ]);
  const sites = [site("west", [78, 43]), site("east", [78.1, 43]), site("far", [78.11, 43.01])];
  const [plain] = sceneOf(sites.slice(0, 2));
  expect(plain?.lonLat[0]).toBeCloseTo(78.05, 4);
  const [kept] = sceneOf(sites.slice(0, 2), { areas: [bend] });
  expect(kept).toMatchObject({ type: "cluster", count: 2, lonLat: [78, 43] });
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
  expect(none).toMatchObject({ counts: { parts: [2, 0, 0, 0], named: 0 } });
  // Of two the other one stands for itself where the reader has chosen one of them.
  const rest = sceneOf(sites, { matching: new Set(), span: EARLY, selectedId: "a" });
  expect(rest.find(({ key }) => key === "b")).toMatchObject({ type: "site", state: "dimmed" });
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

/** Two areas with a bent border between them, a valley in one of them. */
const AREAS = [
  area("almaty-region", "kazakhstan", [
    [75, 42.9],
    [79, 42.9],
    [77.2, 43.3],
    [79, 43.6],
    [78.5, 45],
    [75, 45],
  ]),
  area("xinjiang", "china", [
    [79, 42.9],
    [84, 42],
    [84, 46],
    [78.5, 45],
    [79, 43.6],
    [77.2, 43.3],
  ]),
  area("ili-valley", "china", [
    [79, 43.2],
    [82, 43.2],
    [82, 43.9],
    [79, 43.4],
  ]),
];

const days = fc.integer({ min: 0, max: 60 });

test("every sign lies within the hull of what it counts, and its radius", () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer(),
        count: fc.integer({ min: 1, max: 250 }),
        /** How much of the region the places are strewn over. */
        spread: fc.constantFrom(1, 0.2, 0.02),
        named: fc.constantFrom(0, 0.03, 0.2),
        from: days,
        length: fc.integer({ min: 1, max: 30 }),
        search: fc.option(fc.integer({ min: 2, max: 6 })),
        selected: fc.option(fc.nat(249)),
        zoom: fc.double({ min: 4, max: 11, noNaN: true }),
        areas: fc.boolean(),
      }),
      ({ seed, count, spread, named, from, length, search, selected, zoom, areas }) => {
        const sites = randomSites(count, seed, named).map((one) => ({
          ...one,
          lonLat: [
            ALMATY[0] + (one.lonLat[0] - ALMATY[0]) * spread,
            ALMATY[1] + (one.lonLat[1] - ALMATY[1]) * spread,
          ] as const,
        }));
        const span = { start: SEASON.start + from, end: SEASON.start + from + length };
        const matching = search
          ? new Set(sites.filter((_, at) => at % search === 0).map(({ id }) => id))
          : null;
        const selectedId = selected === null ? null : (sites[selected]?.id ?? null);
        const view = around(ALMATY, zoom);
        const sceneSource = createSceneSource();
        const shown = { span, matching, selectedId, areas: areas ? AREAS : [] };
        sceneSource.set(model(sites, shown));
        const drawn = new Set<string>();
        for (const node of sceneSource.scene(view, 100)) {
          expect(drawn.has(node.key)).toBe(false);
          drawn.add(node.key);
          const at = positionOf(node, view);
          if (node.type === "site") {
            expect(at).toEqual(screenPixels(node.site.lonLat, view));
            continue;
          }
          expect(node.count).not.toBe(1);
          const members = sceneSource.index.sites
            .slice(node.range.first, node.range.end)
            .filter(({ id }) => id !== selectedId)
            .filter((member) => node.state === "faint" || isInTime(member, span))
            .filter(({ id }) => node.state !== "shown" || !matching || matching.has(id));
          expect(members).toHaveLength(node.state === "faint" ? node.total : node.count);
          const hull = hullOf(members.map(({ lonLat }) => screenPixels(lonLat, view)));
          const radius = node.state === "faint" ? 0.01 : discOf(node.count) / 2 + 0.01;
          expect(distanceToHull(at, hull)).toBeLessThanOrEqual(radius);
          // What was not found stays about where it was.
          if (node.state === "dimmed") {
            expect(Math.hypot(...node.offset)).toBeLessThanOrEqual(2 * radius);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** A spot that is free by less than this may be missed. */
const SLACK_PX = 4;

function spotsAround([x, y]: PixelPoint): PixelPoint[] {
  const steps = Array.from({ length: 41 }, (_, at) => (at - 20) * 4);
  return steps.flatMap((dx) => steps.map((dy): PixelPoint => [x + dx, y + dy]));
}

test("no cluster stands on a pin that it can step aside for", () => {
  const named = site("pin", ALMATY, { evidence: "named" });
  for (let seed = 1; seed <= 20; seed++) {
    const sites = randomSites(60, seed).map((one, at) => ({
      ...one,
      lonLat: [ALMATY[0] + ((at % 8) - 4) * 0.02, ALMATY[1] + ((at % 7) - 3) * 0.02] as const,
    }));
    for (const zoom of [6, 7, 8.5]) {
      const view = around(ALMATY, zoom);
      const sceneSource = createSceneSource();
      sceneSource.set(model([named, ...sites]));
      const nodes = sceneSource.scene(view, 0);
      const pin = nodes.find((node) => node.key === "pin");
      if (!pin) throw new Error("the pin is missing");
      const pinBox = boxOf(pin, positionOf(pin, view));
      for (const node of nodes) {
        if (node.type !== "cluster") continue;
        if (!overlap(boxOf(node, positionOf(node, view)), pinBox)) continue;
        const hull = hullOf(
          sites
            .filter(({ id }) =>
              sceneSource.index.sites
                .slice(node.range.first, node.range.end)
                .some((one) => one.id === id),
            )
            .map(({ lonLat }) => screenPixels(lonLat, view)),
        );
        const reachable = spotsAround(positionOf(node, view)).filter(
          (spot) =>
            distanceToHull(spot, hull) <= discOf(node.count) / 2 - SLACK_PX &&
            !overlap(inflate(boxOf(node, spot), SLACK_PX), pinBox),
        );
        expect(reachable).toEqual([]);
      }
    }
  }
});

test("the selected site's cluster steps aside for it", () => {
  const sites = [site("a", [78.11, 43]), site("b", [78, 43]), site("c", [78.17, 43.01])];
  const view = around([78, 43], 8);
  const nodes = sceneOf(sites, { selectedId: "b" }, view);
  const boxes = nodes.map((node) => boxOf(node, positionOf(node, view), node.key === "b"));
  expect(boxes).toHaveLength(2);
  const [one, other] = boxes;
  expect(one && other && overlap(one, other)).toBe(false);
});

test("it does so for one that is out of the time too, whose ring is as large", () => {
  const late = { start: SEASON.start + 20 };
  const sites = [site("a", [78.11, 43]), site("b", [78, 43], late), site("c", [78.17, 43.01])];
  const view = around([78.06, 43], 7.6);
  const nodes = sceneOf(sites, { selectedId: "b", span: EARLY }, view);
  const cluster = nodes.find((node) => node.type === "cluster");
  const chosen = nodes.find(({ key }) => key === "b");
  if (!cluster || !chosen) throw new Error("There is no cluster beside a place.");
  expect(chosen.state).toBe("faint");
  expect(cluster.offset).not.toEqual([0, 0]);
  const ring = boxOf(chosen, positionOf(chosen, view), true);
  expect(overlap(boxOf(cluster, positionOf(cluster, view)), ring)).toBe(false);
});

test("a cluster between pins and the selected site finds the way past all of them", () => {
  // Two pins with room for a cluster below, where the selected site's circle is in the way.
  const pins = [
    site("pin", [78, 43], { evidence: "named" }),
    site("west", [77.835, 42.98], { evidence: "named" }),
  ];
  const sites = [site("a", [78.137, 43]), site("b", [78.011, 43.03]), site("c", [78.0165, 42.905])];
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

test("every phase shows in a mixed ring, however small a share", () => {
  expect(dashesOf([1, 999, 0], 18)).toEqual([1, 17, 0]);
  expect(dashesOf([999, 1, 0], 18)).toEqual([17, 1, 0]);
  expect(dashesOf([5, 0, 0], 18)).toEqual([18, 0, 0]);
  expect(dashesOf([1, 1, 0], 18)).toEqual([9, 9, 0]);
  expect(dashesOf([1, 1, 2], 18)).toEqual([5, 4, 9]);
  expect(dashesOf([0, 0, 3], 18)).toEqual([0, 0, 18]);
  expect(dashesOf([1, 1, 1, 0], 18)).toEqual([6, 6, 6, 0]);
  expect(dashesOf([1, 1, 997, 1], 18)).toEqual([1, 1, 15, 1]);
});

test("the dashes of a ring of any number of phases fill it, and each part that is in has one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9999), { minLength: 2, maxLength: 9 }), (parts) => {
      fc.pre(parts.some((part) => part > 0));
      const dashes = dashesOf(parts, 18);
      expect(dashes.reduce((sum, part) => sum + part, 0)).toBe(18);
      for (const [at, part] of parts.entries()) expect((dashes[at] ?? 0) > 0).toBe(part > 0);
    }),
  );
});

/** An empty spot of the window, by pixels from the centre at zoom 7. */
function spot([dx, dy]: PixelPoint): LonLat {
  const [x, y] = worldPixels(ALMATY, 7);
  return lonLatOf([x + dx, y + dy], 7);
}

test("what is just outside the window is there within its margin, clustered or named", () => {
  const view = around(ALMATY, 7);
  for (const at of [
    [505, 0],
    [-505, 0],
    [0, 405],
    [0, -405],
  ] as const) {
    for (const evidence of ["named", "nearby"] as const) {
      const source = createSceneSource();
      source.set(model([site("a", spot(at), { evidence })]));
      expect(source.scene(view, 0)).toHaveLength(0);
      expect(source.scene(view, 10)).toHaveLength(1);
    }
  }
});

test("faint signs lie below all others, pins above all, and dots below rings", () => {
  const late = { start: SEASON.start + 20 };
  const sites = [
    site("a-pin", spot([-300, 0]), { evidence: "named" }),
    site("b-plan", spot([-200, 0]), { evidence: "named", status: "announced" }),
    site("c-frame", spot([-100, 0]), { evidence: "recognised" }),
    site("d-ring", spot([0, 0])),
    site("e-dot", spot([100, 0]), { evidence: "nearby" }),
    site("f-faint", spot([200, 0]), late),
    site("g-faint-pin", spot([300, 0]), { evidence: "named", ...late }),
    site("h-1", spot([400, 0])),
    site("h-2", spot([401, 0])),
  ];
  const keys = sceneOf(sites, { span: EARLY }).map(({ key, type }) =>
    type === "cluster" ? "cluster" : key,
  );
  expect(keys.slice(0, 4)).toEqual(["f-faint", "g-faint-pin", "e-dot", "d-ring"]);
  expect(keys.slice(4, 6).sort()).toEqual(["c-frame", "cluster"]);
  expect(keys.slice(6)).toEqual(["a-pin", "b-plan"]);
});

test("a cluster steps aside for a sign that is not the map's own, and for a stop without a figure", () => {
  const sites = [site("a", spot([-6, 0])), site("b", spot([6, 0]))];
  const offset = (more: Partial<MapModel>) => {
    const node = sceneOf(sites, more).find(({ type }) => type === "cluster");
    return node?.type === "cluster" ? Math.hypot(...node.offset) : undefined;
  };
  const [on, away] = [spot([0, 0]), spot([0, 60])];
  expect(offset({})).toBe(0);
  expect(offset({ foreign: [on] })).toBeGreaterThan(0);
  expect(offset({ foreign: [away] })).toBe(0);
  const stop = (id: string, lonLat: LonLat) => ({ trip: [{ ...site(id, lonLat) }] });
  expect(offset(stop("elsewhere", on))).toBeGreaterThan(0);
  expect(offset(stop("elsewhere", away))).toBe(0);
  // The chosen one has a figure, which it steps aside for already: its stop is no sign of its own.
  const three = [...sites, site("c", spot([0, 40]))];
  const beside = (more: Partial<MapModel>) =>
    sceneOf(three, { selectedId: "c", ...more }).find(({ type }) => type === "cluster");
  expect(beside(stop("c", spot([0, 0])))).toEqual(beside({}));
});

test("a circle is drawn from 3 km and from 10 px on, up to half of the window", () => {
  const circle = (precisionKm: number, zoom: number, size = { width: 1000, height: 800 }) => {
    const source = createSceneSource();
    source.set(model([site("coarse", ALMATY, { precisionKm })]));
    const [x, y] = worldPixels(ALMATY, zoom);
    const view = { zoom, left: x - size.width / 2, top: y - size.height / 2, ...size };
    const [node] = source.scene(view, 0);
    return node?.type === "site" ? node.circle : undefined;
  };
  expect(circle(2.9, 12)).toBeNull();
  expect(circle(3, 12)).toBeGreaterThan(0);
  // At zoom 8 and 43.25° N a pixel is 445 m.
  expect(circle(4.4, 8)).toBeNull();
  expect(circle(4.5, 8)).toBeCloseTo(10.1, 1);
  const wide = { width: 1000, height: 60 };
  const high = { width: 60, height: 1000 };
  for (const size of [wide, high]) {
    expect(circle(13, 8, size)).toBeCloseTo(29.2, 1);
    expect(circle(13.6, 8, size)).toBeNull();
  }
});

test("up to twelve places have the best known of them as their name, more have none", () => {
  const cluster = (count: number) => {
    const sites = Array.from({ length: count }, (_, at) => site(`s${at}`, spot([at * 0.1, 0])));
    const [node] = sceneOf(sites);
    return node?.type === "cluster" ? node : undefined;
  };
  expect(cluster(12)?.lead).not.toBeNull();
  expect(cluster(13)?.lead).toBeNull();
  expect(cluster(201)?.lead).toBeNull();
  expect(cluster(12)?.count).toBe(12);
});

test("evidence goes before towns for the name, and what is not seen has none", () => {
  const near = spot([1, 0]);
  const lead = (sites: readonly Site[], more: Partial<MapModel> = {}) => {
    const node = sceneOf(sites, more).find(({ type }) => type === "cluster");
    return node?.type === "cluster" ? (node.lead?.id ?? null) : undefined;
  };
  const town = site("town", near, { evidence: "nearby" });
  const lake = site("lake", spot([2, 0]), { kind: "lake" });
  const frame = site("frame", spot([3, 0]), { kind: "lake", evidence: "recognised" });
  expect(lead([town, lake])).toBe("lake");
  expect(lead([town, lake, frame])).toBe("frame");
  expect(lead([town, lake, frame], { selectedId: "frame" })).toBe("lake");
  expect(lead([town, lake, frame], { matching: new Set() })).toBeNull();
  expect(lead([town, lake, frame], { span: { start: 1, end: 2 } })).toBeNull();
});

test("the places of a cluster that has lost its chosen one are counted and placed without it", () => {
  const late = { start: SEASON.start + 20 };
  const sites = [
    site("a", spot([0, 0]), { phase: "china" }),
    site("b", spot([8, 0]), { evidence: "nearby" }),
    site("c", spot([16, 0])),
    site("d", spot([4, 4]), late),
  ];
  const cluster = (more: Partial<MapModel>) => {
    const node = sceneOf(sites, more).find(({ type }) => type === "cluster");
    return node?.type === "cluster" ? node : undefined;
  };
  const all = cluster({ span: EARLY });
  expect(all).toMatchObject({ total: 4, count: 3, counts: { parts: [1, 2, 0, 0], named: 0 } });
  const rest = cluster({ span: EARLY, selectedId: "a" });
  expect(rest).toMatchObject({ total: 3, count: 2, counts: { parts: [0, 2, 0, 0], named: 0 } });
  expect(rest && screenPixels(rest.lonLat, around(ALMATY, 7))[0]).toBeCloseTo(512, 3);
  // One that does not count is missing in the total alone.
  const other = cluster({ span: EARLY, selectedId: "d" });
  expect(other).toMatchObject({ total: 3, count: 3, lonLat: all?.lonLat });
  // Nothing counts: the middle of those that are left.
  const none = cluster({ span: { start: 1, end: 2 }, selectedId: "c" });
  expect(none).toMatchObject({ total: 3, count: 0, state: "faint" });
  expect(none && screenPixels(none.lonLat, around(ALMATY, 7))[0]).toBeCloseTo(504, 0);
});

test("a search that finds the chosen one alone leaves the others dimmed, without it", () => {
  const sites = [site("a", spot([0, 0])), site("b", spot([8, 0])), site("c", spot([16, 0]))];
  const nodes = sceneOf(sites, { matching: new Set(["a"]), selectedId: "a" });
  expect(nodes.find(({ key }) => key === "a")?.state).toBe("shown");
  const cluster = nodes.find(({ type }) => type === "cluster");
  expect(cluster).toMatchObject({ state: "dimmed", count: 2, total: 2 });
  expect(cluster && screenPixels(cluster.lonLat, around(ALMATY, 7))[0]).toBeCloseTo(512, 3);
});

test("too many named places cluster, and what is named of them is counted without the chosen one", () => {
  const sites = Array.from({ length: 60 }, (_, at) =>
    site(`n${at}`, spot([at * 0.05, 0]), { evidence: at < 50 ? "named" : "nearby" }),
  );
  const named = (selectedId: string | null) => {
    const node = sceneOf(sites, { selectedId }).find(({ type }) => type === "cluster");
    return node?.type === "cluster" ? [node.counts.named, node.count] : undefined;
  };
  expect(named(null)).toEqual([50, 60]);
  expect(named("n3")).toEqual([49, 59]);
  expect(named("n55")).toEqual([50, 59]);
});
