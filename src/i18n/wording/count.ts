import { EVIDENCE, type Evidence } from "../../domain/site";
import type { Translator } from "../translator";

/** How many places there are by how sure anyone is, "1 named · 31 unconfirmed"; "" where there are none. */
export function countInWords(t: Translator, countOf: (evidence: Evidence) => number): string {
  return EVIDENCE.flatMap((evidence) => {
    const number = countOf(evidence);
    return number === 0 ? [] : t(`core.count.${evidence}`, { number });
  }).join(" · ");
}
