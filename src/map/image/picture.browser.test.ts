import fc from "fast-check";
import { expect, test } from "vitest";
import { SEASON, site } from "../../domain/fixtures";
import { LANGUAGES } from "../../domain/language";
import { openArchive } from "../core/basemap/archive";
import { positionOf } from "../core/labels/from-scene";
import type { Box } from "../core/projection";
import { boxOf } from "../core/sites/sizes";
import { createGroundLoader } from "./ground";
import { compose } from "./picture";
import type { PictureSpec } from "./spec";

const BOUNDS = [62, 37.2, 103, 56] as const;
const load = createGroundLoader({
  archive: openArchive("/tiles/ili.pmtiles"),
  relief: { url: "/tiles/relief-small.webp", bounds: BOUNDS },
});

const place = fc.record({
  lon: fc.double({ min: 74, max: 89, noNaN: true }),
  lat: fc.double({ min: 42, max: 46, noNaN: true }),
  evidence: fc.constantFrom("named", "in-named-area", "nearby"),
  first: fc.integer({ min: 0, max: 50 }),
});
const sites = fc.array(place, { minLength: 1, maxLength: 40 }).map((places) =>
  places.map(({ lon, lat, evidence, first }, at) =>
    site(`place-${at}`, [lon, lat], {
      evidence,
      start: SEASON.start + first,
      end: SEASON.start + first + 10,
    }),
  ),
);
const camera = fc.oneof(
  fc.constant(null),
  fc.record({
    zoom: fc.double({ min: 4, max: 11, noNaN: true }),
    lat: fc.double({ min: 42, max: 46, noNaN: true }),
    lon: fc.double({ min: 74, max: 89, noNaN: true }),
  }),
);

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test("labels never overlap each other or a figure, and never leave the frame", async () => {
  const side = fc.integer({ min: 300, max: 2400 });
  const random = fc.record({
    widthPx: side,
    heightPx: side,
    language: fc.constantFrom(...LANGUAGES),
    sites,
    camera,
    from: fc.integer({ min: 0, max: 30 }),
    numbers: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(random, async ({ camera: view, from, ...given }) => {
      const spec: PictureSpec = {
        ...given,
        scale: 1,
        leastTextPx: 11,
        theme: "light",
        families: { text: "sans-serif", display: "serif" },
        camera: view
          ? { type: "view", view }
          : { type: "fit", lonLats: given.sites.map(({ lonLat }) => lonLat) },
        areas: [],
        span: { start: SEASON.start + from, end: SEASON.end },
        season: SEASON,
        matching: null,
        selectedId: null,
        trip: [],
        words: WORDS,
        legend: true,
        inset: true,
        scaleBar: true,
        qr: null,
      };
      const composed = await compose(spec, load, BOUNDS, new AbortController().signal);
      const { labels, nodes, view: window, scale, inset } = composed;
      const taken = [scale, inset?.box ?? null].flatMap((box) => (box ? [box] : []));
      for (const [at, { box, candidate }] of labels.entries()) {
        const what = candidate.lines.join(" ");
        expect(box.left, what).toBeGreaterThanOrEqual(0);
        expect(box.top, what).toBeGreaterThanOrEqual(0);
        expect(box.right, what).toBeLessThanOrEqual(window.width);
        expect(box.bottom, what).toBeLessThanOrEqual(window.height);
        for (const other of labels.slice(at + 1)) {
          expect(overlap(box, other.box), `${what} / ${other.candidate.lines}`).toBe(false);
        }
        for (const node of nodes) {
          const figure = boxOf(node, positionOf(node, window));
          expect(overlap(box, figure), `${what} / ${node.key}`).toBe(false);
        }
        for (const furniture of taken) expect(overlap(box, furniture), what).toBe(false);
      }
    }),
    { numRuns: 25 },
  );
}, 400_000);

const WORDS: PictureSpec["words"] = {
  title: "A title of some length",
  subtitle: null,
  truth: "Reports name areas and one town. No sight is confirmed as a filming location.",
  dates: "Shown: August",
  phases: [],
  key: {
    reported: "named",
    announced: "named, a plan",
    recognised: "recognised in a frame",
    area: "in a named area",
    nearby: "nearby",
    cluster: "several",
    weave: "uncertain",
    trip: "trip",
  },
  sources: "Sources: a newspaper.",
  credit: null,
  attribution: "Map: somebody",
  version: "Version 1",
  address: null,
  distance: (km: number) => `${km} km`,
  andMore: (name: string, others: number) => `${name} and ${others} more`,
};
