import type { LocalText } from "./language";
import type { AreaId, LonLat, PhaseId } from "./site";

/** West, south, east, north in degrees WGS 84, as a GeoJSON bbox. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One step of the story: what the sources say, where to look, and what nobody knows. */
export type StoryStep = Readonly<{
  id: string;
  title: LocalText;
  /** Two sentences from the sources. */
  text: LocalText;
  unknown: LocalText;
  sources: readonly string[];
  /** The span to show: a phase's, or with null the whole season. */
  phase: PhaseId | null;
  /** What the camera shows. */
  bounds: Bounds;
  /** What stands out: these sites, or without any the sites of these areas. */
  sites: readonly string[];
  areas: readonly AreaId[];
}>;

/** The corners of bounds, for a camera that fits them. */
export function corners([west, south, east, north]: Bounds): readonly LonLat[] {
  return [
    [west, south],
    [east, north],
  ];
}
