import type { Map as LeafletMap } from "leaflet";

export type BasemapSnapshot = {
  /** Draws what stands in the layers, unless that is drawn already, and lets them rest. */
  draw(): void;
  /** A layer may have become fainter or stronger; nothing needs drawing for that. */
  fade(): void;
  /** The layers are to be seen again: they move, or hold something else. */
  clear(): void;
  remove(): void;
};

/**
 * One picture in the place of each layer of the ground while time moves over it. A browser puts
 * every tile of every layer together again for each frame, scaled where the zoom is no whole
 * number; without a graphics processor that alone takes longer than a frame should.
 * `layers` gives their elements, bottom first, each with pictures inside it.
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

/** Draws a layer's pictures where they stand; false where the browser cannot draw them as they look. */
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
  // A new size, also the same one, costs the canvas its memory.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  } else context.clearRect(0, 0, width, height);
  // Safari had none for long, whatever the types say.
  const filters = typeof context.filter === "string";
  const corner = container.getBoundingClientRect();
  const pixels = (at: number, from: number) => Math.round((at - from) * ratio);
  for (const picture of layer.querySelectorAll<HTMLCanvasElement | HTMLImageElement>(
    "canvas, img",
  )) {
    // A picture that could not be loaded.
    if ("naturalWidth" in picture && picture.naturalWidth === 0) continue;
    const box = picture.getBoundingClientRect();
    // Whole pixels: two halves of one pixel would leave a seam between neighbours.
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
