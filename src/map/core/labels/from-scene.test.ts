import fc from "fast-check";
import { expect, test } from "vitest";
import { term } from "../../../domain/fixtures";
import type { LonLat } from "../../../domain/site";
import { gapBetween } from "../boxes";
import { model, randomSites, SEASON, site } from "../fixtures";
import { type PixelView, worldPixels } from "../projection";
import { createSceneSource } from "../sites/scene-source";
import { boxOf } from "../sites/sizes";
import { isNeeded, labelsOfScene, positionOf } from "./from-scene";
import { placeLabels } from "./place";
import { readingGap } from "./reading-gap";
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
    { numRuns: 150 },
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
