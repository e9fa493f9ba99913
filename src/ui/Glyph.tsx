import "./Glyph.css";

/** The shapes of the map, for lists and keys: a pin with the ram's horn, a ring, a dot. */
export type GlyphShape = "pin" | "ring" | "dot";

/** Decoration beside words that say the same; `tone` is the stone of the phase, or neutral. */
export function Glyph({
  shape,
  tone,
}: {
  shape: GlyphShape;
  tone: "china" | "kazakhstan" | "neutral";
}) {
  return (
    <svg
      className={`glyph glyph-${tone}`}
      viewBox="0 0 24 32"
      width="24"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      {shape === "pin" && (
        <>
          <path
            className="glyph-fill"
            d="M12 31C6.500 23.500 1.500 19 1.500 12a10.500 10.500 0 0 1 21 0c0 7-5 11.500-10.500 19z"
          />
          <path
            className="glyph-horn"
            d="M12 20V9M12 12c-1.400-3.400-5.600-3.300-5.600-.3 0 1.900 2.400 2.200 2.700.6M12 12c1.400-3.400 5.600-3.300 5.600-.3 0 1.900-2.400 2.200-2.700.6M9.700 16.600h4.600"
          />
        </>
      )}
      {shape === "ring" && <circle className="glyph-ring" cx="12" cy="16" r="6" />}
      {shape === "dot" && <circle className="glyph-fill" cx="12" cy="16" r="4" />}
    </svg>
  );
}
