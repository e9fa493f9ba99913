const SVG = "http://www.w3.org/2000/svg";

/** An element of SVG with those of the attributes that have a value. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  return element;
}

/** Pixels rounded to halves, which are whole device pixels on most dense screens. */
export function roundToHalf(px: number): number {
  return Math.round(px * 2) / 2;
}
