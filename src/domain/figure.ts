import type { Site, Status } from "./site";

/**
 * What a site is drawn as: a filled pin where a source reports filming, the pin's outline where it
 * only announces it, a frame of film, a ring, a dot; a diamond where it is the reader's own. The shape
 * alone tells evidence and status.
 */
export type Figure = "pin" | "plan" | "frame" | "ring" | "dot" | "diamond";

/** In the order of the key. */
const FIGURES: Readonly<Record<Exclude<Site["evidence"], "named">, Figure>> = {
  recognised: "frame",
  "in-named-area": "ring",
  nearby: "dot",
  own: "diamond",
};

export function figureOf(evidence: Site["evidence"], status: Status | null = null): Figure {
  if (evidence !== "named") return FIGURES[evidence];
  return status === "announced" ? "plan" : "pin";
}

/** Both pins stand with their tips on their place. */
export function isPin(figure: Figure): boolean {
  return figure === "pin" || figure === "plan";
}

/** A line of the key: its figure, and the message that explains it. */
export type KeyLine = Readonly<{
  figure: Figure;
  says: Status | Exclude<Site["evidence"], "named">;
}>;

/** The figures of a key, in its order, and the message that explains each. */
const KEY: readonly KeyLine[] = [
  { figure: "pin", says: "reported" },
  { figure: "plan", says: "announced" },
  // The keys of a record, which are widened to texts.
  ...(Object.keys(FIGURES) as (keyof typeof FIGURES)[]).map((says) => ({
    figure: FIGURES[says],
    says,
  })),
];

/** The lines of the key that explain these sites: exactly the figures that they are drawn as. */
export function keyOf(sites: readonly Pick<Site, "evidence" | "status">[]): readonly KeyLine[] {
  const drawn = new Set(sites.map(({ evidence, status }) => figureOf(evidence, status)));
  return KEY.filter(({ figure }) => drawn.has(figure));
}
