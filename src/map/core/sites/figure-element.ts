import { svgElement } from "../svg-element";
import { DASHES, type Piece } from "./figures";

/** The pieces of a figure as an SVG element that only decorates; map.css paints them by their look. */
export function createSvg(viewBox: string, pieces: readonly Piece[]): SVGSVGElement {
  const svg = svgElement("svg", { viewBox, "aria-hidden": "true", focusable: "false" });
  for (const { look, path, radius, phase, dashes } of pieces) {
    const piece = svgElement(path === undefined ? "circle" : "path", {
      class: `map-${look}`,
      d: path,
      r: radius,
      "data-phase": phase === null ? "" : phase,
      pathLength: dashes && DASHES,
      "stroke-dasharray": dashes?.join(" "),
    });
    svg.append(piece);
  }
  return svg;
}
