import { localText } from "../../domain/language";
import type { PlacedLabel } from "../core/labels/candidate";
import { fontOf, styleOfLine } from "../core/labels/style";
import { PictureError } from "./picture-error";
import type { PictureSpec } from "./spec";

export function wordsOf({ words, trip, tripHeadings, language }: PictureSpec): string {
  const { key, shortKey, phases } = words;
  const texts = [
    words.title,
    words.subtitle,
    words.standfirst,
    words.standfirstAlone,
    words.truthTitled,
    words.dates,
    words.sources,
    words.credit,
  ];
  const more = [
    words.attribution,
    words.version,
    words.address,
    ...Object.values(key),
    ...Object.values(shortKey),
  ];
  return [
    ...texts,
    ...more,
    ...[...(tripHeadings?.values() ?? [])].flat(),
    ...trip.map(({ names, id }) => localText(names, language)?.text ?? id),
    ...phases.flatMap(({ text, short }) => [text, short]),
    "0123456789",
  ].join(" ");
}

/** Loads what a text needs of the picture's fonts. Throws a `PictureError` where one cannot be had. */
export async function loadFonts(
  { families }: PictureSpec,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  const fonts = [
    `700 20px ${families.display}`,
    ...[400, 450, 600, 650, 700].map((weight) => `${weight} 12px ${families.text}`),
  ];
  await loadAll(fonts.map((font) => [font, text]));
  signal.throwIfAborted();
}

async function loadAll(wanted: readonly (readonly [font: string, text: string])[]): Promise<void> {
  try {
    await Promise.all(wanted.map(([font, text]) => document.fonts.load(font, text)));
  } catch {
    // In another font the words would have other places, and some letters none.
    throw new PictureError("font");
  }
}

/** As `loadFonts`, for names on the map in their styles. */
export async function loadLabelFonts(
  labels: readonly PlacedLabel[],
  family: string,
  signal: AbortSignal,
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const { candidate } of labels) {
    for (const [at, line] of candidate.lines.entries()) {
      const font = fontOf(line, styleOfLine(candidate.style, at, candidate.lines), family);
      wanted.set(font, (wanted.get(font) ?? "") + line);
    }
  }
  await loadAll([...wanted]);
  signal.throwIfAborted();
}
