import bidiFactory from "bidi-js";
import { create, type Font } from "fontkit";
import { arabicFaceOf, faceOf, fetchFace, STATIC_FACES } from "./static-faces";
import { readFont } from "./svg-look";

/** How a text is laid out: a canvas font, and the width that it has on a canvas. */
type TextLayout = Readonly<{
  font: string;
  direction: CanvasDirection;
  /** Between letters, beside `widthPx`. */
  spacingPx: number;
  widthPx: number;
}>;

/**
 * The letters of a text as SVG path data, from the left end of its baseline; undefined where no
 * face of ours has all of them.
 */
export type Outlines = (text: string, layout: TextLayout) => string | undefined;

type Face = Readonly<{ family: string; weight: number; font: Font }>;
/** Letters that stand side by side in one face and one direction. */
type Run = Readonly<{ text: string; rightToLeft: boolean; font: Font }>;

/** The slant that browsers give to a face without an italic one. */
const SLANT = 0.25;
const ARABIC = /\p{Script=Arabic}/u;
/** What steers the direction of a text and is not seen. */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/;

const bidi = bidiFactory();

/** Loads the faces that letters are outlined with. Rejects offline. */
export async function loadOutlines(): Promise<Outlines> {
  const faces = await Promise.all(
    STATIC_FACES.map(async (face): Promise<Face> => {
      const bytes = await fetchFace(face);
      // Its types ask for Node's buffer, its code for bytes; a file with one face is no collection.
      return { ...face, font: create(bytes as Parameters<typeof create>[0]) as Font };
    }),
  );
  return (text, layout) => {
    const runs = runsOf(text, layout, faces);
    return runs && pathOf(runs, layout);
  };
}

/** The runs of a text from left to right; undefined where a letter is in no face. */
function runsOf(
  text: string,
  { font, direction }: TextLayout,
  faces: readonly Face[],
): readonly Run[] | undefined {
  const look = readFont(font);
  const [own, arabic] = [faceOf(faces, look)?.font, arabicFaceOf(faces, look)?.font];
  const base = direction === "rtl" ? "rtl" : "ltr";
  const embedding = bidi.getEmbeddingLevels(text, base);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const runs: (Run & { level: number })[] = [];
  let at = 0;
  for (const letter of text) {
    const level = embedding.levels[at] ?? 0;
    const shown = mirrored.get(at) ?? letter;
    at += letter.length;
    if (STEERING.test(letter)) continue;
    const code = shown.codePointAt(0) ?? 0;
    // Onest has a few Arabic letters, which do not join.
    const order = ARABIC.test(letter) ? [arabic, own] : [own, arabic];
    const face = order.find((font) => font?.hasGlyphForCodePoint(code));
    if (!face) return undefined;
    const last = runs.at(-1);
    if (last && last.level === level && last.font === face) {
      runs[runs.length - 1] = { ...last, text: last.text + shown };
    } else runs.push({ text: shown, level, rightToLeft: level % 2 === 1, font: face });
  }
  return inSight(runs);
}

/** Rule L2 of the Unicode Bidirectional Algorithm, for whole runs. */
function inSight<Item extends Readonly<{ level: number }>>(runs: readonly Item[]): Item[] {
  const seen = [...runs];
  const most = Math.max(0, ...seen.map(({ level }) => level));
  for (let level = most; level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to++;
      if (to === from) continue;
      seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}

/** The outlines, moved together or apart so that the text is as wide as on the canvas. */
function pathOf(runs: readonly Run[], { font, spacingPx, widthPx }: TextLayout): string {
  const { size, style } = readFont(font);
  const laidOut = runs.map(({ text, rightToLeft, font: face }) => {
    const run = face.layout(text, undefined, undefined, undefined, rightToLeft ? "rtl" : "ltr");
    return { run, times: Number(size) / face.unitsPerEm };
  });
  const ownPx = laidOut.reduce((sum, { run, times }) => sum + run.advanceWidth * times, 0);
  const stretch = ownPx > 0 ? widthPx / ownPx : 1;
  const slant = style === "italic" ? SLANT : 0;
  const parts: string[] = [];
  let left = 0;
  for (const { run, times } of laidOut) {
    for (const [at, glyph] of run.glyphs.entries()) {
      const place = run.positions[at];
      const [x, y] = [place?.xOffset ?? 0, place?.yOffset ?? 0];
      const across = times * stretch;
      parts.push(
        glyph.path
          .translate(x, y)
          .transform(across, 0, slant * across, -times, 0, 0)
          .translate(left, 0)
          .toSVG(),
      );
      left += (place?.xAdvance ?? 0) * across + spacingPx;
    }
  }
  return parts.join("");
}
