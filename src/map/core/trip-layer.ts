import { DomUtil, type Map as LeafletMap, point, type ZoomAnimEvent } from "leaflet";
import { layerOrigin, layerOriginAfter } from "./leaflet-position";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "./projection";
import type { SceneNode } from "./sites/scene-node";
import { roundToHalf, svgElement } from "./svg-element";
import type { TripDrawing } from "./trip-drawing";
import type { TripRoomInView, TripStop } from "./trip-in-view";
import type { TripShape } from "./trip-shape";

const NOTHING: TripShape = { line: [], badges: [] };
/** What draws at least the line. */
type LineDrawing = Pick<TripDrawing, "shape"> & Partial<TripDrawing>;

/** Where numbers cannot be had. */
const LINE_ALONE: LineDrawing = {
  shape: (trip, _, view) => ({
    line: trip.map(({ lonLat }) => screenPixels(lonLat, view)),
    badges: [],
  }),
};

export type TripLayer = {
  /** Draws for a settled view; gives what no label may cover, in pixels of the window. */
  draw(
    trip: readonly TripStop[],
    nodes: readonly SceneNode[],
    view: PixelView,
    room: TripRoomInView,
    selectedId: string | null,
  ): readonly Box[];
  /** Whether what works out its shape is still to come. */
  busy(): boolean;
  remove(): void;
};

export type LoadTripDrawing = () => Promise<TripDrawing>;

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
    draw(trip, nodes, view, room, selectedId) {
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
      const { line, badges } = drawing?.shape(trip, nodes, view, room, selectedId) ?? NOTHING;
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
