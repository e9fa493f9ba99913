import type { MakePicture } from "../features/press/make-picture";
import { loadTranslator } from "../i18n/load";
import { toPng, toSvg } from "../map/image/export";
import { createGroundLoader } from "../map/image/ground";
import { PictureError } from "../map/image/picture-error";
import { composePicture } from "../shell/compose-picture";
import { detailOf } from "../shell/detail";
import { loadDetail } from "../shell/load-detail";
import { mapOptions } from "../shell/map-options";
import type { Store } from "../state/store";

/** Draws pictures of the store's state for the press dialog. */
export function createPressMaker(store: Store): MakePicture {
  const { archive, relief } = mapOptions("relief.webp");
  const load = createGroundLoader({
    archive,
    relief,
    addDetail: detailOf(store.dataset, loadDetail),
  });
  return async ({ options, language, theme, frame }, signal) => {
    try {
      const t = await loadTranslator(language);
      const { seen } = store.api.getState();
      const camera =
        frame === "screen" && seen ? ({ type: "bounds", bounds: seen } as const) : undefined;
      const all = frame === "all" ? ({ type: "all" } as const) : null;
      const where = { camera, theme, wish: all };
      const ground = { load, reliefBounds: relief.bounds };
      const { plan, composition } = await composePicture(store, t, options, where, ground, signal);
      const { problem } = composition.ground;
      if (problem) return { type: "problem", problem };
      const png = await toPng(composition, relief.bounds, plan.described);
      signal.throwIfAborted();
      return {
        type: "picture",
        preview: png.blob,
        captions: plan.captions,
        file: async (format) => {
          const name = plan.fileName(format);
          if (format === "png") return { name, blob: png.blob };
          if (format === "svg") {
            return {
              name,
              ...(await toSvg(composition, relief.bounds, plan.described, plan.captions)),
            };
          }
          const { toPdf } = await import("../map/image/pdf");
          return {
            name,
            ...(await toPdf(composition, relief.bounds, plan.described, options.dpi)),
          };
        },
      };
    } catch (error) {
      if (signal.aborted) return { type: "cancelled" };
      return {
        type: "problem",
        problem: error instanceof PictureError ? error.problem : "failed",
      };
    }
  };
}
