import { DomUtil, type Map as LeafletMap, point, type ZoomAnimEvent } from "leaflet";
import type { Site } from "../../domain/site";
import { positionOf } from "./labels/from-scene";
import { layerOrigin, layerOriginAfter } from "./leaflet-position";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "./projection";
import type { SceneNode } from "./sites/scene-node";
import { boxOf } from "./sites/sizes";
import { svgElement } from "./svg-element";
import {
  BADGE_PX,
  type TripBadge,
  type TripRoom,
  type TripShape,
  type tripShape,
} from "./trip-shape";

const NOTHING: TripShape = { line: [], badges: [] };

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

/** Works out where the line and the numbers of a trip go; see `trip-shape.ts`. */
export type ShapeTrip = typeof tripShape;

/** The shape of a trip in a window in which `nodes` are drawn. */
export function shapeOfTrip(
  shape: ShapeTrip,
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
  load: () => Promise<ShapeTrip>,
  onLoad: () => void,
): TripLayer {
  const root = svgElement("svg", {
    class: "map-trip leaflet-zoom-animated",
    "aria-hidden": "true",
  });
  map.getPane(pane)?.append(root);
  let shape: ShapeTrip | undefined;
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
      if (trip.length > 0 && !shape && !loading) {
        loading = true;
        load()
          .catch(() => (line: readonly PixelPoint[]) => ({ line, badges: [] }))
          .then((loaded) => {
            shape = loaded;
            loading = false;
            onLoad();
          });
      }
      const { line, badges } = shape ? shapeOfTrip(shape, trip, nodes, view, room) : NOTHING;
      drawn = { origin: [view.left, view.top], zoom: view.zoom };
      onZoom();
      const path = line.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
      root.replaceChildren(
        ...(line.length > 1
          ? [polyline("map-trip-casing", path), polyline("map-trip-line", path)]
          : []),
        ...badges.map(badgeElement),
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

function badgeElement({ text, at: [x, y], box }: TripBadge): SVGElement {
  const group = svgElement("g", {
    class: "map-trip-badge",
    transform: `translate(${round(x)} ${round(y)})`,
  });
  const width = box.right - box.left;
  const label = svgElement("text", {});
  label.textContent = text;
  group.append(
    svgElement("rect", {
      x: -width / 2,
      y: -BADGE_PX / 2,
      width,
      height: BADGE_PX,
      rx: BADGE_PX / 2,
    }),
    label,
  );
  return group;
}

function round(px: number): number {
  return Math.round(px * 2) / 2;
}
