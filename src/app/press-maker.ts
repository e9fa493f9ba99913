import type { MakePicture } from "../features/press/make-picture";
import { loadTranslator } from "../i18n/load";
import { pictureProblemOf } from "../map/image/picture-error";
import { createPictureMaker } from "../shell/make-picture";
import type { Store } from "../state/store";

/** Draws pictures of the store's state for the press dialog. */
export function createPressMaker(store: Store): MakePicture {
  const make = createPictureMaker(store);
  return async ({ options, language, theme, frame }, signal) => {
    try {
      const t = await loadTranslator(language);
      const { seen } = store.api.getState();
      const camera =
        frame === "screen" && seen ? ({ type: "bounds", bounds: seen.signs } as const) : undefined;
      const all = frame === "all" ? ({ type: "all" } as const) : null;
      const { plan, file } = await make(t, options, { camera, theme, wish: all }, signal);
      const png = await file("png");
      signal.throwIfAborted();
      return {
        type: "picture",
        preview: png.blob,
        captions: plan.captions,
        file: async (format) => (format === "png" ? png : file(format)),
      };
    } catch (error) {
      if (signal.aborted) return { type: "cancelled" };
      return { type: "problem", problem: pictureProblemOf(error) };
    }
  };
}
