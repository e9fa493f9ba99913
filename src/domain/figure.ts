import type { Evidence } from "./site";

/**
 * What a site is drawn as: a filled pin, a ring around a
 * dot, a ring, a dot. The shape alone tells the evidence.
 */
export type Figure = "pin" | "target" | "ring" | "dot";

const FIGURES: Readonly<Record<Evidence, Figure>> = {
  named: "pin",
  recognised: "target",
  "in-named-area": "ring",
  nearby: "dot",
};

export function figureOf(evidence: Evidence): Figure {
  return FIGURES[evidence];
}
