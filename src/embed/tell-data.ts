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
  worker: "cannot be checked in this browser or with this sandbox",
};

const MOST_TOLD = 5;

/** Tells the owner why their own places are not shown, or which of them are not. */
export function tellData({ report, refusal }: OtherData): void {
  if (refusal) {
    const { path, reason } = refusal;
    tellOwner("data", `data=${path} ${WHY[reason]}: the map shows its own places.`);
  }
  const errors = report?.problems.filter(({ severity }) => severity === "error") ?? [];
  if (!report || errors.length === 0) return;
  const told = errors
    .slice(0, MOST_TOLD)
    .map(({ feature, id, what, fix }) => `place ${feature} (${id ?? "no id"}): ${what}; ${fix}`);
  const shown = `${report.kept} of ${report.total} places can be shown`;
  tellOwner("data", `data=${report.path}: ${shown}. ${told.join(" ")}`);
}
