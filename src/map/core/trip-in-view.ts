import type { Site } from "../../domain/site";
import { positionOf } from "./labels/from-scene";
import { type PixelView, screenPixels } from "./projection";
import type { SceneNode } from "./sites/scene-node";
import { boxOf } from "./sites/sizes";
import { type TripRoom, type TripShape, tripShape } from "./trip-shape";

export type TripStop = Pick<Site, "id" | "lonLat">;
export type TripRoomInView = Pick<TripRoom, "blocked" | "frame">;

/** The shape of a trip in a window in which `nodes` are drawn. */
export function tripInView(
  trip: readonly TripStop[],
  nodes: readonly SceneNode[],
  view: PixelView,
  room: TripRoomInView,
  selectedId: string | null = null,
): TripShape {
  if (trip.length === 0) return { line: [], badges: [] };
  const figures = new Map(
    nodes
      .filter(({ state, key }) => state !== "faint" || key === selectedId)
      .map((node) => {
        const box = boxOf(node, positionOf(node, view), node.key === selectedId);
        return [node.key, box] as const;
      }),
  );
  return tripShape(
    trip.map(({ lonLat }) => screenPixels(lonLat, view)),
    { ...room, figures: [...figures.values()], own: trip.map(({ id }) => figures.get(id)) },
  );
}
