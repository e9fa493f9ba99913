import { describe, expect, test, vi } from "vitest";
import { term } from "../../../domain/fixtures";
import type { LonLat, Site } from "../../../domain/site";
import { area, model, SEASON, site } from "../fixtures";
import { type PixelView, worldPixels } from "../projection";
import { type ClusterIndex, createClusterIndex } from "./cluster-index";
import { MANY } from "./cluster-levels";
import { createSceneSource } from "./scene-source";

const CENTRE: LonLat = [78, 43];
const [X, Y] = worldPixels(CENTRE, 7);
const VIEW: PixelView = { zoom: 7, left: X - 500, top: Y - 400, width: 1000, height: 800 };
const EARLY = { start: SEASON.start, end: SEASON.start + 5 };

function sourceOf(...shown: Parameters<typeof model>) {
  const source = createSceneSource();
  source.set(model(...shown));
  return source;
}

describe("sites that are too many to be clustered at once", () => {
  const many = (name: string, count = MANY + 1) =>
    Array.from({ length: count }, (_, at) => site(`${name}${at}`, [77.9 + at * 1e-4, 43]));

  function loading() {
    const asked: { sites: readonly Site[]; onIndex: (index: ClusterIndex) => void }[] = [];
    const cancel = vi.fn();
    const onReady = vi.fn();
    const onProgress = vi.fn();
    const source = createSceneSource({
      load(sites, progress, onIndex) {
        progress(0.5);
        asked.push({ sites, onIndex });
        return cancel;
      },
      onReady,
      onProgress,
    });
    return { source, asked, cancel, onReady, onProgress };
  }

  test("are clustered elsewhere; until then the scene has the ones before", () => {
    const { source, asked, onReady, onProgress } = loading();
    source.set(model([site("a", CENTRE)]));
    expect(source.busy()).toBe(false);
    expect(asked).toHaveLength(0);
    const next = many("n");
    source.set(model(next));
    expect(source.busy()).toBe(true);
    expect(onProgress).toHaveBeenCalledWith(0.5);
    expect(asked[0]?.sites).toBe(next);
    expect(source.scene(VIEW, 0).map(({ key }) => key)).toEqual(["a"]);
    expect(onReady).not.toHaveBeenCalled();
    asked[0]?.onIndex(createClusterIndex(next));
    expect(source.busy()).toBe(false);
    expect(onReady).toHaveBeenCalledTimes(1);
    expect(source.byId.size).toBe(next.length);
    expect(source.scene(VIEW, 0)[0]?.type).toBe("cluster");
  });

  test("are shown as the reader has chosen meanwhile", () => {
    const { source, asked } = loading();
    const next = many("n");
    source.set(model(next));
    source.set(model(next, { matching: new Set(["n5"]) }));
    expect(asked).toHaveLength(1);
    asked[0]?.onIndex(createClusterIndex(next));
    expect(source.scene(VIEW, 0)).toMatchObject([{ type: "site", key: "n5", state: "shown" }]);
  });

  test("are given up when others come, or the map is removed", () => {
    const { source, asked, cancel } = loading();
    source.set(model(many("a")));
    expect(cancel).not.toHaveBeenCalled();
    source.set(model(many("b")));
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(2);
    source.set(model([site("few", CENTRE)]));
    expect(cancel).toHaveBeenCalledTimes(2);
    expect(source.busy()).toBe(false);
    expect(source.scene(VIEW, 0).map(({ key }) => key)).toEqual(["few"]);
    source.set(model(many("c")));
    source.remove();
    expect(cancel).toHaveBeenCalledTimes(3);
  });

  test("are not too many up to the limit, nor where nothing clusters elsewhere", () => {
    const { source, asked } = loading();
    source.set(model(many("a", MANY)));
    expect(asked).toHaveLength(0);
    expect(sourceOf(many("b")).busy()).toBe(false);
  });
});

test("without a model there is nothing to draw, and nothing in time", () => {
  const source = createSceneSource();
  expect(source.scene(VIEW, 0)).toEqual([]);
  expect(source.inTime(term("kazakhstan"))).toBe(false);
  expect(source.busy()).toBe(false);
  expect(() => source.remove()).not.toThrow();
});

