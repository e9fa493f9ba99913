import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import { LANGUAGES } from "../../src/domain/language";
import { PHASES } from "../../src/domain/site";
import { gapBetween } from "../../src/map/core/boxes";
import { labelsOfAreas } from "../../src/map/core/labels/from-areas";
import { labelsOfScene, positionOf } from "../../src/map/core/labels/from-scene";
import { placeLabels } from "../../src/map/core/labels/place";
import type { MeasureText } from "../../src/map/core/labels/style";
import type { Box } from "../../src/map/core/projection";
import { createSceneSource } from "../../src/map/core/sites/scene-source";
import { boxOf } from "../../src/map/core/sites/sizes";
import { fitView } from "../../src/map/image/fit-view";
import { datasetJson } from "../data/vite-plugin";

/* Labels of the real content at the sizes of embeds, pictures and pages. */

// The compiled content of this project.
const DATASET = JSON.parse(datasetJson(process.cwd(), () => {})) as Dataset;
const GROUND = [62, 37.2, 103, 56] as const;
const measure: MeasureText = (text, style) =>
  [...text].length * style.size * (/\p{Script=Han}/u.test(text) ? 1 : 0.6);

/** The map area in pictures of 970 × 250, 300 × 250, 400 × 300 …, on a phone, on a desktop. */
const SIZES = [
  [934, 118],
  [264, 126],
  [376, 142],
  [300, 150],
  [390, 380],
  [1000, 640],
  [1600, 620],
] as const;

for (const language of LANGUAGES) {
  test(`in ${language} both named cities have their names at every size, nearest to their own pins`, () => {
    for (const size of SIZES) {
      const { placed, nodes, view } = lettered(language, size);
      for (const id of ["almaty", "khorgos-city-cn"]) {
        const label = placed.find(({ candidate }) => candidate.key === id);
        const own = nodes.find(({ key }) => key === id);
        expect(label, `${id} at ${size}`).toBeDefined();
        if (!label || !own) continue;
        const gap = gapBetween(label.box, boxOf(own, positionOf(own, view)));
        for (const other of nodes) {
          if (other === own) continue;
          const sign = boxOf(other, positionOf(other, view));
          // In a thumbnail a sign may overlap the edge of another's label.
          if (size[0] < 300 && sharedPart(label.box, sign) < 0.2) continue;
          expect(
            gapBetween(label.box, sign),
            `${id} at ${size}, ${other.key}`,
          ).toBeGreaterThanOrEqual(Math.min(gap, 3));
        }
      }
    }
  });

  test(`in ${language} the areas that sources name are lettered, each inside itself`, () => {
    const { placed } = lettered(language, [1000, 640]);
    const keys = placed.map(({ candidate }) => candidate.key.replace(/^(area|smaller) /, ""));
    expect(keys).toEqual(expect.arrayContaining(["ili-valley", "xinjiang", "almaty-region"]));
    expect(keys.filter((key) => key.startsWith("country"))).toHaveLength(2);
  });
}

/** Share of a label's box that a sign covers. */
function sharedPart(name: Box, sign: Box): number {
  const across = Math.min(name.right, sign.right) - Math.max(name.left, sign.left);
  const down = Math.min(name.bottom, sign.bottom) - Math.max(name.top, sign.top);
  const all = (name.right - name.left) * (name.bottom - name.top);
  return (Math.max(0, across) * Math.max(0, down)) / all;
}

function lettered(language: (typeof LANGUAGES)[number], size: readonly [number, number]) {
  const { sites, areas, season } = DATASET;
  const sceneSource = createSceneSource();
  sceneSource.set({ sites, areas, matching: null, span: season, season, selectedId: null });
  const lonLats = sites.map(({ lonLat }) => lonLat);
  const view = fitView({ type: "fit", lonLats }, size, GROUND);
  const nodes = sceneSource.scene(view, 0);
  const model = {
    language,
    selectedId: null,
    hoveredId: null,
    hoveredKey: null,
    andMore: (name: string, others: number) => `${name} + ${others}`,
    statusInWords: (status: string) => status,
    areas,
    countries: DATASET.countries,
    inTime: PHASES,
  };
  const frame = { left: 4, top: 4, right: view.width - 4, bottom: view.height - 4 };
  const { candidates, obstacles, pins } = labelsOfScene(
    nodes,
    sceneSource.byId,
    view,
    model,
    measure,
  );
  const named = labelsOfAreas(model, view, frame, measure);
  const placed = placeLabels([...candidates, ...named], obstacles, { frame, pins });
  return { placed, nodes, view };
}
