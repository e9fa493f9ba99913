import fc from "fast-check";
import { expect, test } from "vitest";
import { term } from "../../../domain/fixtures";
import type { LonLat } from "../../../domain/site";
import { gapBetween } from "../boxes";
import { model, randomSites, SEASON, site } from "../fixtures";
import { type Box, type PixelView, worldPixels } from "../projection";
import { createSceneSource } from "../sites/scene-source";
import { boxOf, PIN_EYE_PX } from "../sites/sizes";
import { isNeeded, type KnownLabels, labelsOfScene, positionOf } from "./from-scene";
import { placeLabels } from "./place";
import { readingGap } from "./reading-gap";
import { MISLEADING } from "./strain";
import { LABEL_STYLES, type MeasureText, phaseStyle } from "./style";

const CENTRE: LonLat = [80, 43.5];
const measure: MeasureText = (text, style) => [...text].length * style.size * 0.6;

function viewOf(width: number, height: number, zoom: number): PixelView {
  const [x, y] = worldPixels(CENTRE, zoom);
  return { zoom, left: x - width / 2, top: y - height / 2, width, height };
}

function labelled(
  sites: Parameters<typeof model>[0],
  view: PixelView,
  more: Parameters<typeof model>[1] = {},
) {
  const sceneSource = createSceneSource();
  const shown = model(sites, more);
  sceneSource.set(shown);
  const nodes = sceneSource.scene(view, 0);
  const { language, selectedId, hoveredId, words } = shown;
  const names = { language, selectedId, hoveredId, hoveredKey: null, andMore: words.andMore };
  const { candidates, obstacles } = labelsOfScene(nodes, sceneSource.byId, view, names, measure);
  const frame = { left: 4, top: 4, right: view.width - 4, bottom: view.height - 4 };
  return { nodes, placed: placeLabels(candidates, obstacles, { frame }) };
}

test("a label belongs to the nearest sign, and a named place keeps its name among any others", () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer(),
        count: fc.integer({ min: 1, max: 120 }),
        width: fc.integer({ min: 300, max: 1400 }),
        height: fc.integer({ min: 200, max: 900 }),
        zoom: fc.double({ min: 4.5, max: 9, noNaN: true }),
        day: fc.integer({ min: 0, max: 50 }),
        selected: fc.option(fc.nat(119)),
      }),
      ({ seed, count, width, height, zoom, day, selected }) => {
        const sites = [
          site("named-1", [79.2, 43.4], { evidence: "named" }),
          site("named-2", [80.9, 43.9], { evidence: "named", phase: "china" }),
          ...randomSites(count, seed),
        ];
        const view = viewOf(width, height, zoom);
        const selectedId = selected === null ? null : (sites[selected]?.id ?? null);
        const span = { start: SEASON.start + day, end: SEASON.start + day + 10 };
        const { nodes, placed } = labelled(sites, view, { span, selectedId });
        const boxes = nodes.map((node) =>
          boxOf(node, positionOf(node, view), node.key === selectedId),
        );
        for (const { candidate, box } of placed) {
          // What must have its name may have to take any place that there is.
          if (isNeeded(candidate)) continue;
          const own = nodes.findIndex((node) => {
            const [x, y] = positionOf(node, view);
            return x === candidate.at[0] && y === candidate.at[1];
          });
          const ownBox = boxes[own];
          if (!ownBox) throw new Error(`Nothing stands at ${candidate.key}`);
          const gap = readingGap(box, ownBox);
          for (const [at, other] of boxes.entries()) {
            // By more than an eye would take for the same.
            if (at !== own) expect(readingGap(box, other)).toBeGreaterThan(gap + 2.5);
          }
        }
        for (const node of nodes) {
          if (!node.key.startsWith("named-")) continue;
          const [x, y] = positionOf(node, view);
          const inside = x > 60 && x < width - 60 && y > 60 && y < height - 40;
          const name = placed.find(({ candidate }) => candidate.key === node.key);
          if (inside) expect(name?.candidate.style).toBe(LABEL_STYLES.named);
        }
      },
    ),
    {
      numRuns: 150,
      // A sign beyond the far end of a name above its own, and one above such a name.
      examples: [
        [
          {
            ...{ seed: -719503959, count: 110, width: 508, height: 200, zoom: 5.002176714160777 },
            ...{ day: 4, selected: null },
          },
        ],
        [
          {
            ...{ seed: -435752782, count: 71, width: 301, height: 204, zoom: 6.154375378427307 },
            ...{ day: 16, selected: 102 },
          },
        ],
      ],
    },
  );
});

