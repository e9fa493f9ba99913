import { describe, expect, test } from "vitest";
import type { LonLat, Site } from "../../domain/site";
import { overlap } from "../core/boxes";
import { model, SEASON, site } from "../core/fixtures";
import { figureBox, positionOf } from "../core/labels/from-scene";
import { placeLabels } from "../core/labels/place";
import type { MapModel } from "../core/model";
import { type PixelView, worldPixels } from "../core/projection";
import { createSceneSource } from "../core/sites/scene-source";
import { listFrame, listLines, numberLabels, numberSites } from "./numbering";

const measure = (text: string) => [...text].length * 6;
const CENTRE: LonLat = [79, 43.5];
const EARLY = { start: SEASON.start, end: SEASON.start + 5 };

function numbered(sites: readonly Site[], more: Partial<MapModel> = {}, zoom = 7) {
  const [x, y] = worldPixels(CENTRE, zoom);
  const view: PixelView = { zoom, left: x - 500, top: y - 400, width: 1000, height: 800 };
  const shown = model(sites, more);
  const sceneSource = createSceneSource();
  sceneSource.set(shown);
  const nodes = sceneSource.scene(view, 0);
  const numbers = numberSites(nodes, sceneSource, shown);
  return { nodes, numbers, view };
}

/** Ids by their numbers. */
function idsOf({ numbers }: ReturnType<typeof numbered>): readonly string[] {
  const all = [...numbers.values()].flat();
  expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from(all, (_, at) => at + 1),
  );
  return [...all].sort((a, b) => a.number - b.number).map(({ site: { id } }) => id);
}

describe("numbers", () => {
  const NEAR = [site("a", [79, 43.5]), site("b", [79.02, 43.5]), site("c", [79.04, 43.5])];

  test("go from west to east, a cluster's are neighbours", () => {
    const apart = [site("east", [82, 43.5]), site("west", [76, 43.5])];
    const ids = idsOf(numbered([...apart, ...NEAR]));
    expect([ids[0], ids[4]]).toEqual(["west", "east"]);
    expect(ids.slice(1, 4).sort()).toEqual(["a", "b", "c"]);
  });

  test("count a chosen place once, beside the cluster that it is a member of", () => {
    for (const selectedId of ["a", "b", "c"]) {
      const result = numbered(NEAR, { selectedId });
      expect(result.nodes.map(({ type }) => type).sort()).toEqual(["cluster", "site"]);
      expect([...idsOf(result)].sort()).toEqual(["a", "b", "c"]);
      expect(result.numbers.get(selectedId)?.map(({ site: { id } }) => id)).toEqual([selectedId]);
    }
  });

  test("leave out what is out of the time or not looked for, in a cluster too", () => {
    const sites = [
      ...NEAR,
      site("late", [79.01, 43.51], { start: SEASON.start + 20 }),
      site("alone", [82, 43.5], { start: SEASON.start + 20 }),
    ];
    expect([...idsOf(numbered(sites, { span: EARLY }))].sort()).toEqual(["a", "b", "c"]);
    const matching = new Set(["b", "late", "alone"]);
    expect(idsOf(numbered(sites, { span: EARLY, matching }))).toEqual(["b"]);
    expect(idsOf(numbered(sites, { matching: new Set() }))).toEqual([]);
  });

  test("are written as one, or as the first and the last", () => {
    const { nodes, numbers, view } = numbered([...NEAR, site("east", [82, 43.5])]);
    const texts = numberLabels(nodes, numbers, view, null, measure).map(({ lines }) =>
      lines.join(" "),
    );
    expect([...texts].sort()).toEqual(["1–3", "4"]);
  });

  test.each([null, "chosen"])(
    "all stand on the map, off every sign, with %s chosen",
    (selectedId) => {
      // In a row so close that the usual places beside a sign are taken.
      const row = Array.from({ length: 9 }, (_, at) => site(`r${at}`, [78.6 + at * 0.1, 43.5]));
      const { nodes, numbers, view } = numbered(
        [...row, site("chosen", [79, 43.44]), site("named", [79.1, 43.58], { evidence: "named" })],
        { selectedId },
        9,
      );
      const labels = numberLabels(nodes, numbers, view, selectedId, measure);
      const signs = nodes.map((node) => figureBox(node, positionOf(node, view), selectedId));
      const frame = { left: 4, top: 4, right: 996, bottom: 796 };
      const placed = placeLabels(labels, signs, { frame, signs });
      const inView = labels.filter(({ at: [x, y] }) => x > 40 && x < 960 && y > 40 && y < 760);
      expect(placed.map(({ candidate: { key } }) => key).sort()).toEqual(
        inView.map(({ key }) => key).sort(),
      );
      for (const { box } of placed) {
        for (const sign of signs) expect(overlap(box, sign)).toBe(false);
      }
    },
  );
});

