import { DomUtil, type Map as LeafletMap, type ZoomAnimEvent } from "leaflet";
import { layerOrigin, layerOriginAfter } from "../leaflet-position";
import type { MapWords } from "../model";
import { type PixelPoint, worldPixels } from "../projection";
import { createNodeElement, type NodeElement } from "./node-element";
import type { SceneNode } from "./scene-node";

/** What the layer draws; a node is redrawn only where it differs from the last one. */
export type SitesModel = Readonly<{
  nodes: readonly SceneNode[];
  selectedId: string | null;
  /** Key of the node that stands out because the pointer is on it, or on its name in the list. */
  hoveredKey: string | null;
  words: MapWords;
}>;

export type SitesLayer = {
  set(model: SitesModel): void;
  nodes(): readonly SceneNode[];
  element(key: string): HTMLButtonElement | undefined;
  /** The node of a button or of anything inside one. */
  nodeOf(target: EventTarget | null): SceneNode | undefined;
  readonly root: HTMLElement;
  remove(): void;
};

type Drawn = { node: SceneNode; element: NodeElement; place: string };

/** Buttons for sites and clusters; keyed, so that a button keeps its focus while it is drawn. */
export function createSitesLayer(map: LeafletMap, pane: string, circlePane: string): SitesLayer {
  const root = DomUtil.create("div", "map-sites", map.getPane(pane));
  const circles = DomUtil.create("div", "map-circles", map.getPane(circlePane));
  const drawn = new Map<string, Drawn>();
  let model: SitesModel | undefined;

  function place(one: Drawn, origin: PixelPoint, zoom: number): void {
    const { lonLat } = one.node;
    const [x, y] = worldPixels(lonLat, zoom);
    const [dx, dy] = one.node.type === "cluster" ? one.node.offset : [0, 0];
    const [left, top] = [Math.round(x - origin[0] + dx), Math.round(y - origin[1] + dy)];
    const next = `translate(${left}px, ${top}px)`;
    if (next === one.place) return;
    one.place = next;
    // Not Leaflet's setPosition: translate3d promotes each to a compositor layer, which costs memory
    // and antialiases edges differently from one drawing to the next.
    one.element.button.style.transform = next;
    if (one.element.circle) one.element.circle.style.transform = next;
  }

  function placeAll(): void {
    const origin = layerOrigin(map);
    for (const one of drawn.values()) place(one, origin, map.getZoom());
  }

  function animate({ center, zoom }: ZoomAnimEvent): void {
    const origin = layerOriginAfter(map, center, zoom);
    for (const one of drawn.values()) place(one, origin, zoom);
  }

  function enter(node: SceneNode): Drawn {
    const element = createNodeElement(node);
    const one: Drawn = { node, element, place: "" };
    element.button.dataset["key"] = node.key;
    drawn.set(node.key, one);
    return one;
  }

  function leave(key: string, { element }: Drawn): void {
    drawn.delete(key);
    element.button.remove();
    element.circle?.remove();
  }

  map.on("zoom viewreset", placeAll);
  map.on("zoomanim", animate);

  return {
    root,
    set(next) {
      const last = model;
      if (
        last &&
        last.nodes === next.nodes &&
        last.selectedId === next.selectedId &&
        last.hoveredKey === next.hoveredKey &&
        last.words === next.words
      ) {
        return;
      }
      model = next;
      const origin = layerOrigin(map);
      const zoom = map.getZoom();
      const wanted = new Set(next.nodes.map((node) => node.key));
      const entered = new DocumentFragment();
      const enteredCircles = new DocumentFragment();
      for (const node of next.nodes) {
        let one = drawn.get(node.key);
        const isNew = !one;
        one ??= enter(node);
        one.node = node;
        const highlight = {
          selected: node.key === next.selectedId,
          hovered: node.key === next.hoveredKey,
        };
        one.element.set(node, highlight, next.words);
        place(one, origin, zoom);
        if (isNew) {
          entered.append(one.element.button);
          if (one.element.circle) enteredCircles.append(one.element.circle);
        }
      }
      root.append(entered);
      circles.append(enteredCircles);
      // Last, so that focus can move from a button that goes to one that is already there.
      for (const [key, one] of drawn) if (!wanted.has(key)) leave(key, one);
    },
    nodes: () => model?.nodes ?? [],
    element: (key) => drawn.get(key)?.element.button,
    nodeOf(target) {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-key]") : null;
      return drawn.get(button?.dataset["key"] ?? "")?.node;
    },
    remove() {
      map.off("zoomanim", animate);
      map.off("zoom viewreset", placeAll);
      circles.remove();
      root.remove();
    },
  };
}
