import type { ReactNode } from "react";
import "./Glyph.css";
import { type GlyphShape, GlyphShapes } from "./GlyphShapes";

/** The stone of a phase, or none. */
export type GlyphTone = "china" | "kazakhstan" | "neutral";

/** Decoration beside words that say the same. */
export function Glyph({ shape, tone }: { shape: GlyphShape; tone: GlyphTone }) {
  return (
    <GlyphFrame tone={tone}>
      <GlyphShapes shape={shape} />
    </GlyphFrame>
  );
}

/** What every sign of a list or a key is drawn in, 24 × 32. */
export function GlyphFrame({ tone, children }: { tone: GlyphTone; children: ReactNode }) {
  return (
    <svg
      className={`glyph glyph-${tone}`}
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
