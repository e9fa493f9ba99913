import type { MakePicture } from "../features/press/make-picture";
import { loadTranslator } from "../i18n/load";
import { pictureProblemOf } from "../map/image/picture-error";
import { createPictureMaker } from "../shell/make-picture";
import type { Store } from "../state/store";

/** Draws pictures of the store's state for the press dialog. */
export function createPressMaker(store: Store): MakePicture {
  const make = createPictureMaker(store);
  return async (language, options, signal) => {
    try {
      const made = await make(await loadTranslator(language), options, signal);
      const { spec, leftOut, file, preview } = made;
      const shown = await preview("png");
      signal.throwIfAborted();
      return {
        type: "picture",
        preview: shown,
        words: spec.words,
        leftOut,
        file,
      };
    } catch (error) {
      if (signal.aborted) return { type: "cancelled" };
      return { type: "problem", problem: pictureProblemOf(error) };
    }
  };
}
