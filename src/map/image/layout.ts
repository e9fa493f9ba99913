import type { Box } from "../core/projection";
import { isStone, type Sign, stoneSign } from "./signs";
import type { PictureSpec, PictureWords } from "./spec";
import { flow, type MeasureLine } from "./text-flow";

/** A line of text on the picture. `x` is where it begins in its own direction, or its middle. */
export type TextLine = Readonly<{
  role: "title" | "subtitle" | "truth" | "dates" | "key" | "small";
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

/** Where everything stands, in units of the design: CSS pixels of a picture 1200 px wide. */
export type Layout = Readonly<{
  width: number;
  height: number;
  map: Box;
  lines: readonly TextLine[];
  signs: readonly KeySign[];
  /** The ornament in the corner of the frame; null where there is no room. */
  ornament: readonly [x: number, y: number, times: number] | null;
  qr: Box | null;
  /** Width and height of the inset; null where there is no room. */
  inset: readonly [width: number, height: number] | null;
}>;

/**
 * How much of the key there is: `brief` without what has no figure of its own, as colours and
 * hatchings; `trip` no more than that a reader's trip is one.
 */
type KeyForm = "roomy" | "compact" | "brief" | "trip";
/**
 * What gives way, from a roomy picture to a tiny one: the form of the key, whether there is a title,
 * how large the text is, and the part of the picture's height that the map has then at least.
 */
type Density = Readonly<{
  key: KeyForm;
  title: boolean;
  small: number;
  text: number;
  map: number;
}>;
const DENSITIES: readonly Density[] = [
  { key: "roomy", title: true, small: 1, text: 1, map: 0.46 },
  { key: "roomy", title: true, small: 0.92, text: 0.85, map: 0.46 },
  { key: "compact", title: true, small: 0.92, text: 0.75, map: 0.42 },
  { key: "compact", title: true, small: 0.92, text: 0.62, map: 0.36 },
  { key: "compact", title: false, small: 0.85, text: 0.62, map: 0.36 },
  { key: "brief", title: false, small: 0.8, text: 0.62, map: 0.33 },
  { key: "brief", title: false, small: 0.7, text: 0.5, map: 0.3 },
  { key: "brief", title: false, small: 0.6, text: 0.4, map: 0.24 },
  { key: "brief", title: false, small: 0.52, text: 0.3, map: 0.16 },
  { key: "trip", title: false, small: 0.52, text: 0.3, map: 0.2 },
];
const BRIEF: readonly Sign[] = ["pin", "plan", "frame", "ring", "dot", "cluster", "trip"];
/** The key is read with its signs, so its letters do not get smaller with the rest: 11 px. */
const LEAST_KEY_PX = 10.5;
/** The room of a sign and between two, and how large a sign is. */
const KEY_ROOM = {
  roomy: { indent: 24, gap: 20, times: 1, row: 24, lines: 1.6 },
  compact: { indent: 17, gap: 10, times: 0.68, row: 0, lines: 1.42 },
} as const;
const SMALL_PX = 11.5;
const INSET = { width: 168, height: 100 } as const;
/** An inset smaller than this part of its size tells nothing. */
const LEAST_INSET = 0.55;

type Words = Pick<PictureSpec, "words" | "legend" | "inset" | "qr" | "families"> &
  Readonly<{ signs: readonly KeySign["sign"][]; rightToLeft: boolean }>;

/** Lays out a picture of `width` by `height` units. Pure: `measure` tells widths of text. */
export function layOut(
  [width, height]: readonly [number, number],
  spec: Words,
  measure: MeasureLine,
): Layout {
  let layout: Layout | undefined;
  for (const density of DENSITIES) {
    layout = attempt(width, height, spec, density, measure);
    const { map, lines } = layout;
    const cut = lines.some(({ box }) => box.left < 0 || box.right > width || box.bottom > height);
    if (!cut && map.bottom - map.top >= height * density.map) return layout;
  }
  // The last one is there: the list above is not empty.
  return layout as Layout;
}

function attempt(
  width: number,
  height: number,
  spec: Words,
  density: Density,
  measure: MeasureLine,
): Layout {
  const { words, families, rightToLeft } = spec;
  const margin = Math.max(8, Math.min(40, Math.min(width, height) * 0.04));
  const roomy = Math.max(0.62, Math.min(1, width / 1100, height / 620)) * density.text;
  const small = SMALL_PX * density.small;
  const lines: TextLine[] = [];
  const start = rightToLeft ? width - margin : margin;
  const along = rightToLeft ? -1 : 1;
  const qrSide = spec.qr ? Math.min(104, width * 0.16, height * 0.2) : 0;
  const ornament = density.title ? 30 * roomy + 8 : 0;
  let y = margin;

  const paragraph = (
    role: TextLine["role"],
    text: string,
    size: number,
    [weight, family, colour, room]: readonly [number, string, "ink" | "muted", number],
  ) => {
    const font = `${weight} ${round(size)}px ${family}`;
    for (const line of flow(text, font, room, measure)) {
      const baseline = y + size;
      const wide = measure(line, font);
      const left = rightToLeft ? start - wide : start;
      lines.push({
        role,
        text: line,
        x: start,
        y: baseline,
        font,
        colour,
        box: { left, right: left + wide, top: y, bottom: y + size * 1.3 },
      });
      y += size * 1.3;
    }
  };

  const across = width - 2 * margin;
  if (density.title) {
    const room = across - ornament;
    paragraph("title", words.title, 38 * roomy, [700, families.display, "ink", room]);
    if (words.subtitle) {
      const size = Math.max(small, 17 * roomy);
      paragraph("subtitle", words.subtitle, size, [600, families.text, "ink", room]);
    }
  }
  y += 2;
  const truthPx = Math.max(small, 17 * roomy);
  paragraph("truth", words.truth, truthPx, [450, families.text, "muted", across]);
  y += 12 * roomy;
  const top = y;

  // The foot is laid out from 0 and then pushed down to the picture's edge.
  const head = lines.length;
  y = 10 * roomy;
  const footRoom = across - (qrSide ? qrSide + margin / 2 : 0);
  const signs: KeySign[] = [];
  const datesPx = Math.max(small, 15 * roomy);
  paragraph("dates", words.dates, datesPx, [650, families.text, "ink", footRoom]);
  const inKey = spec.signs.filter((sign) => isInKey(sign, density.key, spec.legend));
  if (inKey.length > 0) {
    const {
      indent,
      gap,
      times,
      row,
      lines: leading,
    } = KEY_ROOM[density.key === "roomy" ? "roomy" : "compact"];
    const size = Math.max(density.key === "trip" ? 0 : LEAST_KEY_PX, small, 14 * roomy);
    const font = `450 ${round(size)}px ${families.text}`;
    const rowHeight = Math.max(row, size * leading);
    let x = 0;
    y += 3;
    for (const sign of inKey) {
      const texts = flow(keyText(words, sign), font, footRoom - indent, measure);
      const wide = Math.max(0, ...texts.map((text) => measure(text, font)));
      if (x > 0 && (texts.length > 1 || x + indent + wide > footRoom)) {
        x = 0;
        y += rowHeight;
      }
      signs.push({ sign, at: [start + along * (x + indent * 0.38), y + rowHeight / 2], times });
      const at = start + along * (x + indent);
      for (const [number, text] of texts.entries()) {
        if (number > 0) y += size * 1.3;
        const middle = y + rowHeight / 2;
        const left = rightToLeft ? at - measure(text, font) : at;
        const box = {
          left,
          right: left + measure(text, font),
          top: middle - size * 0.65,
          bottom: middle + size * 0.65,
        };
        lines.push({ role: "key", text, x: at, y: middle + size * 0.36, font, colour: "ink", box });
      }
      // Nothing follows a text of several lines in its row.
      x += texts.length > 1 ? footRoom : indent + wide + gap;
    }
    y += rowHeight + 2;
  }
  const creditLine = words.credit ? [words.credit] : [];
  const minor = [
    ...creditLine,
    words.sources,
    words.attribution,
    [words.version, words.address].filter(Boolean).join(" · "),
  ];
  for (const text of minor) {
    paragraph("small", text, small, [400, families.text, "muted", footRoom]);
  }
  const footHeight = Math.max(y, qrSide + 10) + margin * 0.7;
  const footTop = Math.max(top + 40, height - footHeight);
  const placed = lines.map((line, at) => (at < head ? line : offsetLine(line, footTop)));

  const map = { left: margin, right: width - margin, top, bottom: footTop };
  const qrLeft = rightToLeft ? margin : width - margin - qrSide;
  const insetScale = Math.min(1, (map.right - map.left) / 620, (map.bottom - map.top) / 380);
  return {
    width,
    height,
    map,
    lines: placed,
    signs: signs.map(({ at: [x, middle], ...sign }) => ({ ...sign, at: [x, middle + footTop] })),
    ornament: density.title
      ? [
          rightToLeft ? margin + 14 * roomy : width - margin - 14 * roomy,
          margin + 38 * roomy,
          roomy,
        ]
      : null,
    qr: spec.qr
      ? {
          left: qrLeft,
          right: qrLeft + qrSide,
          top: height - margin * 0.7 - qrSide,
          bottom: height - margin * 0.7,
        }
      : null,
    inset:
      spec.inset && insetScale > LEAST_INSET
        ? [INSET.width * insetScale, INSET.height * insetScale]
        : null,
  };
}

function offsetLine(line: TextLine, by: number): TextLine {
  const { box } = line;
  return {
    ...line,
    y: line.y + by,
    box: { ...box, top: box.top + by, bottom: box.bottom + by },
  };
}

/** That a reader drew a trip stands there even where the key was not wanted. */
function isInKey(sign: Sign, form: KeyForm, legend: boolean): boolean {
  if (!legend || form === "trip") return sign === "trip";
  return form !== "brief" || BRIEF.includes(sign);
}

function keyText({ key, phases }: PictureWords, sign: KeySign["sign"]): string {
  if (isStone(sign)) return phases.find(({ phase }) => stoneSign(phase) === sign)?.text ?? "";
  if (sign === "pin") return key.reported;
  if (sign === "plan") return key.announced;
  if (sign === "frame") return key.recognised;
  if (sign === "ring") return key.area;
  if (sign === "dot") return key.nearby;
  if (sign === "cluster") return key.cluster;
  return key[sign];
}

/** Fonts are told in text, where a long fraction helps nobody. */
function round(size: number): number {
  return Number(size.toFixed(2));
}
