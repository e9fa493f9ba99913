import type { PlacedLabel } from "./candidate";
import { FONT_PATIENCE_MS, fontsWithin } from "./fonts-within";
import { fontOf, styleOfLine } from "./style";
import { isInUnicodeRange } from "./unicode-range";

export type LabelFonts = Readonly<{
  /** Requests the fonts of drawn labels, each letter of each font once. */
  load(labels: readonly PlacedLabel[], family: string): void;
  /** Whether a request is pending and has not timed out. */
  busy(): boolean;
}>;

/** `onCome` is called when fonts have loaded or timed out, and again if they load after that. */
export function createLabelFonts(onCome: () => void): LabelFonts {
  /** Lines already checked, by font: a failed font is not requested again. */
  const seen = new Set<string>();
  /** Cache of the letters that have loaded, by font. */
  const letters = new Map<string, Set<string>>();
  let waiting = 0;

  function isThere(font: string, text: string): boolean {
    if (!document.fonts.check(font, text)) return false;
    letters.set(font, new Set([...(letters.get(font) ?? []), ...text]));
    return true;
  }

  return {
    load(labels, family) {
      // `document.fonts.check` is slow: only letters that a face would still bring are asked about.
      const coming = [...document.fonts]
        .filter(({ status }) => status !== "loaded")
        .map(({ unicodeRange }) => unicodeRange);
      const comes = (letter: string) => coming.some((range) => isInUnicodeRange(letter, range));
      const wanted = new Map<string, string>();
      for (const { candidate } of labels) {
        for (const [at, line] of candidate.lines.entries()) {
          const font = fontOf(line, styleOfLine(candidate.style, at, candidate.lines), family);
          if (seen.has(font + line)) continue;
          seen.add(font + line);
          const known = letters.get(font);
          const fresh = [...line].filter((letter) => !known?.has(letter) && comes(letter)).join("");
          if (fresh) wanted.set(font, (wanted.get(font) ?? "") + fresh);
        }
      }
      const missing = [...wanted].filter(([font, text]) => !isThere(font, text));
      if (missing.length === 0) return;
      waiting++;
      const fonts = Promise.allSettled(
        missing.map(([font, text]) => document.fonts.load(font, text)),
      );
      fontsWithin(FONT_PATIENCE_MS, fonts).then((inTime) => {
        waiting--;
        onCome();
        if (!inTime) fonts.then(onCome);
      });
    },
    busy: () => waiting > 0,
  };
}