test("a cluster's label tells how many more places it stands for", () => {
  const sites = [site("a", CENTRE), site("b", [80.01, 43.5]), site("c", [80, 43.51])];
  const { placed } = labelled(sites, viewOf(800, 600, 6));
  expect(placed.map(({ candidate }) => candidate.lines.join(" "))).toEqual(["Place a and 2 more"]);
});

test("a chosen place that no source names does not wear the style of a named one", () => {
  const sites = [site("a", CENTRE), site("b", [81, 43.5], { evidence: "named" })];
  const { placed } = labelled(sites, viewOf(800, 600, 7), { selectedId: "a" });
  const styleOf = (key: string) =>
    placed.find(({ candidate }) => candidate.key === key)?.candidate.style;
  expect(styleOf("a")).toBe(phaseStyle("chosen", term("kazakhstan")));
  expect(styleOf("b")).toBe(LABEL_STYLES.named);
  expect(styleOf("a")?.weight).toBeLessThan(LABEL_STYLES.named.weight);
});

test("the one place that was found has its name before any other, in the style of its evidence", () => {
  const sites = [site("a", CENTRE), site("b", [81, 43.5]), site("c", [82, 43.5])];
  const needs = (matching: ReadonlySet<string> | null) =>
    labelled(sites, viewOf(800, 600, 7), { matching })
      .placed.filter(({ candidate }) => isNeeded(candidate))
      .map(({ candidate: { key, style } }) => [key, style]);
  expect(needs(null)).toEqual([]);
  expect(needs(new Set(["a", "b"]))).toEqual([]);
  expect(needs(new Set(["b"]))).toEqual([["b", phaseStyle("site", term("kazakhstan"))]]);
});

test("what is out of the time or not looked for has no name, whatever its evidence, but where it is chosen", () => {
  const late = { start: SEASON.start + 20 };
  const sites = [
    site("a", CENTRE, { evidence: "named", ...late }),
    site("b", [81, 43.5], late),
    site("c", [82, 43.5], { evidence: "nearby", ...late }),
    site("d", [80, 44.5]),
    site("e", [81, 44.5], { evidence: "named" }),
    site("f", [82, 44.5]),
  ];
  const view = viewOf(1000, 700, 7);
  const namesOf = (more: Parameters<typeof model>[1]) =>
    labelled(sites, view, { span: { start: SEASON.start, end: SEASON.start + 5 }, ...more })
      .placed.map(({ candidate: { key } }) => key)
      .sort();
  expect(namesOf({})).toEqual(["d", "e", "f"]);
  expect(namesOf({ matching: new Set(["a", "d"]) })).toEqual(["d"]);
  expect(namesOf({ selectedId: "b" })).toEqual(["b", "d", "e", "f"]);
  expect(namesOf({ matching: new Set(["d"]), selectedId: "e" })).toEqual(["d", "e"]);
  expect(namesOf({ hoveredId: "c" })).toEqual(["d", "e", "f"]);
});

test("the name of a chosen place keeps clear of the line around its pin, halo included", () => {
  const sites = [site("a", CENTRE, { evidence: "named" })];
  const view = viewOf(800, 600, 7);
  const { nodes, placed } = labelled(sites, view, { selectedId: "a" });
  const [node] = nodes;
  const [label] = placed;
  if (!node || !label) throw new Error("There is no place with a name.");
  const [x, y] = positionOf(node, view);
  // As map.css draws it where a finger's targets are larger: 17 + 6.5 px to either side.
  const ring = { left: x - 23.5, right: x + 23.5, top: y - 48.5, bottom: y + 8.5 };
  expect(gapBetween(label.box, ring)).toBeGreaterThan(0);
});

