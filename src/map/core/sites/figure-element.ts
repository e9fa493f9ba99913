import { DASHES, type Piece } from "./figures";

const SVG = "http://www.w3.org/2000/svg";

/** The pieces of a figure as an SVG element that only decorates; map.css paints them by their look. */
export function createSvg(viewBox: string, pieces: readonly Piece[]): SVGSVGElement {
  const svg = element("svg", { viewBox, "aria-hidden": "true", focusable: "false" });
  for (const { look, path, radius, phase, dashes } of pieces) {
    const piece = element(path === undefined ? "circle" : "path", {
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

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  return made;
}
