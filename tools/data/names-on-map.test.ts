import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { gapBetween, overlap, sharedArea } from "../../src/map/core/boxes";
import { model, SEASON } from "../../src/map/core/fixtures";
import { labelsOfScene, positionOf } from "../../src/map/core/labels/from-scene";
import { partsOf } from "../../src/map/core/labels/leader";
import { placeLabels } from "../../src/map/core/labels/place";
import type { MeasureText } from "../../src/map/core/labels/style";
import type { Box, PixelPoint } from "../../src/map/core/projection";
import { createSceneSource } from "../../src/map/core/sites/scene-source";
import { boxOf } from "../../src/map/core/sites/sizes";
import { datasetJson } from "./vite-plugin";

// The plugin writes a Dataset.
const { sites, areas } = JSON.parse(datasetJson(process.cwd(), () => {})) as Dataset;

/** Approximate text widths of the page's typefaces. */
const measure: MeasureText = (text, { size, weight }) =>
  [...text].reduce((sum, letter) => {
    const across = /\p{Script=Han}|（|）/u.test(letter)
      ? 1
      : /\p{Script=Arabic}/u.test(letter)
        ? 0.46
        : 0.56;
    return sum + across * size * (weight > 600 ? 1.04 : 1);
  }, 0);

type Window = Readonly<{
  size: readonly [width: number, height: number];
  /** The part without panels, and the boxes of overlays in it. */
  free: Box;
  controls: readonly Box[];
  zoom: number;
  /** The centre of the window, in px of the world. */
  middle: PixelPoint;
  selected?: string;
}>;

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

/** Real windows: a phone with a card, a phone with large text, frames. */
const WINDOWS: Readonly<Record<string, Window>> = {
  "390×664 in large text, a card": {
    size: [390, 664],
    free: box(6, 108, 384, 297),
    controls: [box(12, 260, 169, 301), box(330, 98, 386, 203)],
    zoom: 4,
    middle: [2940, 1555],
    selected: "charyn-canyon",
  },
  "320×568, a card": {
    size: [320, 568],
    free: box(6, 116, 314, 234),
    controls: [box(12, 204, 101, 238), box(264, 104, 316, 200)],
    zoom: 4,
    middle: [2938, 1570],
    selected: "charyn-canyon",
  },
  "360×640, a card": {
    size: [360, 640],
    free: box(6, 116, 354, 252),
    controls: [box(12, 222, 100, 256), box(304, 104, 356, 200)],
    zoom: 4,
    middle: [2955, 1588],
    selected: "charyn-canyon",
  },
  "320×568 in large text": {
    size: [320, 568],
    free: box(6, 126, 314, 272),
    controls: [box(12, 235, 114, 276)],
    zoom: 4.25,
    middle: [3537, 1870],
  },
  "390×664, Kazakhstan": {
    size: [390, 664],
    free: box(6, 93, 384, 454),
    controls: [box(12, 424, 103, 458), box(334, 80, 386, 221)],
    zoom: 6.25,
    middle: [13_940, 7134],
  },
  "390×664, Almaty chosen": {
    size: [390, 664],
    free: box(6, 86, 384, 381),
    controls: [box(338, 88, 382, 220), box(12, 348, 100, 378)],
    zoom: 5,
    middle: [5933, 3021],
    selected: "almaty",
  },
  "a frame of 240×240": {
    size: [240, 240],
    free: box(6, 66, 234, 179),
    controls: [box(206, 52, 238, 85)],
    zoom: 4,
    middle: [2975, 1479],
  },
  "a frame of 728×90": {
    size: [728, 90],
    free: box(252, 4, 723, 86),
    controls: [box(693, 2, 725, 34), box(593, 56, 727, 90)],
    zoom: 4,
    middle: [2858, 1492],
  },
};

/** Labels that could be read as another sign's. */
function misread(language: Language, window: Window): string[] {
  const [width, height] = window.size;
  const [x, y] = window.middle;
  const view = { zoom: window.zoom, left: x - width / 2, top: y - height / 2, width, height };
  const selectedId = window.selected ?? null;
  const sceneSource = createSceneSource();
  sceneSource.set({ ...model(sites, { areas, selectedId }), span: SEASON });
  const nodes = sceneSource.scene(view, 0);
  const names = { language, selectedId, hoveredId: null, hoveredKey: null };
  const scene = labelsOfScene(
    nodes,
    sceneSource.byId,
    view,
    { ...names, andMore: (name, others) => `${name} +${others}` },
    measure,
  );
  const placed = placeLabels(scene.candidates, scene.obstacles, {
    frame: window.free,
    blocked: window.controls,
    ...scene,
  });
  const signs = nodes
    .filter((node) => node.state !== "faint" || node.key === selectedId)
    .map((node) => ({
      node,
      at: boxOf(node, positionOf(node, view), node.key === selectedId),
    }));
  return signs.flatMap(({ node, at: own }) => {
    if (node.type !== "site") return [];
    if (node.site.evidence !== "named" && node.key !== selectedId) return [];
    const label = placed.find(({ candidate }) => candidate.key === node.key);
    const name = node.key;
    const [tipX, tipY] = positionOf(node, view);
    if (!overlap(box(tipX, tipY, tipX + 1, tipY + 1), window.free)) return [];
    // The card of a place that no source names says its name.
    if (!label) return node.site.evidence === "named" ? [`${name} has no name`] : [];
    const gap = gapBetween(label.box, own);
    const { leader } = label;
    const area = (label.box.right - label.box.left) * (label.box.bottom - label.box.top);
    return signs.flatMap(({ node: other, at }) => {
      if (other === node) return [];
      const faults: string[] = [];
      if (sharedArea(label.box, at) > 0.06 * area) faults.push("lies below");
      if (leader && partsOf(leader).some((part) => overlap(part, at))) faults.push("is led past");
      // Beside its sign, or at the end of a leader line and apart from the others.
      const between = gapBetween(label.box, at);
      if (leader ? between < 4 : between < gap && gap > 4) faults.push("is nearer to");
      return faults.map((fault) => `${name} ${fault} ${other.key}`);
    });
  });
}

describe("a name that has to be on the map is read as its own sign's", () => {
  it.each(
    Object.entries(WINDOWS).flatMap(([words, window]) =>
      LANGUAGES.map((language) => [words, language, window] as const),
    ),
  )("in %s, %s", (_, language, window) => {
    expect(misread(language, window)).toEqual([]);
  });
});
