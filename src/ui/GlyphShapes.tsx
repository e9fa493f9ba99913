import { DIAMOND_PATH, FRAME_PATH, HORN_PATH, PIN_PATH } from "../domain/outlines";

/** The map's figures for lists and keys. */
export const GLYPH_SHAPES = ["pin", "plan", "frame", "ring", "dot", "diamond"] as const;
export type GlyphShape = (typeof GLYPH_SHAPES)[number];

/** A shape's SVG elements in a 24 × 32 view box; styled by `Glyph.css`. */
export function GlyphShapes({ shape }: { shape: GlyphShape }) {
  switch (shape) {
    case "pin":
      return (
        <>
          <path className="glyph-fill" d={PIN_PATH} />
          <path className="glyph-horn" d={HORN_PATH} />
        </>
      );
    case "plan":
      return (
        <>
          <path className="glyph-plan" d={PIN_PATH} />
          <path className="glyph-plan-horn" d={HORN_PATH} />
        </>
      );
    case "frame":
      return (
        <>
          <path className="glyph-ring" d={FRAME_PATH} transform="translate(12 16)" />
          <circle className="glyph-fill" cx="12" cy="16" r="2" />
        </>
      );
    case "ring":
      return <circle className="glyph-ring" cx="12" cy="16" r="6" />;
    case "dot":
      return <circle className="glyph-fill" cx="12" cy="16" r="4" />;
    case "diamond":
      return <path className="glyph-ring" d={DIAMOND_PATH} transform="translate(12 16)" />;
  }
}
