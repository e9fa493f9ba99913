/** Measures text as a canvas draws it; fonts are as in `context.font`, lengths in px. */
export type Ruler = Readonly<{
  /** Width of a text without letter spacing. */
  width(text: string, font: string): number;
  /**
   * How far below a text's middle its baseline runs: other renderers do not agree on where the
   * middle is, the baseline they all know.
   */
  baselineShift(font: string): number;
}>;

export function createRuler(): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  return {
    width(text, font) {
      if (!context) return 0;
      context.font = font;
      return context.measureText(text).width;
    },
    baselineShift(font) {
      if (!context) return 0;
      context.font = font;
      context.textBaseline = "alphabetic";
      const fromBaseline = context.measureText("x").fontBoundingBoxAscent;
      context.textBaseline = "middle";
      return fromBaseline - context.measureText("x").fontBoundingBoxAscent;
    },
  };
}
