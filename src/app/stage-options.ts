import type { IliMapOptions } from "../map/core/ili-map";
import { detailOf } from "../shell/detail";
import { loadDetail } from "../shell/load-detail";
import type { Store } from "../state/store";
import { groundOptions } from "./ground";

const loadTripDrawing = async () => (await import("../map/core/trip-drawing")).TRIP_DRAWING;

/** What the app's map is created with. */
export function stageOptions({ dataset }: Store): IliMapOptions {
  return { ...groundOptions(), loadTripDrawing, addDetail: detailOf(dataset, loadDetail) };
}
