import type { PlacedLabel } from "./candidate";
import { FONT_PATIENCE_MS, fontsWithin } from "./fonts-within";
import { fontOf } from "./style";

export type LabelFonts = Readonly<{
  /** Asks for the fonts of what was drawn, each letter of each font once. */
  load(labels: readonly PlacedLabel[], family: string): void;
  /** Whether any is still on its way and waited for. */
  busy(): boolean;
}>;

/** `onCome` is called when fonts came or were waited for long enough, and again when they come late. */
export function createLabelFonts(onCome: () => void): LabelFonts {
  /** Lines that have been looked at, with their fonts: what could not be had is not asked for again. */
  const seen = new Set<string>();
  /** Letters that are known to be there, by font: asking the browser again is slow. */
  const letters = new Map<string, Set<string>>();
  let waiting = 0;

  function isThere(font: string, text: string): boolean {
    if (!document.fonts.check(font, text)) return false;
    letters.set(font, new Set([...(letters.get(font) ?? []), ...text]));
    return true;
  }

  return {
    load(labels, family) {
      const wanted = new Map<string, string>();
      for (const { candidate } of labels) {
        for (const line of candidate.lines) {
          const font = fontOf(line, candidate.style, family);
          if (seen.has(font + line)) continue;
          seen.add(font + line);
          const known = letters.get(font);
          const fresh = known ? [...line].filter((letter) => !known.has(letter)).join("") : line;
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
