import {
  type NumberedSite,
  type PictureFile,
  type PictureFormat,
  type PictureOptions,
  type PicturePart,
  type PictureText,
  SCREEN_DPI,
} from "../domain/picture";
import type { Translator } from "../i18n/translator";
import { viewBounds } from "../map/core/projection";
import { type Composition, compose } from "../map/image/compose";
import { toRaster } from "../map/image/export";
import { createGroundSource } from "../map/image/ground";
import type { FileMetadata } from "../map/image/metadata";
import { areasIn } from "../map/image/signs";
import type { PictureSpec } from "../map/image/spec";
import { toSvg } from "../map/image/svg";
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
  /** The address of the live map in the same state. */
  address: string;
  /** Sites numbered on the map, in order; empty where it has names. */
  numbered: readonly NumberedSite[];
  /** What was wanted and had no room. */
  leftOut: readonly PicturePart[];
  /** The picture as it is saved. Rejects with a `PictureError`. */
  file(kind: Pick<PictureOptions, "format" | "text">): Promise<PictureFile>;
  /**
   * The picture for an `img`, whose natural size in CSS pixels is the picture's in its own, whatever
   * its size on paper. Rejects with a `PictureError`.
   */
  preview(format: Exclude<PictureFormat, "pdf">, text?: PictureText): Promise<Blob>;
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
    const { spec } = first;
    const composition = await compose({ ...spec, ...own }, source, signal);
    const within = viewBounds(composition.view, 0);
    const detailed = composition.ground.tiles.some(({ located }) => located.style);
    const areas = areasIn(
      spec.areas.filter(({ properties }) => composition.sceneSource.inTime(properties.phase)),
      composition.view,
    ).map(({ id }) => id);
    const plan = await planPicture(store, t, options, { within, areas, detailed });
    // JSON leaves out the functions, which are the same.
    const isSaid = JSON.stringify(plan.spec.words) === JSON.stringify(spec.words);
    if (isSaid) return madeOf(first, composition);
    return madeOf(plan, await compose({ ...plan.spec, ...own }, source, signal));
  };
}

function madeOf(
  plan: Pick<MadePicture, "spec" | "metadata" | "name" | "address">,
  composition: Composition,
): MadePicture {
  const { metadata, name: stem } = plan;
  const numbered = [...(composition.numbered?.values() ?? [])].flat();
  return {
    ...plan,
    numbered: numbered.sort((a, b) => a.number - b.number),
    leftOut: composition.layout.leftOut,
    async preview(format, text = "text") {
      if (format !== "svg") return toRaster(composition, metadata, format);
      const spec = { ...composition.spec, dpi: SCREEN_DPI };
      return toSvg({ ...composition, spec }, metadata, text);
    },
    async file({ format, text }) {
      const name = `${stem}.${format === "jpeg" ? "jpg" : format}`;
      if (format === "svg") {
        const ownName = text === "outlines" ? `${stem}_outlines.svg` : name;
        return { name: ownName, blob: await toSvg(composition, metadata, text) };
      }
      if (format !== "pdf") return { name, blob: await toRaster(composition, metadata, format) };
      const { toPdf } = await import("../map/image/pdf");
      return { name, ...(await toPdf(composition, metadata)) };
    },
  };
}
