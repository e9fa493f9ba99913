import type { DataRefusal, OtherData } from "../domain/custom-data";
import { tellOwner } from "./tell-host";

/** For whoever built the page; the reader hears it in their language, and without the path. */
const WHY: Readonly<Record<DataRefusal["reason"], string>> = {
  origin: "lies on another site than the map",
  redirect: "redirects to another site or in a loop",
  missing: "was not found or cannot be read",
  page: "is a web page",
  json: "is not valid JSON",
  size: "is too large",
  format: "is not in the map's format",
  empty: "has no places",
  faulty: "has an error in every place",
  worker: "cannot be checked in this frame",
};

/** Tells the owner why their own places are not shown, or that some of them are not. */
export function tellData({ report, refusal }: OtherData): void {
  if (refusal) {
    const { path, reason } = refusal;
    tellOwner("data", `data=${path} ${WHY[reason]}: the map shows its own places.`);
  } else if (report && report.kept < report.total) {
    const { path, kept, total } = report;
    tellOwner(
      "data",
      `data=${path}: ${kept} of ${total} places are shown; the full map lists the faults.`,
    );
  }
}
