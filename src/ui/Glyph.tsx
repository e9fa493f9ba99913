import type { ReactNode } from "react";
import "./Glyph.css";
import { FRAME_PATH, HORN_PATH, PIN_PATH } from "./glyph-paths";

/** The shapes of the map, for lists and keys: a pin with the ram's horn, whole or as a plan, and so on. */
export type GlyphShape = "pin" | "plan" | "frame" | "ring" | "dot";

/** The stone of a phase, or none. */
export type GlyphTone = "china" | "kazakhstan" | "neutral";

/** Decoration beside words that say the same. */
export function Glyph({ shape, tone }: { shape: GlyphShape; tone: GlyphTone }) {
  return (
    <GlyphFrame tone={tone}>
      {shape === "pin" && (
        <>
          <path className="glyph-fill" d={PIN_PATH} />
          <path className="glyph-horn" d={HORN_PATH} />
        </>
      )}
      {shape === "plan" && (
        <>
          <path className="glyph-plan" d={PIN_PATH} />
          <path className="glyph-plan-horn" d={HORN_PATH} />
        </>
      )}
      {shape === "frame" && (
        <>
          <path className="glyph-ring" d={FRAME_PATH} />
          <circle className="glyph-fill" cx="12" cy="16" r="2" />
        </>
      )}
      {shape === "ring" && <circle className="glyph-ring" cx="12" cy="16" r="6" />}
      {shape === "dot" && <circle className="glyph-fill" cx="12" cy="16" r="4" />}
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
