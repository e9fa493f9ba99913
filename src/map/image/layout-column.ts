import type { Box } from "../core/projection";
import type { Sign } from "./signs";
import { flow, type MeasureLine } from "./text-flow";

/** A line of text on the picture. `x` is where it begins in its own direction, or its middle. */
export type TextLine = Readonly<{
  role: "title" | "subtitle" | "standfirst" | "truth" | "dates" | "key" | "small";
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  font: string;
  colour: "ink" | "muted";
  box: Box;
}>;

/** A sign of the key, the middle of it, and how large it is against a roomy key's. */
export type KeySign = Readonly<{
  sign: Sign;
  at: readonly [number, number];
  times: number;
}>;

type Style = Readonly<{ weight: number; family: string; size: number }>;

/** The room of a sign and between two, and how large a sign is. */
const KEY_ROOM = {
  roomy: { indent: 24, gap: 20, times: 1, row: 24, leading: 1.6 },
  compact: { indent: 17, gap: 10, times: 0.68, row: 0, leading: 1.42 },
} as const;

/** Words that are set one below the other, from `top` on, beginning at `start`; in units. */
export function createColumn(
  start: number,
  top: number,
  rightToLeft: boolean,
  measure: MeasureLine,
) {
  const lines: TextLine[] = [];
  const signs: KeySign[] = [];
  const along = rightToLeft ? -1 : 1;
  let y = top;

  const add = (line: Omit<TextLine, "box">, above: number, below: number): void => {
    const wide = measure(line.text, line.font);
    const left = rightToLeft ? line.x - wide : line.x;
    lines.push({ ...line, box: { left, right: left + wide, top: above, bottom: below } });
  };
  return {
    lines,
    signs,
    /** Where the next line begins. */
    bottom: () => y,
    skip(by: number): void {
      y += by;
    },
    paragraph(
      role: TextLine["role"],
      text: string,
      colour: TextLine["colour"],
      style: Style,
      room: number,
    ): void {
      const font = fontOf(style);
      const { size } = style;
      for (const line of flow(text, font, room, measure)) {
        add({ role, text: line, x: start, y: y + size, font, colour }, y, y + size * 1.3);
        y += size * 1.3;
      }
    },
    /** Signs with their texts, as many to a row as there is room for. */
    key(
      texts: readonly (readonly [Sign, string])[],
      style: Style,
      room: number,
      form: keyof typeof KEY_ROOM,
    ): void {
      const { indent, gap, times, row, leading } = KEY_ROOM[form];
      const { size } = style;
      const font = fontOf(style);
      const rowHeight = Math.max(row, size * leading);
      let x = 0;
      y += 3;
      for (const [sign, text] of texts) {
        const flowed = flow(text, font, room - indent, measure);
        const wide = Math.max(0, ...flowed.map((line) => measure(line, font)));
        if (x > 0 && (flowed.length > 1 || x + indent + wide > room)) {
          x = 0;
          y += rowHeight;
        }
        signs.push({ sign, at: [start + along * (x + indent * 0.38), y + rowHeight / 2], times });
        const at = start + along * (x + indent);
        for (const [number, line] of flowed.entries()) {
          if (number > 0) y += size * 1.3;
          const middle = y + rowHeight / 2;
          add(
            { role: "key", text: line, x: at, y: middle + size * 0.36, font, colour: "ink" },
            middle - size * 0.65,
            middle + size * 0.65,
          );
        }
        // Nothing follows a text of several lines in its row.
        x += flowed.length > 1 ? room : indent + wide + gap;
      }
      y += rowHeight + 2;
    },
  };
}

/** Fonts are told in text, where a long fraction helps nobody. */
function fontOf({ weight, size, family }: Style): string {
  return `${weight} ${Number(size.toFixed(2))}px ${family}`;
}
