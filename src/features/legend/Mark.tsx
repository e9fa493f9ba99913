import { GlyphFrame } from "../../ui/Glyph";

/** Signs of the map other than sites. */
export type MarkShape = "cluster" | "circle" | "faint" | "dimmed" | "planned" | "colour";

/** Decorative, beside its text; as large as a figure. */
export function Mark({ shape, phase = null }: { shape: MarkShape; phase?: string | null }) {
  return (
    <GlyphFrame phase={phase}>
      {shape === "cluster" && (
        <>
          <circle className="legend-line" cx="12" cy="16" r="10" strokeDasharray="2 1.5" />
          <text className="legend-number" x="12" y="20.500">
            5
          </text>
        </>
      )}
      {shape === "circle" && (
        <>
          <circle
            className="legend-line"
            cx="12"
            cy="16"
            r="10.500"
            strokeDasharray="3.500 2.500"
          />
          <circle className="glyph-ring" cx="12" cy="16" r="3.500" />
        </>
      )}
      {shape === "faint" && (
        <circle className="legend-line" cx="12" cy="16" r="4.500" opacity="0.6" />
      )}
      {shape === "dimmed" && <circle className="glyph-ring" cx="12" cy="16" r="6" opacity="0.35" />}
      {shape === "planned" && (
        <path
          className="legend-line"
          d="M0 8L9 24M7.500 8L16.500 24M15 8L24 24"
          strokeDasharray="4.500 2.500"
        />
      )}
      {shape === "colour" && (
        <rect className="glyph-fill" x="2" y="7" width="20" height="18" rx="4" />
      )}
    </GlyphFrame>
  );
}
