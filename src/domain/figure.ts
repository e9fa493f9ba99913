import type { Evidence } from "./site";

/** What a site is drawn as: a filled pin, a ring, a dot. The shape alone tells the evidence. */
export type Figure = "pin" | "ring" | "dot";

const FIGURES: Readonly<Record<Evidence, Figure>> = {
  named: "pin",
  "in-named-area": "ring",
  nearby: "dot",
};

export function figureOf(evidence: Evidence): Figure {
  return FIGURES[evidence];
}
