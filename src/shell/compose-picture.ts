import type { PictureOptions } from "../domain/picture";
import type { Translator } from "../i18n/translator";
import { type Bounds, viewBounds } from "../map/core/projection";
import type { GroundLoader } from "../map/image/ground";
import { type Composition, compose } from "../map/image/picture";
import type { PictureSpec } from "../map/image/spec";
import { sitesShown } from "../state/selectors";
import type { Store } from "../state/store";
import { type PicturePlan, planPicture } from "./picture";

/** Where a picture's geography comes from. */
export type PictureGround = Readonly<{ load: GroundLoader; reliefBounds: Bounds }>;

/**
 * Plans and works out a picture. Its words speak of nothing that lies outside its window, which is
 * known only once the words have their room: then they are written anew, as for a ground that is owed
 * to somebody else. `own` changes what is
 * drawn, not what is said. Rejects as `compose` does.
 */
export async function composePicture(
  store: Store,
  t: Translator,
  options: PictureOptions,
  where: Parameters<typeof planPicture>[3],
  { load, reliefBounds }: PictureGround,
  signal: AbortSignal,
  own: Partial<PictureSpec> = {},
): Promise<Readonly<{ plan: PicturePlan; composition: Composition }>> {
  const make = async (plan: PicturePlan) => ({
    plan,
    composition: await compose({ ...plan.spec, ...own }, load, reliefBounds, signal),
  });
  const first = await make(await planPicture(store, t, options, where));
  const within = viewBounds(first.composition.view, 0);
  const { shown, spec } = first.plan;
  const detailed = first.composition.ground.tiles.some(({ located }) => located.style);
  const isAllShown = sitesShown(shown, spec.span, null, within).length === shown.length;
  if (isAllShown && !detailed) return first;
  return make(await planPicture(store, t, options, { ...where, within, detailed }));
}
