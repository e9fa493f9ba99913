import type { Map as LeafletMap } from "leaflet";

export type BasemapSnapshot = {
  /** Caches the layers as bitmaps, unless that is done, and hides them. */
  draw(): void;
  /** Copies the opacity of each layer; the bitmaps stay valid. */
  fade(): void;
  /** Invalidates the bitmaps and shows the layers: they move, or their content changes. */
  clear(): void;
  remove(): void;
};

/**
 * Caches each base layer as one bitmap while only time moves. A browser composites every tile of
 * every layer for each frame, scaled at fractional zooms; without a GPU that exceeds the frame budget.
 * `layers` returns their elements, bottom first, with canvases and images inside.
 */
export function createBasemapSnapshot(
  map: LeafletMap,
  layers: () => readonly HTMLElement[],
): BasemapSnapshot {
  const container = map.getContainer();
  const root = document.createElement("div");
  root.className = "map-snapshot";
  root.hidden = true;
  root.setAttribute("aria-hidden", "true");
  container.prepend(root);
  let resting: readonly HTMLElement[] = [];

  function fade(): void {
    resting.forEach((layer, at) => {
      const picture = root.children[at];
      if (picture instanceof HTMLElement) picture.style.opacity = layer.style.opacity;
    });
  }

  function wake(): void {
    root.hidden = true;
    for (const layer of resting) layer.style.visibility = "";
    resting = [];
  }

  return {
    draw() {
      if (!root.hidden) return;
      const next = layers();
      while (root.children.length < next.length) root.append(document.createElement("canvas"));
      const size = map.getSize();
      const drawn = next.every((layer, at) => {
        const picture = root.children[at];
        return picture instanceof HTMLCanvasElement && drawLayer(picture, layer, container, size);
      });
      if (!drawn) return;
      resting = next;
      for (const layer of resting) layer.style.visibility = "hidden";
      root.hidden = false;
      fade();
    },
    fade,
    clear() {
      if (!root.hidden) wake();
    },
    remove() {
      wake();
      root.remove();
    },
  };
}

/** Copies a layer's tiles to a canvas; false where the browser does not support their CSS filter. */
function drawLayer(
  canvas: HTMLCanvasElement,
  layer: HTMLElement,
  container: HTMLElement,
  size: Readonly<{ x: number; y: number }>,
): boolean {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(size.x * ratio);
  const height = Math.round(size.y * ratio);
  const context = canvas.getContext("2d");
  if (!context) return false;
  // Setting the size reallocates the canvas, even if it is unchanged.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  } else context.clearRect(0, 0, width, height);
  // Older versions of Safari lack it, whatever the types say.
  const filters = typeof context.filter === "string";
  const corner = container.getBoundingClientRect();
  const pixels = (at: number, from: number) => Math.round((at - from) * ratio);
  for (const picture of layer.querySelectorAll<HTMLCanvasElement | HTMLImageElement>(
    "canvas, img",
  )) {
    // An image that failed to load.
    if ("naturalWidth" in picture && picture.naturalWidth === 0) continue;
    const box = picture.getBoundingClientRect();
    // Snapped to whole pixels: antialiased edges would leave seams between tiles.
    const [left, right] = [pixels(box.left, corner.left), pixels(box.right, corner.left)];
    const [top, bottom] = [pixels(box.top, corner.top), pixels(box.bottom, corner.top)];
    if (right <= 0 || bottom <= 0 || left >= width || top >= height) continue;
    const { filter } = getComputedStyle(picture);
    if (filter !== "none" && !filters) return false;
    if (filters) context.filter = filter;
    context.globalAlpha = picture.style.opacity === "" ? 1 : Number(picture.style.opacity);
    context.drawImage(picture, left, top, right - left, bottom - top);
  }
  return true;
}
