import type { ReactNode } from "react";
import "./Glyph.css";
import { type GlyphShape, GlyphShapes } from "./GlyphShapes";

/** Decorative, beside its text. */
export function Glyph({ shape, phase = null }: { shape: GlyphShape; phase?: string | null }) {
  return (
    <GlyphFrame phase={phase}>
      <GlyphShapes shape={shape} />
    </GlyphFrame>
  );
}

/** The SVG of every sign in lists and keys, 24 × 32, in a phase's colour or the neutral one. */
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
