/** After so long, in ms, the map does without a font that has not come. */
export const FONT_PATIENCE_MS = 4000;

/** Waits for fonts, but no longer than `ms`; resolves with whether they came in time. */
export function fontsWithin(ms: number, fonts: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const settle = () => {
      clearTimeout(timer);
      resolve(true);
    };
    fonts.then(settle, settle);
  });
}
