import type { PicturePart } from "../../domain/picture";
import type { Box } from "../core/projection";
import { createColumn, type KeySign, type TextLine } from "./layout-column";
import { isStone, type Sign, stoneSign } from "./signs";
import type { PictureSpec, PictureWords } from "./spec";
import type { MeasureLine } from "./text-flow";

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
  /** What was wanted and had no room. */
  leftOut: readonly PicturePart[];
}>;

/**
 * How the key explains the signs: `short` in a word or two; `trip` no more than that a reader's trip
 * is one.
 */
type KeyForm = "roomy" | "compact" | "short" | "trip";
/**
 * A title with what stands below it, what the picture is in one line by itself, the title as the first
 * words of the sentence of truth, or not even that.
 */
type HeadForm = "title" | "standfirst" | "inline" | "none";
/**
 * What gives way, from a roomy picture to a tiny one: the forms of the key and of the head, how
 * large the text is, and the part of the picture's height that the map has then at least.
 */
type Density = Readonly<{
  key: KeyForm;
  head: HeadForm;
  small: number;
  text: number;
  map: number;
}>;
const DENSITIES: readonly Density[] = [
  { key: "roomy", head: "title", small: 1, text: 1, map: 0.46 },
  { key: "roomy", head: "title", small: 0.92, text: 0.85, map: 0.46 },
  { key: "compact", head: "title", small: 0.92, text: 0.75, map: 0.42 },
  { key: "compact", head: "title", small: 0.92, text: 0.62, map: 0.4 },
  { key: "short", head: "title", small: 0.92, text: 0.75, map: 0.4 },
  { key: "short", head: "title", small: 0.92, text: 0.62, map: 0.36 },
  { key: "short", head: "standfirst", small: 0.85, text: 0.62, map: 0.33 },
  { key: "short", head: "standfirst", small: 0.8, text: 0.62, map: 0.3 },
  { key: "short", head: "inline", small: 0.7, text: 0.5, map: 0.3 },
  { key: "short", head: "inline", small: 0.6, text: 0.4, map: 0.24 },
  { key: "short", head: "inline", small: 0.52, text: 0.3, map: 0.16 },
  { key: "trip", head: "inline", small: 0.52, text: 0.3, map: 0.2 },
  { key: "trip", head: "none", small: 0.52, text: 0.3, map: 0.2 },
];
/** The key is read with its signs, so its letters do not get smaller with the rest: 11 px. */
const LEAST_KEY_PX = 10.5;
const SMALL_PX = 11.5;
const INSET = { width: 168, height: 100 } as const;
/** An inset smaller than this part of its size tells nothing. */
const LEAST_INSET = 0.55;
/** A picture so much wider than high has its words beside the map. */
const STRIP = 2.6;
/** The part of a strip that the words take, and between which widths. */
const COLUMN = { share: 0.42, least: 240, most: 620 } as const;

type Words = Pick<PictureSpec, "words" | "legend" | "inset" | "qr" | "families"> &
  Readonly<{ signs: readonly KeySign["sign"][]; rightToLeft: boolean }>;

/** The most that there is geography for; in units. */
export type MapLimit = Readonly<{ width: number; height: number }>;
const NO_LIMIT: MapLimit = { width: Infinity, height: Infinity };

/**
 * Lays out a picture of `width` by `height` units, with a map no larger than `limit`. Pure: `measure`
 * tells widths of text.
 */
export function layOut(
  size: readonly [number, number],
  spec: Words,
  measure: MeasureLine,
  limit = NO_LIMIT,
): Layout {
  const [width, height] = size;
  const most = Math.min(height, limit.height);
  let layout: Layout | undefined;
  for (const density of DENSITIES) {
    layout = attempt(size, spec, density, measure, limit);
    const { map, lines } = layout;
    const cut = lines.some(
      ({ box }) => box.left < 0 || box.right > width || box.bottom > height - 4,
    );
    if (!cut && map.bottom - map.top >= most * density.map) return layout;
  }
  // The last one is there: the list above is not empty.
  return layout as Layout;
}

