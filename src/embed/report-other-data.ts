import type { OtherData } from "../domain/custom-data";
import { reportToOwner } from "./post-to-host";

/**
 * Tells the owner why their own places are not shown, by a word that docs/embedding.md explains, or that
 * some of them are not.
 */
export function reportOtherData({ report, refusal }: OtherData): void {
  if (refusal) {
    const { path, reason } = refusal;
    reportToOwner("data", `data=${path} is not shown (${reason}): the map has its own places.`);
  } else if (report && report.kept < report.total) {
    const { path, kept, total } = report;
    reportToOwner(
      "data",
      `data=${path}: ${kept} of ${total} places are shown; the full map lists the faults.`,
    );
  }
}