/** The labels that a scene wants, before they are placed. */
function wanted(
  sites: Parameters<typeof model>[0],
  view: PixelView,
  more: Parameters<typeof model>[1] & { hoveredKey?: string } = {},
) {
  const { hoveredKey = null, ...rest } = more;
  const sceneSource = createSceneSource();
  const shown = model(sites, rest);
  sceneSource.set(shown);
  const nodes = sceneSource.scene(view, 0);
  const { language, selectedId, hoveredId, words } = shown;
  const names = { language, selectedId, hoveredId, hoveredKey, andMore: words.andMore };
  return { nodes, ...labelsOfScene(nodes, sceneSource.byId, view, names, measure) };
}

test("named places go first, then the chosen one, the hovered one, areas' places, nearby ones, clusters", () => {
  const sites = [
    site("named", [78, 43.5], { evidence: "named" }),
    site("chosen", [79, 43.5]),
    site("hovered", [80, 43.5]),
    site("ring", [81, 43.5]),
    site("dot", [82, 43.5], { evidence: "nearby" }),
    site("c1", [80, 44.5]),
    site("c2", [80.01, 44.5]),
  ];
  const view = viewOf(1400, 700, 7);
  const { candidates } = wanted(sites, view, {
    selectedId: "chosen",
    hoveredId: "hovered",
    hoveredKey: "hovered",
  });
  const order = [...candidates].sort((a, b) => a.priority - b.priority).map(({ key }) => key);
  expect(order).toEqual(["named", "chosen", "hovered", "ring", "dot", "c1"]);
  const priorities = candidates.map(({ priority }) => priority);
  expect(new Set(priorities).size).toBe(priorities.length);
});

test("a place that is hovered in a list is named at the cluster that it is in", () => {
  const sites = [site("a", CENTRE), site("b", [80.01, 43.5]), site("c", [80, 43.51])];
  const view = viewOf(800, 600, 6);
  const [cluster] = wanted(sites, view).nodes;
  if (!cluster) throw new Error("There is no cluster.");
  const hovered = { hoveredId: "c", hoveredKey: cluster.key };
  const [label, ...more] = wanted(sites, view, hovered).candidates;
  expect(more).toEqual([]);
  expect(label).toMatchObject({ key: "c", lines: ["Place c"] });
  expect(label && isNeeded(label)).toBe(true);
  // A key without a place names nothing.
  const lost = { hoveredId: "lost", hoveredKey: cluster.key };
  expect(wanted(sites, view, lost).candidates[0]?.lines.join(" ")).toBe("Place a and 2 more");
});

test("a cluster's name is that of no place: another label of its first one may stand near by", () => {
  const sites = [site("a", CENTRE), site("b", [80.01, 43.5]), site("far", [82, 43.5])];
  const { candidates } = wanted(sites, viewOf(1000, 600, 7));
  const of = (key: string) => candidates.find((one) => one.key === key)?.names;
  expect(of("a")).toEqual([]);
  expect(of("far")).toContain("place far");
});

test("a name that has to stand may do so at a line, but only a named place's may mislead", () => {
  const sites = [site("named", [79, 43.5], { evidence: "named" }), site("ring", [81, 43.5])];
  const { candidates } = wanted(sites, viewOf(800, 600, 7), { selectedId: "ring" });
  const of = (key: string) => candidates.find((one) => one.key === key);
  expect(of("named")?.leader).toBeDefined();
  expect(of("named")?.atMost).toBeUndefined();
  expect(of("ring")?.leader).toBeDefined();
  expect(of("ring")?.atMost).toBe(MISLEADING);
  const [usual] = wanted(
    [site("ring", [81, 43.5]), site("x", CENTRE)],
    viewOf(800, 600, 7),
  ).candidates;
  expect(usual?.leader).toBeUndefined();
  expect(usual?.offsets.length).toBeLessThan(of("ring")?.offsets.length ?? 0);
});

test("a line begins at the eye of a pin, chosen or not, and at the middle of a ring", () => {
  const view = viewOf(800, 600, 7);
  const middle = (evidence: "named" | "in-named-area", selectedId: string | null) =>
    wanted([site("a", CENTRE, { evidence })], view, { selectedId }).candidates[0]?.leader;
  expect(middle("named", null)).toMatchObject({ middle: [0, -PIN_EYE_PX], radius: 14 });
  expect(middle("named", "a")?.middle).toEqual([0, -PIN_EYE_PX]);
  expect(middle("named", "a")?.radius).toBeGreaterThan(20);
  expect(middle("in-named-area", "a")?.middle).toEqual([0, 0]);
});

