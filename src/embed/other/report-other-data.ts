import type { DataRefusal, OtherData } from "../../domain/custom-data";
import type { reportToOwner } from "../post-to-host";

/** What the owner has to do, where the reason alone does not say it. */
const WAYS_OUT: Readonly<Partial<Record<DataRefusal["reason"], string>>> = {
  origin: " The file must lie on the same site as the map.",
  redirect: " The file must be answered without a redirect, on the same site as the map.",
  worker: " A frame with sandbox needs allow-same-origin beside allow-scripts for a file of yours.",
};

/**
 * Reports to the owner that their dataset was refused, with a code that docs/embedding.md explains,
 * or that some of its sites were.
 */
export function reportOtherData({ report, refusal }: OtherData, tell: typeof reportToOwner): void {
  if (refusal) {
    const { path, reason } = refusal;
    tell(
      "data",
      `data=${path} is not shown (${reason}): the map has its own places.${WAYS_OUT[reason] ?? ""}`,
    );
  } else if (report && report.kept < report.total) {
    const { path, kept, total } = report;
    tell(
      "data",
      `data=${path}: ${kept} of ${total} places are shown; the full map lists the faults.`,
    );
  }
}
