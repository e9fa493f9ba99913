import type { jsPDF } from "jspdf";
import { SVGPathData } from "svg-pathdata";
import type { Curve } from "./arc";

/** One step of a path: all that a PDF knows. */
export type Step =
  | Readonly<{ to: "move"; x: number; y: number }>
  | Readonly<{ to: "line"; x: number; y: number }>
  | Readonly<{ to: "curve"; curve: Curve }>
  | Readonly<{ to: "close" }>;

/** The steps of a shape given as SVG path data. */
export function stepsOf(data: string): Step[] {
  const path = new SVGPathData(data).toAbs().normalizeHVZ(false).normalizeST().aToC().qtToC();
  return path.commands.flatMap((command): Step[] => {
    switch (command.type) {
      case SVGPathData.MOVE_TO:
        return [{ to: "move", x: command.x, y: command.y }];
      case SVGPathData.LINE_TO:
        return [{ to: "line", x: command.x, y: command.y }];
      case SVGPathData.CURVE_TO: {
        const { x1, y1, x2, y2, x, y } = command;
        return [
          {
            to: "curve",
            curve: [
              [x1, y1],
              [x2, y2],
              [x, y],
            ],
          },
        ];
      }
      case SVGPathData.CLOSE_PATH:
        return [{ to: "close" }];
      default:
        return [];
    }
  });
}

/** Lays a path on the page; filling, stroking or clipping uses it up. */
export function traceOn(page: jsPDF, path: readonly Step[]): void {
  for (const step of path) {
    if (step.to === "move") page.moveTo(step.x, step.y);
    else if (step.to === "line") page.lineTo(step.x, step.y);
    else if (step.to === "close") page.close();
    else {
      const [first, second, end] = step.curve;
      page.curveTo(...first, ...second, ...end);
    }
  }
}