function attempt(
  [width, height]: readonly [number, number],
  spec: Words,
  density: Density,
  measure: MeasureLine,
  limit: MapLimit,
): Layout {
  const { words, families, rightToLeft } = spec;
  const margin = Math.max(8, Math.min(40, Math.min(width, height) * 0.04));
  const roomy = Math.max(0.62, Math.min(1, width / 1100, height / 620)) * density.text;
  const small = SMALL_PX * density.small;
  const start = rightToLeft ? width - margin : margin;
  const along = rightToLeft ? -1 : 1;
  const qrSide = spec.qr ? Math.min(104, width * 0.16, height * 0.2) : 0;
  const strip = width / height >= STRIP;
  const across = strip ? columnOf(width, margin, limit) : width - 2 * margin;
  const text = (weight: number, size: number) => ({ weight, size, family: families.text });

  const head = createColumn(start, margin, rightToLeft, measure);
  const truthPx = Math.max(small, 17 * roomy);
  if (density.head === "title") {
    const room = across - (30 * roomy + 8);
    const title = { weight: 700, size: 38 * roomy, family: families.display };
    head.paragraph("title", words.title, "ink", title, room);
    if (words.subtitle) {
      const own = text(600, Math.max(small, 20 * roomy));
      head.paragraph("subtitle", words.subtitle, "ink", own, room);
    }
    const weight = words.subtitle ? 450 : 600;
    head.paragraph("standfirst", words.standfirst, "ink", text(weight, truthPx), room);
  } else if (density.head === "standfirst") {
    head.paragraph("standfirst", words.standfirstAlone, "ink", text(600, truthPx), across);
  }
  head.skip(2);
  const truth = density.head === "inline" ? words.truthTitled : words.truth;
  head.paragraph("truth", truth, "muted", text(450, truthPx), across);
  head.skip(12 * roomy);
  const top = head.bottom();

  // The foot is laid out from 0 and then pushed down to where it stands.
  const foot = createColumn(start, strip ? 0 : 10 * roomy, rightToLeft, measure);
  const room = across - (qrSide ? qrSide + margin / 2 : 0);
  foot.paragraph("dates", words.dates, "ink", text(650, Math.max(small, 15 * roomy)), room);
  const inKey = spec.signs.filter((sign) => isInKey(sign, density.key, spec.legend));
  if (inKey.length > 0) {
    const least = density.key === "trip" ? 0 : LEAST_KEY_PX;
    foot.key(
      inKey.map((sign) => [sign, keyText(words, sign, density.key)]),
      text(450, Math.max(least, small, 14 * roomy)),
      room,
      density.key === "roomy" ? "roomy" : "compact",
    );
  }
  const version = [words.version, words.address].filter(Boolean).join(" · ");
  for (const line of [words.credit ?? "", words.sources, words.attribution, version]) {
    foot.paragraph("small", line, "muted", text(400, small), room);
  }
  const footHeight = Math.max(foot.bottom(), qrSide + 10) + margin * 0.7;
  const footTop = strip
    ? top
    : Math.max(top + 40, Math.min(height - footHeight, top + limit.height));
  const map = strip
    ? mapBeside(width, height, margin, across, rightToLeft)
    : narrowed({ left: margin, right: width - margin, top, bottom: footTop }, limit.width);
  const end = start + along * across;
  const qrBottom = Math.max(footTop + footHeight, strip ? height : 0) - margin * 0.7;
  const insetScale = Math.min(1, (map.right - map.left) / 620, (map.bottom - map.top) / 380);
  return {
    width,
    height,
    map,
    lines: [...head.lines, ...foot.lines.map((line) => offsetLine(line, footTop))],
    signs: foot.signs.map(({ at: [x, y], ...sign }) => ({ ...sign, at: [x, y + footTop] })),
    ornament:
      density.head === "title" ? [end - along * 14 * roomy, margin + 38 * roomy, roomy] : null,
    qr: spec.qr
      ? {
          left: Math.min(end, end - along * qrSide),
          right: Math.max(end, end - along * qrSide),
          top: qrBottom - qrSide,
          bottom: qrBottom,
        }
      : null,
    inset:
      spec.inset && insetScale > LEAST_INSET
        ? [INSET.width * insetScale, INSET.height * insetScale]
        : null,
    leftOut: leftOutOf(spec, density),
  };
}

/** How wide the words of a strip are: what the map cannot use is theirs. */
function columnOf(width: number, margin: number, limit: MapLimit): number {
  const usual = Math.max(COLUMN.least, Math.min(COLUMN.most, width * COLUMN.share));
  return Math.max(usual, width - 3 * margin - limit.width);
}

function mapBeside(
  width: number,
  height: number,
  margin: number,
  column: number,
  rightToLeft: boolean,
): Box {
  const beside = column + 2 * margin;
  const [left, right] = rightToLeft ? [margin, width - beside] : [beside, width - margin];
  return { left, right, top: margin, bottom: height - margin };
}

/** A box no wider than `most`, about the same middle. */
function narrowed(box: Box, most: number): Box {
  const side = Math.max(0, (box.right - box.left - most) / 2);
  return { ...box, left: box.left + side, right: box.right - side };
}

function offsetLine(line: TextLine, by: number): TextLine {
  const { box } = line;
  return {
    ...line,
    y: line.y + by,
    box: { ...box, top: box.top + by, bottom: box.bottom + by },
  };
}

function leftOutOf(
  { words, legend, signs }: Words,
  { head, key }: Density,
): readonly PicturePart[] {
  const untitled = head !== "title";
  const parts: readonly (readonly [PicturePart, boolean])[] = [
    ["title", untitled && head !== "inline"],
    ["subtitle", untitled && words.subtitle !== null],
    ["standfirst", head === "inline" || head === "none"],
    [
      "legend",
      legend && key === "trip" && signs.some((sign) => sign !== "trip" && sign !== "diamond"),
    ],
  ];
  return parts.flatMap(([part, isOut]) => (isOut ? part : []));
}

/** That a reader drew a trip, or brought places, stands there even where the key was not wanted. */
function isInKey(sign: Sign, form: KeyForm, legend: boolean): boolean {
  return sign === "trip" || sign === "diamond" || (legend && form !== "trip");
}

function keyText({ key, shortKey, phases }: PictureWords, sign: Sign, form: KeyForm): string {
  const isShort = form === "short" || form === "trip";
  if (isStone(sign)) {
    const phase = phases.find((one) => stoneSign(one.phase) === sign);
    return (isShort ? phase?.short : phase?.text) ?? "";
  }
  const texts = isShort ? shortKey : key;
  if (sign === "pin") return texts.reported;
  if (sign === "plan") return texts.announced;
  if (sign === "frame") return texts.recognised;
  if (sign === "ring") return texts.area;
  if (sign === "dot") return texts.nearby;
  if (sign === "diamond") return texts.own;
  return texts[sign];
}
