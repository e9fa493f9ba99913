/** What a canvas fills and strokes with. */
export type Style = string | CanvasGradient | CanvasPattern;

/** A colour of the palette, `#rrggbb` or `#rrggbbaa`; undefined for what is none. */
export function parseColour(style: Style): Readonly<{ hex: string; alpha: number }> | undefined {
  const match = typeof style === "string" ? /^(#[\da-f]{6})([\da-f]{2})?$/i.exec(style) : null;
  const [, hex, alpha] = match ?? [];
  if (!hex) return undefined;
  return { hex, alpha: alpha === undefined ? 1 : Number.parseInt(alpha, 16) / 255 };
}
