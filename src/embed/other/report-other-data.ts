import type { OtherData } from "../../domain/custom-data";
import type { reportToOwner } from "../post-to-host";

/**
 * Reports to the owner that their dataset was refused, with a code that docs/embedding.md explains,
 * or that some of its sites were.
 */
export function reportOtherData({ report, refusal }: OtherData, tell: typeof reportToOwner): void {
  if (refusal) {
    const { path, reason } = refusal;
    tell("data", `data=${path} is not shown (${reason}): the map has its own places.`);
  } else if (report && report.kept < report.total) {
    const { path, kept, total } = report;
    tell(
      "data",
      `data=${path}: ${kept} of ${total} places are shown; the full map lists the faults.`,
    );
  }
}
