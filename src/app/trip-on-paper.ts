import type { ReactNode } from "react";

let atHand: ReactNode = null;

/** The trip with its days and notes, for paper; null until it is loaded. */
export function tripOnPaper(): ReactNode {
  return atHand;
}

/** Keeps what `tripOnPaper` gives: the print command leaves no time to load it. */
export function putOnPaper(trip: ReactNode): void {
  atHand = trip;
}