test("another search over the same sites, or none any more, is seen at once", () => {
  const sites = [site("a", CENTRE), site("b", [78.01, 43]), site("c", [78, 43.01])];
  const source = sourceOf(sites);
  const { index } = source;
  source.set(model(sites, { matching: new Set(["b"]) }));
  expect(source.scene(VIEW, 0).map(({ key }) => key)).toEqual(["b"]);
  source.set(model(sites));
  expect(source.scene(VIEW, 0)).toMatchObject([{ type: "cluster", count: 3 }]);
  // Only other sites are clustered anew.
  expect(source.index).toBe(index);
  source.set(model(sites.slice(0, 2)));
  expect(source.scene(VIEW, 0)).toMatchObject([{ type: "cluster", count: 2 }]);
  expect([...source.byId.keys()]).toEqual(["a", "b"]);
});

test("an area that comes later counts too", () => {
  // Two places with a bend of a border between them: their middle lies on the other side.
  const bend = area("ili-valley", "china", [
    [78.04, 42.9],
    [78.06, 42.9],
    [78.06, 43.1],
    [78.04, 43.1],
  ]);
  const sites = [site("west", [78, 43]), site("east", [78.1, 43])];
  const source = sourceOf(sites);
  expect(source.scene(VIEW, 0)[0]?.lonLat[0]).toBeCloseTo(78.05, 4);
  source.set(model(sites, { areas: [bend] }));
  expect(source.scene(VIEW, 0)[0]?.lonLat).toEqual([78, 43]);
});

test("a phase is in time where any of its sites is, clustered or named", () => {
  const late = { start: SEASON.start + 20 };
  const inTime = (sites: readonly Site[], phase = "china") =>
    sourceOf(sites, { span: EARLY }).inTime(term(phase));
  expect(inTime([site("a", CENTRE, { phase: "china" })])).toBe(true);
  expect(inTime([site("a", CENTRE, { phase: "china", ...late })])).toBe(false);
  expect(inTime([site("a", CENTRE, { phase: "china" })], "kazakhstan")).toBe(false);
  const named = { phase: "china", evidence: "named" } as const;
  expect(inTime([site("a", CENTRE, named)])).toBe(true);
  expect(inTime([site("a", CENTRE, { ...named, ...late })])).toBe(false);
  expect(inTime([site("a", CENTRE, named)], "kazakhstan")).toBe(false);
  expect(inTime([])).toBe(false);
});

describe("the nodes of sites", () => {
  const source = sourceOf([
    site("a", [78, 43]),
    site("b", [78.01, 43]),
    site("far", [79.5, 43]),
    site("pin", [76.5, 43], { evidence: "named" }),
  ]);
  const nodes = source.scene(VIEW, 0);
  const cluster = nodes.find(({ type }) => type === "cluster");
  const keyOf = (id: string | null) => source.keyOf(nodes, id);

  test("a site has the key of its own node, else of its cluster", () => {
    expect(cluster).toBeDefined();
    expect(["far", "pin"].map(keyOf)).toEqual(["far", "pin"]);
    expect(["a", "b"].map(keyOf)).toEqual([cluster?.key, cluster?.key]);
    expect([null, "elsewhere"].map(keyOf)).toEqual([null, null]);
  });

  test("nodes of two scenes are related where they share a site, touching is not sharing", () => {
    const [x, y] = worldPixels(CENTRE, 15);
    const nearby = source.scene({ ...VIEW, zoom: 15, left: x - 500, top: y - 400 }, 0);
    const pick = (scene: typeof nodes, key = "") => scene.filter((one) => one.key === key);
    const [own] = pick(nodes, cluster?.key);
    const [a, far, pin] = [pick(nearby, "a")[0], pick(nodes, "far")[0], pick(nodes, "pin")[0]];
    if (!own || !a || !far || !pin) throw new Error("A node is missing.");
    expect([source.related(own, a), source.related(a, own)]).toEqual([true, true]);
    expect([source.related(own, far), source.related(far, own)]).toEqual([false, false]);
    expect([source.related(own, pin), source.related(pin, own)]).toEqual([false, false]);
    expect([source.related(pin, pin), source.related(far, far)]).toEqual([true, true]);
  });
});
