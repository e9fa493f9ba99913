/** Timeout in ms after which the map is drawn without a font. */
export const FONT_PATIENCE_MS = 4000;

/** Waits for fonts with a timeout; resolves with whether they loaded in time. */
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
