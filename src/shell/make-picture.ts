import type { NumberedSite, PictureFile, PictureFormat, PictureOptions } from "../domain/picture";
import type { Translator } from "../i18n/translator";
import { viewBounds } from "../map/core/projection";
import { type Composition, compose } from "../map/image/compose";
import { toPng, toSvg } from "../map/image/export";
import { createGroundSource } from "../map/image/ground";
import type { FileMetadata } from "../map/image/metadata";
import type { PictureSpec } from "../map/image/spec";
import type { Store } from "../state/store";
import { detailOf } from "./detail";
import { loadDetail } from "./load-detail";
import { mapOptions } from "./map-options";
import { planPicture } from "./picture";

/** A composed picture; each file format is encoded on request. */
export type MadePicture = Readonly<{
  spec: PictureSpec;
  metadata: FileMetadata;
  /** The file's name without its ending. */
  name: string;
  /** Sites numbered on the map, in order; empty where it has names. */
  numbered: readonly NumberedSite[];
  /** Rejects with a `PictureError`. */
  file(format: PictureFormat): Promise<PictureFile>;
}>;

/** Makes a picture of the store's state; rejects as `planPicture` and `compose` do. */
export type PictureMaker = (
  t: Translator,
  options: PictureOptions,
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
  return async (t, options, signal, own = {}) => {
    const first = await planPicture(store, t, options);
    const composition = await compose({ ...first.spec, ...own }, source, signal);
    const within = viewBounds(composition.view, 0);
    const detailed = composition.ground.tiles.some(({ located }) => located.style);
    const plan = await planPicture(store, t, options, { within, detailed });
    // JSON leaves out the functions, which are the same.
    const isSaid = JSON.stringify(plan.spec.words) === JSON.stringify(first.spec.words);
    if (isSaid) return madeOf(first, composition);
    return madeOf(plan, await compose({ ...plan.spec, ...own }, source, signal));
  };
}

function madeOf(
  plan: Pick<MadePicture, "spec" | "metadata" | "name">,
  composition: Composition,
): MadePicture {
  const { metadata, name: stem } = plan;
  const numbered = [...(composition.numbered?.values() ?? [])].flat();
  return {
    ...plan,
    numbered: numbered.sort((a, b) => a.number - b.number),
    async file(format) {
      const name = `${stem}.${format}`;
      if (format === "png") return { name, blob: await toPng(composition, metadata) };
      if (format === "svg") return { name, blob: await toSvg(composition, metadata) };
      const { toPdf } = await import("../map/image/pdf");
      return { name, ...(await toPdf(composition, metadata)) };
    },
  };
}
