import { inBBox, type Line, lengthKm, type Point, toUnit } from "./geo.ts";
import type { Item } from "./item.ts";
import { lakeNames, type Names, namedPeaks, namedRanges, nameFields } from "./names.ts";
import { boxAt, MAX_ZOOM } from "./region.ts";
import type { River } from "./rivers.ts";
import type { Lake } from "./water.ts";

/** Label points of lakes, peaks, ranges and rivers. */
export function labelItems(lakes: readonly Lake[], rivers: readonly River[]): Item[] {
  return [...lakeLabels(lakes), ...peakLabels(), ...rangeLabels(), ...riverLabels(rivers)];
}

function lakeLabels(lakes: readonly Lake[]): Item[] {
  return lakeNames().flatMap((name): Item[] => {
    const { lon, lat, rank, minZoom, names, kind } = name;
    if (!lakes.some((lake) => lake.named === name)) {
      console.warn(`No water was found under the label of ${names.en}`);
      return [];
    }
    return [
      {
        layer: "physical_point",
        shape: { type: "point", at: [lon, lat] },
        properties: {
          kind: "water",
          kind_detail: kind,
          rank,
          min_zoom: minZoom + 1,
          ...nameFields(names),
        },
        minZoom,
      },
    ];
  });
}

function peakLabels(): Item[] {
  return namedPeaks().map(({ lon, lat, elevationM, rank, minZoom, names }) => ({
    layer: "physical_point",
    shape: { type: "point", at: [lon, lat] },
    properties: {
      kind: "peak",
      elevation: elevationM,
      rank,
      min_zoom: minZoom + 1,
      ...nameFields(names),
    },
    minZoom,
  }));
}

function rangeLabels(): Item[] {
  return namedRanges().map(({ lon, lat, rank, minZoom, maxZoom, angle, names }) => ({
    layer: "physical_point",
    shape: { type: "point", at: [lon, lat] },
    properties: { kind: "range", rank, angle, min_zoom: minZoom + 1, ...nameFields(names) },
    minZoom,
    maxZoom,
  }));
}

/** Screen pixels of map zoom `zoom + 1`. */
const LABEL_PX = 54;
const APART_PX = 340;
const BEND_PX = 9;

/** Several along each river, on stretches straight enough for its name. */
function riverLabels(rivers: readonly River[]): Item[] {
  const items: Item[] = [];
  const named = new Map<string, { names: Names; lines: Line[]; minZoom: number }>();
  for (const { names, line, minZoom } of rivers) {
    if (!names) continue;
    const known = named.get(names.en) ?? { names, lines: [], minZoom };
    known.lines.push(line);
    named.set(names.en, known);
  }
  for (const { names, lines, minZoom } of named.values()) {
    for (let zoom = Math.max(4, minZoom); zoom <= MAX_ZOOM; zoom++) {
      const size = 512 * 2 ** zoom;
      const taken: Point[] = [];
      const longest = Math.max(...lines.map(lengthKm));
      for (const line of lines) {
        if (lengthKm(line) < 15) continue;
        for (const spot of straightRuns(line, size, names.en.length * 7 + LABEL_PX - 28)) {
          if (!inBBox(spot.at, boxAt(zoom))) continue;
          // A river that bends everywhere still gets one name, at its straightest.
          if (spot.bend > BEND_PX && (taken.length > 0 || lengthKm(line) < longest)) continue;
          const at = scale(toUnit(spot.at), size);
          if (taken.some((t) => Math.hypot(t[0] - at[0], t[1] - at[1]) < APART_PX)) continue;
          taken.push(at);
          items.push({
            layer: "physical_point",
            shape: { type: "point", at: spot.at },
            properties: {
              kind: "river",
              angle: Math.round(spot.angle),
              min_zoom: zoom + 1,
              ...nameFields(names),
            },
            minZoom: zoom,
            maxZoom: zoom,
          });
        }
      }
    }
  }
  return items;
}

const scale = ([x, y]: Point, by: number): Point => [x * by, y * by];

interface Run {
  at: Point;
  angle: number;
  /** how far the river strays from the chord, in pixels */
  bend: number;
}

/** Straightest first: chords of the label's length from which the river hardly strays. */
function straightRuns(line: Line, size: number, lengthPx: number): Run[] {
  const pixels = line.map((point) => scale(toUnit(point), size));
  const found: Run[] = [];
  let start = 0;
  while (start < pixels.length - 1) {
    let end = start + 1;
    const from = pixels[start] ?? [0, 0];
    while (end < pixels.length - 1 && distance(from, pixels[end]) < lengthPx) end++;
    const to = pixels[end] ?? from;
    if (distance(from, to) < lengthPx * 0.9) break;
    const run = pixels.slice(start, end + 1);
    const bend = Math.max(...run.map((p) => offChord(p, from, to)));
    const middle = line[nearestIndex(run, from, to) + start];
    if (bend < BEND_PX * 2 && middle) {
      let angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      if (angle > 90) angle -= 180;
      if (angle < -90) angle += 180;
      found.push({ at: middle, angle, bend });
    }
    const step = Math.max(1, Math.floor((end - start) / 3));
    start += step;
  }
  return found.sort((a, b) => a.bend - b.bend);
}

function nearestIndex(run: Line, from: Point, to: Point): number {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  let best = 0;
  run.forEach((point, i) => {
    if (distance(point, middle) < distance(run[best] ?? from, middle)) best = i;
  });
  return best;
}

const distance = (a: Point, b: Point | undefined): number =>
  b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;

function offChord(p: Point, a: Point, b: Point): number {
  const length = distance(a, b) || 1;
  return Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
}
