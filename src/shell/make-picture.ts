import type { NumberedSite, PictureFormat, PictureOptions } from "../domain/picture";
import type { Translator } from "../i18n/translator";
import { viewBounds } from "../map/core/projection";
import { toPng, toSvg } from "../map/image/export";
import { createGroundSource } from "../map/image/ground";
import { type Composition, compose } from "../map/image/picture";
import type { PictureSpec } from "../map/image/spec";
import { seenWithin, sitesShown } from "../state/selectors";
import type { Store } from "../state/store";
import { detailOf } from "./detail";
import { loadDetail } from "./load-detail";
import { mapOptions } from "./map-options";
import { type PicturePlan, planPicture } from "./picture";

/** A composed picture; each file format is encoded on request. */
export type MadePicture = Readonly<{
  plan: PicturePlan;
  /** Sites numbered on the map, in order; empty where it has names. */
  numbered: readonly NumberedSite[];
  /** Rejects with a `PictureError`. `kind` chooses how a PDF embeds the picture. */
  file(
    format: PictureFormat,
  ): Promise<Readonly<{ name: string; blob: Blob; kind?: "vector" | "picture" }>>;
}>;

/** Makes a picture of the store's state; rejects as `planPicture` and `compose` do. */
export type PictureMaker = (
  t: Translator,
  options: PictureOptions,
  where: Parameters<typeof planPicture>[3],
  signal: AbortSignal,
  own?: Partial<PictureSpec>,
) => Promise<MadePicture>;

/**
 * The only way from a state to a picture, for `press.html`, the press dialog and the printed sheet.
 * Its texts are about what is inside the frame, which depends on the room that they take: so they
 * are written again after the first layout, as they are when the attribution changes with the
 * basemap. `own` changes what is drawn, not what is said.
 */
export function createPictureMaker(store: Store): PictureMaker {
  const source = createGroundSource({
    ...mapOptions("relief.webp"),
    addDetail: detailOf(store.dataset, loadDetail),
  });
  return async (t, options, where, signal, own = {}) => {
    const first = await planPicture(store, t, options, where);
    const composition = await compose({ ...first.spec, ...own }, source, signal);
    const within = viewBounds(composition.view, 0);
    const { shown, spec } = first;
    const detailed = composition.ground.tiles.some(({ located }) => located.style);
    const isAllShown =
      sitesShown(shown, spec.span, null, seenWithin(within)).length === shown.length;
    if (isAllShown && !detailed) return madeOf(first, composition, options.dpi);
    const plan = await planPicture(store, t, options, { ...where, within, detailed });
    return madeOf(plan, await compose({ ...plan.spec, ...own }, source, signal), options.dpi);
  };
}

function madeOf(plan: PicturePlan, composition: Composition, dpi: number | null): MadePicture {
  const numbered = [...(composition.numbered?.values() ?? [])].flat();
  return {
    plan,
    numbered: numbered.sort((a, b) => a.number - b.number),
    async file(format) {
      const name = plan.fileName(format);
      if (format === "png") return { name, blob: await toPng(composition, plan.metadata) };
      if (format === "svg") return { name, blob: await toSvg(composition, plan.metadata) };
      const { toPdf } = await import("../map/image/pdf");
      return { name, ...(await toPdf(composition, plan.metadata, dpi)) };
    },
  };
}