test("a long name that must stand may be broken where the window is narrow", () => {
  const long = site("a", CENTRE, {
    evidence: "named",
    names: { en: "The Great Valley of Apples" },
  });
  const lines = (width: number, more = {}) =>
    wanted([{ ...long, ...more }], viewOf(width, 600, 7)).candidates.map((one) => one.lines.length);
  // 26 letters of 9 px: 234 px are 30 % of 780.
  expect(lines(790)).toEqual([1]);
  expect(lines(770)).toEqual([1, 2]);
  const unnamed = { evidence: "in-named-area" as const };
  const others = [site("b", [81, 44.4])];
  const { candidates } = wanted([{ ...long, ...unnamed }, ...others], viewOf(400, 600, 7));
  expect(candidates.filter(({ key }) => key === "a")).toHaveLength(1);
});

test("a name of a script that runs to the left begins there", () => {
  const named = site("a", CENTRE, { names: { "kk-Arab": "قۇلجا", en: "Yining" } });
  const firstOf = (language: "en" | "kk-Arab") =>
    wanted([named, site("b", [81, 44.4])], viewOf(800, 600, 7), { language }).candidates[0]
      ?.offsets[0]?.[0];
  expect(firstOf("en")).toBeGreaterThan(0);
  expect(firstOf("kk-Arab")).toBeLessThan(0);
});

test("a place without a name has no label", () => {
  expect(wanted([site("a", CENTRE, { names: {} })], viewOf(800, 600, 7)).candidates).toEqual([]);
});

test("every sign is in the way; named and chosen ones are never covered, faint ones are no signs", () => {
  const late = { start: SEASON.start + 20 };
  const sites = [
    site("named", [78, 43.5], { evidence: "named" }),
    site("named-late", [79, 43.5], { evidence: "named", ...late }),
    site("ring", [80, 43.5]),
    site("ring-late", [81, 43.5], late),
    site("chosen-late", [82, 43.5], late),
  ];
  const span = { start: SEASON.start, end: SEASON.start + 5 };
  const view = viewOf(1400, 700, 7);
  const { nodes, obstacles, pins, signs } = wanted(sites, view, {
    span,
    selectedId: "chosen-late",
  });
  const keysOf = (boxes: readonly Box[]) =>
    boxes.map((box) => nodes[obstacles.indexOf(box)]?.key).sort();
  expect(obstacles).toHaveLength(5);
  expect(keysOf(pins)).toEqual(["chosen-late", "named"]);
  expect(keysOf(signs)).toEqual(["chosen-late", "named", "ring"]);
});

test("a label that follows from the same is the same object in the next pass", () => {
  const view = viewOf(1000, 600, 7);
  const late = { start: SEASON.start + 20 };
  const sites = [site("a", [78, 43.5]), site("b", [82, 43.5]), site("c", [82.2, 43.5], late)];
  const sceneSource = createSceneSource();
  const known: KnownLabels = new Map();
  const pass = (more: Parameters<typeof model>[1] = {}, moved = view) => {
    const shown = model(sites, { span: { start: SEASON.start, end: SEASON.start + 5 }, ...more });
    sceneSource.set(shown);
    const { language, selectedId, hoveredId, words } = shown;
    const names = { language, selectedId, hoveredId, hoveredKey: null, andMore: words.andMore };
    const nodes = sceneSource.scene(moved, 0);
    const { candidates } = labelsOfScene(nodes, sceneSource.byId, moved, names, measure, known);
    return (key: string) => candidates.find((one) => one.key === key);
  };
  const first = pass();
  const again = pass();
  expect(again("a")).toBe(first("a"));
  expect(again("b")).toBe(first("b"));
  // One that comes beside it may take its place: only its neighbour is looked at anew.
  const later = pass({ span: { start: SEASON.start, end: SEASON.start + 30 } });
  expect(later("a")).toBe(first("a"));
  expect(later("b")).not.toBe(first("b"));
  const moved = pass({}, { ...view, left: view.left + 7 });
  expect(moved("a")).not.toBe(first("a"));
  expect(moved("a")?.at[0]).toBeCloseTo((first("a")?.at[0] ?? 0) - 7);
  const other = pass({ language: "ru" });
  expect(other("a")?.lines).toEqual(["Место a"]);
});
