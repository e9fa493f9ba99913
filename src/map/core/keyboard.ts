import type { Map as LeafletMap } from "leaflet";
import { positionOf } from "./labels/from-scene";
import type { PixelPoint, PixelView } from "./projection";
import type { SceneNode } from "./sites/scene";
import type { SitesLayer } from "./sites/sites-layer";

const PAN_PX = 120;

const DIRECTIONS: Readonly<Record<string, PixelPoint>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export type MapKeyboard = {
  /** After a new scene: keeps one node in the tab order, and the focus on the map. */
  update(): void;
  remove(): void;
};

/**
 * The map is one tab stop: one node takes it (the container where no node is in view), arrow keys
 * walk to the nearest node in their direction, Shift with an arrow pans, + and − zoom, Esc closes.
 */
export function createKeyboard(
  map: LeafletMap,
  layer: SitesLayer,
  view: () => PixelView,
  onEscape: () => void,
): MapKeyboard {
  const container = map.getContainer();
  let current: string | null = null;
  let focused: SceneNode | null = null;

  const inView = () => {
    const { width, height } = view();
    return layer.nodes().filter((node) => {
      const [x, y] = positionOf(node, view());
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
  };

  function makeCurrent(key: string | null): void {
    if (current !== null) layer.element(current)?.setAttribute("tabindex", "-1");
    current = key;
    container.tabIndex = key === null ? 0 : -1;
    if (key !== null) layer.element(key)?.setAttribute("tabindex", "0");
  }

  function walk([dx, dy]: PixelPoint): boolean {
    const nodes = inView();
    const from = nodes.find(({ key }) => key === current);
    if (!from) return false;
    const [x, y] = positionOf(from, view());
    let best: SceneNode | undefined;
    let bestCost = Infinity;
    for (const node of nodes) {
      const [nx, ny] = positionOf(node, view());
      const along = (nx - x) * dx + (ny - y) * dy;
      const aside = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx);
      if (node === from || along <= 0 || aside > along * 2) continue;
      if (along + aside * 2 < bestCost) {
        best = node;
        bestCost = along + aside * 2;
      }
    }
    if (best) focus(best.key);
    return best !== undefined;
  }

  function focus(key: string): void {
    makeCurrent(key);
    layer.element(key)?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction && (event.shiftKey || !walk(direction))) {
      map.panBy([direction[0] * PAN_PX, direction[1] * PAN_PX]);
    } else if (direction) {
      // Walked.
    } else if (event.key === "Home" || event.key === "End") {
      const node = event.key === "Home" ? inView()[0] : inView().at(-1);
      if (node) focus(node.key);
    } else if (event.key === "+" || event.key === "=") map.zoomIn();
    else if (event.key === "-" || event.key === "_") map.zoomOut();
    else if (event.key === "Escape") {
      onEscape();
      return;
    } else return;
    event.preventDefault();
  }

  const onFocusIn = (event: FocusEvent) => {
    const node = layer.nodeOf(event.target);
    focused = node ?? null;
    if (node) makeCurrent(node.key);
  };
  const onFocusOut = (event: FocusEvent) => {
    // A button that is taken away blurs without a next target; then the focus must be kept.
    if (event.relatedTarget !== null || document.hasFocus()) {
      const gone = event.target instanceof Element && !event.target.isConnected;
      if (!gone) focused = null;
    }
  };
  container.addEventListener("keydown", onKeyDown);
  container.addEventListener("focusin", onFocusIn);
  container.addEventListener("focusout", onFocusOut);

  return {
    update() {
      const nodes = inView();
      if (!nodes.some(({ key }) => key === current)) {
        makeCurrent(nearest(nodes, focused, view())?.key ?? nodes.at(-1)?.key ?? null);
      } else makeCurrent(current);
      const active = document.activeElement;
      if (focused && (active === document.body || active === null)) {
        if (current !== null) focus(current);
        else container.focus({ preventScroll: true });
      }
    },
    remove() {
      container.removeEventListener("keydown", onKeyDown);
      container.removeEventListener("focusin", onFocusIn);
      container.removeEventListener("focusout", onFocusOut);
    },
  };
}

/** The node that now stands where `gone` stood: the cluster that took it in, or its neighbour. */
function nearest(
  nodes: readonly SceneNode[],
  gone: SceneNode | null,
  view: PixelView,
): SceneNode | undefined {
  if (!gone) return undefined;
  const [x, y] = positionOf(gone, view);
  const away = (node: SceneNode) => {
    const [nx, ny] = positionOf(node, view);
    return Math.hypot(nx - x, ny - y);
  };
  return [...nodes].sort((a, b) => away(a) - away(b))[0];
}
