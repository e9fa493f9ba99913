import { drawLines } from "./draw-lines";
import { type OtherPart, PART_NAME } from "./part";
import { reportOtherData } from "./report-other-data";

const part: OtherPart = { report: reportOtherData, drawLines };

Reflect.set(window, PART_NAME, part);
