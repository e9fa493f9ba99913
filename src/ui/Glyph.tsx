import type { ReactNode } from "react";
import "./Glyph.css";
import { type GlyphShape, GlyphShapes } from "./GlyphShapes";

/** Decoration beside words that say the same. */
export function Glyph({ shape, phase = null }: { shape: GlyphShape; phase?: string | null }) {
  return (
    <GlyphFrame phase={phase}>
      <GlyphShapes shape={shape} />
    </GlyphFrame>
  );
}

/** What every sign of a list or a key is drawn in, 24 × 32, in the stone of a phase or of none. */
export function GlyphFrame({ phase, children }: { phase: string | null; children: ReactNode }) {
  return (
    <svg
      className="glyph"
      data-phase={phase ?? ""}
      viewBox="0 0 24 32"
      width="24"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
