import type { Figure } from "../../../domain/figure";
import { FRAME_PATH, HORN_PATH, PIN_PATH } from "../../../domain/outlines";
import { dashesOf, dashesOfShare, type SceneNode } from "./scene";
import { discOf } from "./sizes";

const SVG = "http://www.w3.org/2000/svg";

/** How many dashes make a cluster's ring. */
const DASHES = 18;
const DASH = 0.58;
/** How far outside the disc the line of what is named runs: inside is the number. */
const NAMED_GAP_PX = 2;

export type Piece = Readonly<{ name: string; attributes: Readonly<Record<string, string>> }>;

/** The figure of a site as pieces of SVG in a box whose size is `viewBox`. */
export function sitePieces(figure: Figure): Readonly<{ viewBox: string; pieces: Piece[] }> {
  if (figure === "pin") {
    return {
      viewBox: "0 0 24 32",
      pieces: [
        { name: "path", attributes: { class: "map-stone", d: PIN_PATH } },
        { name: "path", attributes: { class: "map-horn", d: HORN_PATH } },
      ],
    };
  }
  if (figure === "plan") {
    return {
      viewBox: "0 0 24 32",
      pieces: [
        { name: "path", attributes: { class: "map-casing", d: PIN_PATH } },
        { name: "path", attributes: { class: "map-plan", d: PIN_PATH } },
        { name: "path", attributes: { class: "map-plan-horn", d: HORN_PATH } },
      ],
    };
  }
  const stone = (r: string) => ({ name: "circle", attributes: { class: "map-stone", r } });
  return { viewBox: "-12 -12 24 24", pieces: piecesOfPlace(figure, stone) };
}

function piecesOfPlace(figure: Figure, stone: (radius: string) => Piece): Piece[] {
  if (figure === "ring") return [{ name: "circle", attributes: { class: "map-hoop", r: "5.800" } }];
  if (figure === "dot") return [stone("4")];
  return [{ name: "path", attributes: { class: "map-hoop", d: FRAME_PATH } }, stone("2")];
}

/**
 * What of a cluster's ring changes with time: its width, its dashes by phase and of what has no
 * phase, what is named.
 */
export function clusterRing(node: Extract<SceneNode, { type: "cluster" }>): {
  across: number;
  china: number;
  apart: number;
  named: number;
} {
  const { count, phases } = node;
  const apart = dashesOfShare(phases.apart, count, DASHES);
  return {
    across: discOf(count),
    china: dashesOf(phases, DASHES - apart),
    apart,
    named: dashesOfShare(phases.named, count, DASHES),
  };
}

/**
 * The ring of a cluster: each phase has as many dashes as its share. The share that sources name
 * is a whole line around it, as a pin is whole and a ring is hollow.
 */
export function clusterPieces({
  across,
  china,
  apart,
  named,
}: ReturnType<typeof clusterRing>): Piece[] {
  const radius = String(across / 2 - 2);
  const ring = (phase: string, from: number, count: number): Piece[] =>
    count === 0
      ? []
      : [
          {
            name: "circle",
            attributes: {
              class: `map-dashes map-${phase}`,
              r: radius,
              pathLength: String(DASHES),
              "stroke-dasharray": dashArray(from, count),
            },
          },
        ];
  return [
    { name: "circle", attributes: { class: "map-disc", r: String(across / 2) } },
    ...ring("china", 0, china),
    ...ring("kazakhstan", china, DASHES - apart - china),
    ...ring("apart", DASHES - apart, apart),
    ...(named === 0 ? [] : [namedArc(across, named)]),
  ];
}

function namedArc(across: number, named: number): Piece {
  return {
    name: "circle",
    attributes: {
      class: "map-named-share",
      r: String(across / 2 + NAMED_GAP_PX),
      pathLength: String(DASHES),
      "stroke-dasharray": `${named} ${DASHES - named}`,
    },
  };
}

/** Dashes `from` … `from + count` of the ring; the rest is one gap. */
function dashArray(from: number, count: number): string {
  const dashes = Array.from({ length: count }, () => `${DASH} ${1 - DASH}`).join(" ");
  const lead = from > 0 ? `0 ${from} ` : "";
  return `${lead}${dashes} 0 ${DASHES - from - count}`;
}

/** An SVG element that only decorates. */
export function createSvg(viewBox: string, pieces: readonly Piece[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const { name, attributes } of pieces) {
    const piece = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) piece.setAttribute(key, value);
    svg.append(piece);
  }
  return svg;
}
