import { EVIDENCE, type Evidence } from "../../domain/site";
import type { Translator } from "../translator";

/** Number of sites by evidence, "1 named · 31 unconfirmed"; "" for none. */
export function countInWords(t: Translator, countOf: (evidence: Evidence) => number): string {
  return EVIDENCE.flatMap((evidence) => {
    const number = countOf(evidence);
    return number === 0 ? [] : t(`core.count.${evidence}`, { number });
  }).join(" · ");
}
