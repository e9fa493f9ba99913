import type { drawLines } from "./draw-lines";
import type { reportOtherData } from "./report-other-data";

/** What `main.ts` of this folder, a script for an embed that names other data, provides to it. */
export type OtherPart = Readonly<{
  report: typeof reportOtherData;
  drawLines: typeof drawLines;
}>;

/** The global name of the script's exports. */
export const PART_NAME = "iliMapOtherPart";
