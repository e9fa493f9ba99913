import { EVIDENCE, type Evidence, type Site, type Status } from "./site";

/**
 * What a site is drawn as: a filled pin where a source reports filming, the pin's outline where it
 * only announces it, a frame of film, a ring, a dot. The shape alone tells evidence and status.
 */
export type Figure = "pin" | "plan" | "frame" | "ring" | "dot";

const FIGURES: Readonly<Record<Exclude<Evidence, "named">, Figure>> = {
  recognised: "frame",
  "in-named-area": "ring",
  nearby: "dot",
};

export function figureOf(evidence: Evidence, status: Status | null = null): Figure {
  if (evidence !== "named") return FIGURES[evidence];
  return status === "announced" ? "plan" : "pin";
}

/** Both pins stand with their tips on their place. */
export function isPin(figure: Figure): boolean {
  return figure === "pin" || figure === "plan";
}

/** A line of the key: its figure, and the message that explains it. */
export type KeyLine = Readonly<{ figure: Figure; says: Status | Exclude<Evidence, "named"> }>;

/** The lines of the key that explain these sites; `recognised` only where a site is. */
export function keyOf(sites: readonly Pick<Site, "evidence" | "status">[]): readonly KeyLine[] {
  const has = (evidence: Evidence, status?: Status) =>
    sites.some((site) => site.evidence === evidence && (!status || site.status === status));
  return EVIDENCE.flatMap((evidence): readonly KeyLine[] => {
    if (evidence === "named") {
      return [
        { figure: "pin", says: "reported" } as const,
        ...(has("named", "announced") ? [{ figure: "plan", says: "announced" } as const] : []),
      ];
    }
    if (evidence === "recognised" && !has(evidence)) return [];
    return [{ figure: FIGURES[evidence], says: evidence }];
  });
}
