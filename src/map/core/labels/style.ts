import type { PhaseId } from "../../../domain/site";
import { type Colour, type Palette, stoneOf } from "../palette";

/** How a label is written; plain data, the same for the page, a canvas and an SVG. */
export type LabelStyle = Readonly<{
  size: number;
  weight: number;
  italic?: boolean;
  /** Without it in the stone of its phase. */
  colour?: Colour;
  phase?: PhaseId | null;
  /** Letter spacing in px; never used for Arabic script, which it would tear apart. */
  spacing?: number;
  upper?: boolean;
  /** Breaks into two lines from this many letters on. */
  wrap?: number;
  /** Width of the light line around the letters. */
  halo: number;
  /** How the last line is written where it is no part of the name, but says something of it. */
  note?: LabelStyle;
}>;

const REGION = { size: 10.5, weight: 500, spacing: 1.2, upper: true, halo: 3, wrap: 16 } as const;

export const LABEL_STYLES = {
  named: { size: 15, weight: 700, colour: "ink", halo: 4 },
  country: { size: 13, weight: 650, colour: "borderText", spacing: 3, upper: true, halo: 3 },
  region: { ...REGION, colour: "borderText" },
  quarter: { ...REGION, colour: "townText" },
  city: { size: 13, weight: 500, colour: "townText", halo: 3 },
  town: { size: 11.5, weight: 400, colour: "townText", halo: 3 },
  water: { size: 12, weight: 400, italic: true, colour: "waterText", halo: 3, wrap: 14 },
  range: {
    size: 12,
    weight: 400,
    italic: true,
    colour: "landText",
    spacing: 1.6,
    halo: 3,
    wrap: 13,
  },
  peak: { size: 11, weight: 400, colour: "landText", halo: 3 },
  road: { size: 10.5, weight: 400, colour: "townText", halo: 3 },
  river: { size: 11, weight: 400, italic: true, colour: "waterText", halo: 3 },
} as const satisfies Record<string, LabelStyle>;

const AREA = { weight: 650, upper: true, halo: 4 } as const;
/** What is written in the stone of its phase. */
const OF_PHASES = {
  site: { size: 12, weight: 500, halo: 3.5, wrap: 24 },
  /** A chosen place that no source names: larger, and still not in the style of a named one. */
  chosen: { size: 14, weight: 500, halo: 5, wrap: 24 },
  /** Areas lead: they are what the sources name. */
  area: { ...AREA, size: 16, spacing: 2.2, wrap: 15 },
  smaller: { ...AREA, size: 12, spacing: 1.2, wrap: 12 },
} as const satisfies Record<string, LabelStyle>;

const NOTE = { size: 11, weight: 500, halo: 3.5 } as const;

const made: Record<string, LabelStyle> = {};

/**
 * How what belongs to a phase, or to none, is written: the same object each time. `noted` where the
 * last line is a note.
 */
export function phaseStyle(
  name: keyof typeof OF_PHASES,
  phase: PhaseId | null,
  noted = false,
): LabelStyle {
  const key = `${name} ${phase} ${noted}`;
  made[key] ??= { ...OF_PHASES[name], phase, ...(noted && { note: { ...NOTE, phase } }) };
  return made[key];
}

/** How a line of a label is written, by its place among all of them. */
export function styleOfLine(style: LabelStyle, at: number, lines: readonly string[]): LabelStyle {
  return style.note && at === lines.length - 1 ? style.note : style;
}

/** The colour of the letters. */
export function labelColour(palette: Palette, { colour, phase = null }: LabelStyle): string {
  return colour ? palette[colour] : stoneOf(palette, phase);
}

const LINE_HEIGHT = 1.22;
/** Where a name may go on in another line; Chinese has no spaces, and a bracket of its own. */
const BREAKS = / |(?=（)/g;
const SLANTS = /[\p{Script=Cyrillic}\p{Script=Latin}]/u;
const ARABIC = /\p{Script=Arabic}/u;

/** The lines of a name in a style: in capitals and in two lines where the style asks for it. */
export function linesOf(name: string, style: LabelStyle, locale: string): readonly string[] {
  const text = style.upper ? name.toLocaleUpperCase(locale) : name;
  if (!style.wrap || text.length < style.wrap) return [text];
  const middle = text.length / 2;
  let best = -1;
  for (const { index: at } of text.matchAll(BREAKS)) {
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best < 0 ? [text] : [text.slice(0, best), text.slice(best).trimStart()];
}

/** The CSS font of a text in a style; only scripts that know a slanted form are slanted. */
export function fontOf(text: string, { italic, weight, size }: LabelStyle, family: string): string {
  return `${italic && SLANTS.test(text) ? "italic " : ""}${weight} ${size}px ${family}`;
}

/** Letter spacing of a text in px. */
export function spacingOf(text: string, { spacing }: LabelStyle): number {
  return ARABIC.test(text) ? 0 : (spacing ?? 0);
}

export function lineHeight({ size }: LabelStyle): number {
  return size * LINE_HEIGHT;
}

/** Width of one line in CSS pixels. */
export type MeasureText = (text: string, style: LabelStyle) => number;

/**
 * Measures, and remembers; make a new one when fonts have changed. A canvas for each font: setting
 * a font costs as much as measuring several texts.
 */
export function createMeasure(family: string): MeasureText {
  const known = new Map<string, Map<string, number>>();
  const contexts = new Map<string, CanvasRenderingContext2D | null>();
  const contextOf = (font: string) => {
    let context = contexts.get(font);
    if (context === undefined) {
      context = document.createElement("canvas").getContext("2d");
      if (context) context.font = font;
      contexts.set(font, context);
      known.set(font, new Map());
    }
    return context;
  };
  return (text, style) => {
    const font = fontOf(text, style, family);
    const remembered = known.get(font)?.get(text);
    if (remembered !== undefined) return remembered;
    const measured = contextOf(font)?.measureText(text).width ?? 0;
    const width = measured + spacingOf(text, style) * [...text].length;
    known.get(font)?.set(text, width);
    return width;
  };
}

/** Width and height of lines as they are drawn. */
export function sizeOfLines(
  lines: readonly string[],
  style: LabelStyle,
  measure: MeasureText,
): readonly [width: number, height: number] {
  const widths = lines.map((line, at) => measure(line, styleOfLine(style, at, lines)));
  return [Math.max(...widths), lines.length * lineHeight(style)];
}
