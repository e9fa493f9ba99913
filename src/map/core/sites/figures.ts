import type { Figure } from "../../../domain/figure";
import { DIAMOND_PATH, FRAME_PATH, HORN_PATH, PIN_PATH } from "../../../domain/outlines";
import { RING_PHASES } from "../../../domain/own";
import type { PhaseId } from "../../../domain/site";
import { dashesOf, dashesOfShare } from "./ring-dashes";
import type { ClusterNode } from "./scene-node";
import { discOf } from "./sizes";

/** How many dashes make a cluster's ring. */
export const DASHES = 18;
const DASH = 0.58;
const GAP = 0.42;
/** How far outside the disc the line of what is named runs: inside is the number. */
const NAMED_GAP_PX = 2;

/**
 * What a piece of a figure is; the page's style sheet and the pens of pictures each know how it is
 * painted. `stone` is filled with the phase's stone, `hoop` is a line of it around the card's ground.
 */
export type Look =
  | "stone"
  | "horn"
  | "hoop"
  | "casing"
  | "plan"
  | "plan-horn"
  | "disc"
  | "dashes"
  | "named-share";

/** A path of SVG, or a circle around 0, 0. */
export type Piece = Readonly<{
  look: Look;
  path?: string;
  radius?: number;
  /** A phase of its own; without it, that of its figure. */
  phase?: PhaseId | null;
  /** Lengths of its dashes and gaps, in parts of the ring of which there are `DASHES`. */
  dashes?: readonly number[];
}>;

/** The figure of a site as pieces in a box whose size is `viewBox`. */
export function sitePieces(figure: Figure): Readonly<{ viewBox: string; pieces: Piece[] }> {
  return figure === "pin" || figure === "plan"
    ? { viewBox: "0 0 24 32", pieces: PINS[figure] }
    : { viewBox: "-12 -12 24 24", pieces: PLACES[figure] };
}

const PINS: Readonly<Record<"pin" | "plan", Piece[]>> = {
  pin: [
    { look: "stone", path: PIN_PATH },
    { look: "horn", path: HORN_PATH },
  ],
  plan: [
    { look: "casing", path: PIN_PATH },
    { look: "plan", path: PIN_PATH },
    { look: "plan-horn", path: HORN_PATH },
  ],
};

const PLACES: Readonly<Record<Exclude<Figure, "pin" | "plan">, Piece[]>> = {
  ring: [{ look: "hoop", radius: 5.8 }],
  dot: [{ look: "stone", radius: 4 }],
  frame: [
    { look: "hoop", path: FRAME_PATH },
    { look: "stone", radius: 2 },
  ],
  diamond: [{ look: "hoop", path: DIAMOND_PATH }],
};

/**
 * What of a cluster's ring changes with time: its width, its dashes by phase and, last, of what has no
 * phase, and those of what is named.
 */
export type Ring = Readonly<{ across: number; parts: readonly number[]; named: number }>;

export function clusterRing({ count, counts }: ClusterNode): Ring {
  return {
    across: discOf(count),
    parts: dashesOf(counts.parts, DASHES),
    named: dashesOfShare(counts.named, count, DASHES),
  };
}

/**
 * The ring of a cluster: each phase has as many dashes as its share. The share that sources name
 * is a whole line around it, as a pin is whole and a ring is hollow.
 */
export function clusterPieces(
  { across, parts, named }: Ring,
  phases: readonly PhaseId[] = RING_PHASES,
): Piece[] {
  let from = 0;
  const ring = parts.flatMap((count, at): Piece[] => {
    if (count === 0) return [];
    const dashes = dashArray(from, count);
    from += count;
    return [{ look: "dashes", radius: across / 2 - 2, phase: phases[at] ?? null, dashes }];
  });
  const pieces: Piece[] = [{ look: "disc", radius: across / 2 }, ...ring];
  if (named > 0) {
    const radius = across / 2 + NAMED_GAP_PX;
    pieces.push({ look: "named-share", radius, dashes: [named, DASHES - named] });
  }
  return pieces;
}

/** Dashes `from` … `from + count` of the ring; the rest is one gap. */
function dashArray(from: number, count: number): readonly number[] {
  const lead = from > 0 ? [0, from] : [];
  const dashes = Array.from({ length: count }, () => [DASH, GAP]).flat();
  return [...lead, ...dashes, 0, DASHES - from - count];
}
