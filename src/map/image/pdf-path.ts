import type { jsPDF } from "jspdf";
import type { Curve } from "./arc";

/** One step of a path: all that a PDF knows. */
export type PathCommand =
  | Readonly<{ to: "move"; x: number; y: number }>
  | Readonly<{ to: "line"; x: number; y: number }>
  | Readonly<{ to: "curve"; curve: Curve }>
  | Readonly<{ to: "close" }>;

/** The steps of SVG path data of `M`, `L`, `C` and `Z`, absolute, as in `domain/outlines.ts`. */
export function pathCommands(data: string): PathCommand[] {
  return (data.match(/[A-Za-z][^A-Za-z]*/g) ?? []).map((command): PathCommand => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = command
      .slice(1)
      .trim()
      .split(/\s+/)
      .map(Number);
    if (command.startsWith("M")) return { to: "move", x: x1, y: y1 };
    if (command.startsWith("L")) return { to: "line", x: x1, y: y1 };
    if (command.startsWith("Z")) return { to: "close" };
    if (command.startsWith("C"))
      return {
        to: "curve",
        curve: [
          [x1, y1],
          [x2, y2],
          [x, y],
        ],
      };
    throw new Error(`A path has ${command}, which is not drawn in a PDF.`);
  });
}

/** Lays a path on the page; filling, stroking or clipping uses it up. */
export function traceOn(page: jsPDF, path: readonly PathCommand[]): void {
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