describe("the list beside a map", () => {
  const spec = { language: "en", families: { text: "sans-serif", display: "serif" } } as const;
  const sites = Array.from({ length: 9 }, (_, at) =>
    site(`s${at}`, [79, 43], {
      names: { en: at % 2 ? "A name of several words that needs two lines" : `Place ${at}` },
    }),
  );
  const list = sites.map((one, at) => ({ number: sites.length - at, site: one }));

  test.each(["en", "kk-Arab"] as const)(
    "has every name once, in order, inside its frame, in %s",
    (language) => {
      for (const [width, height] of [
        [900, 400],
        [400, 900],
        [1200, 300],
      ] as const) {
        const map = { left: 10, top: 20, right: 10 + width, bottom: 20 + height };
        const room = listFrame(map, sites, { ...spec, language }, measure);
        if (!room) throw new Error(`no room in ${width} × ${height}`);
        const { box } = room.list;
        const lines = listLines(list, room.list, { ...spec, language }, measure);
        expect(lines.flatMap(({ numbered }) => numbered?.number ?? [])).toEqual(
          Array.from(sites, (_, at) => at + 1),
        );
        for (const { x, y } of lines) {
          expect(x).toBeGreaterThanOrEqual(box.left - 1e-9);
          expect(x).toBeLessThanOrEqual(box.right + 1e-9);
          expect(y).toBeGreaterThan(box.top);
          expect(y).toBeLessThanOrEqual(box.bottom + 1e-9);
        }
        // The map keeps at least half of the room, and the list takes none of it.
        const kept =
          ((room.map.right - room.map.left) * (room.map.bottom - room.map.top)) / (width * height);
        expect(kept).toBeGreaterThanOrEqual(0.5);
        const beside = room.map.right <= box.left || box.right <= room.map.left;
        expect(beside || room.map.bottom <= box.top).toBe(true);
      }
    },
  );

  test("has headings above the stops that they are of, in the same column", () => {
    const map = { left: 0, top: 0, right: 900, bottom: 230 };
    const headings = new Map([
      [1, ["Trip", "Day 1"]],
      [5, ["Day 2"]],
    ]);
    const room = listFrame(map, sites, spec, measure, headings);
    if (!room) throw new Error("no room");
    const lines = listLines(list, room.list, spec, measure, headings);
    expect(lines.filter(({ isHeading }) => isHeading).map(({ text }) => text)).toEqual([
      ...["Trip", "Day 1", "Day 2"],
    ]);
    for (const [at, { isHeading, x }] of lines.entries()) {
      if (isHeading) expect(lines[at + 1]?.x).toBe(x);
      expect(lines[at]?.y).toBeLessThanOrEqual(room.list.box.bottom);
    }
    expect(lines.find(({ text }) => text === "Day 2")).toBe(
      lines[lines.findIndex(({ numbered }) => numbered?.number === 5) - 1],
    );
  });

  test("is left out where it would take more than half of the map", () => {
    const small = { left: 0, top: 0, right: 200, bottom: 200 };
    expect(listFrame(small, sites, spec, measure)).toBeUndefined();
  });
});
