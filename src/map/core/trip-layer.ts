import { DomUtil, type Map as LeafletMap, point, type ZoomAnimEvent } from "leaflet";
import type { Site } from "../../domain/site";
import { positionOf } from "./labels/from-scene";
import { layerOrigin, layerOriginAfter } from "./leaflet-position";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "./projection";
import type { SceneNode } from "./sites/scene-node";
import { boxOf } from "./sites/sizes";
import { roundToHalf, svgElement } from "./svg-element";
import type { TripDrawing } from "./trip-drawing";
import type { TripRoom, TripShape, tripShape } from "./trip-shape";

const NOTHING: TripShape = { line: [], badges: [] };
/** What draws at least the line. */
type LineDrawing = Pick<TripDrawing, "shape"> & Partial<TripDrawing>;

/** Where numbers cannot be had. */
const LINE_ALONE: LineDrawing = { shape: (line) => ({ line, badges: [] }) };

type TripStop = Pick<Site, "id" | "lonLat">;
type TripLayerRoom = Pick<TripRoom, "blocked" | "frame"> & Readonly<{ selectedId?: string | null }>;

export type TripLayer = {
  /** Draws for a settled view; gives what no label may cover, in pixels of the window. */
  draw(
    trip: readonly TripStop[],
    nodes: readonly SceneNode[],
    view: PixelView,
    room: TripLayerRoom,
  ): readonly Box[];
  /** Whether what works out its shape is still to come. */
  busy(): boolean;
  remove(): void;
};

export type LoadTripDrawing = () => Promise<TripDrawing>;

/** The shape of a trip in a window in which `nodes` are drawn. */
export function shapeOfTrip(
  shape: typeof tripShape,
  trip: readonly TripStop[],
  nodes: readonly SceneNode[],
  view: PixelView,
  room: TripLayerRoom = {},
): TripShape {
  if (trip.length === 0) return NOTHING;
  const figures = new Map(
    nodes
      .filter(({ state, key }) => state !== "faint" || key === room.selectedId)
      .map((node) => {
        const box = boxOf(node, positionOf(node, view), node.key === room.selectedId);
        return [node.key, box] as const;
      }),
  );
  return shape(
    trip.map(({ lonLat }) => screenPixels(lonLat, view)),
    { ...room, figures: [...figures.values()], own: trip.map(({ id }) => figures.get(id)) },
  );
}

/**
 * A dashed line from stop to stop. It is seen, not spoken: words beside the map say the trip. What works
 * out its shape is loaded for the first trip, and `onLoad` called when it is there or has failed: then
 * the trip is a line without numbers.
 */
export function createTripLayer(
  map: LeafletMap,
  pane: string,
  load: LoadTripDrawing,
  onLoad: () => void,
): TripLayer {
  const root = svgElement("svg", {
    class: "map-trip leaflet-zoom-animated",
    "aria-hidden": "true",
  });
  map.getPane(pane)?.append(root);
  let drawing: LineDrawing | undefined;
  let loading = false;
  let drawn: Readonly<{ origin: PixelPoint; zoom: number }> | undefined;

  /** Carries what is drawn to where it would be at another zoom. */
  function carry(origin: PixelPoint, zoom: number): void {
    if (!drawn) return;
    const scale = 2 ** (zoom - drawn.zoom);
    const [x, y] = drawn.origin;
    root.classList.toggle("map-trip-carried", scale !== 1);
    // Leaflet's types know only HTML; what it sets is `style`, which SVG has as well.
    const element = root as Element as HTMLElement;
    DomUtil.setTransform(element, point(x * scale - origin[0], y * scale - origin[1]), scale);
  }

  const onZoom = () => carry(layerOrigin(map), map.getZoom());
  const onZoomAnimation = ({ center, zoom }: ZoomAnimEvent) =>
    carry(layerOriginAfter(map, center, zoom), zoom);
  map.on("zoom viewreset", onZoom);
  map.on("zoomanim", onZoomAnimation);

  return {
    draw(trip, nodes, view, room) {
      if (trip.length > 0 && !drawing && !loading) {
        loading = true;
        load()
          .catch((): LineDrawing => LINE_ALONE)
          .then((loaded) => {
            drawing = loaded;
            loading = false;
            onLoad();
          });
      }
      const { line, badges } = drawing
        ? shapeOfTrip(drawing.shape, trip, nodes, view, room)
        : NOTHING;
      drawn = { origin: [view.left, view.top], zoom: view.zoom };
      onZoom();
      const path = line.map(([x, y]) => `${roundToHalf(x)},${roundToHalf(y)}`).join(" ");
      root.replaceChildren(
        ...(line.length > 1
          ? [polyline("map-trip-casing", path), polyline("map-trip-line", path)]
          : []),
        ...badges.flatMap((badge) => drawing?.badge?.(badge) ?? []),
      );
      return badges.map(({ box }) => box);
    },
    busy: () => loading,
    remove() {
      map.off("zoomanim", onZoomAnimation);
      map.off("zoom viewreset", onZoom);
      root.remove();
    },
  };
}

function polyline(name: string, points: string): SVGElement {
  return svgElement("polyline", { class: name, points });
}
