import { direction } from "../domain/language";
import type { TileInView } from "../map/core/basemap/basemap-layer";
import {
  type PackedGround,
  type PackedTile,
  unpackGround,
} from "../map/core/basemap/packed-ground";
import { reliefStrength } from "../map/core/basemap/style";
import { firstView } from "../map/core/first-view";
import { positionOf } from "../map/core/labels/from-scene";
import { type PixelPoint, type PixelView, screenPixels, worldSize } from "../map/core/projection";
import { withScaleRoom } from "../map/core/scale-room";
import { MANY } from "../map/core/sites/cluster-levels";
import type { SceneNode } from "../map/core/sites/scene-node";
import { createSceneSource } from "../map/core/sites/scene-source";
import { boxOf } from "../map/core/sites/sizes";
import { drawView } from "../map/image/draw-view";
import { whenParsed, whenStyled } from "../platform/start";
import { cameraTarget } from "../shell/camera-target";
import { measurePadding } from "../shell/measure-padding";
import { reliefOptions } from "../shell/relief";
import { filterSites, languageOf, showsAll, themeOf } from "../state/selectors";
import type { Store } from "../state/store";
import { groundOptions } from "./ground";
import { WIDE } from "./layout-queries";
import { openedPage } from "./opened";
import { reliefPicture } from "./preload";

/*
 * Draws the map's first view while the app is still being downloaded: signs, areas and the names of what
 * is named as the map itself will show them, without Leaflet and React, on the ground that stands in the
 * page. The app puts it over its map until that is ready (app/FirstPicture.tsx).
 */

const relief = reliefOptions(reliefPicture);

/** From this zoom on the page's ground is too coarse. */
const NEAREST_ZOOM = 8;

/** So near to a place's sign a touch is meant for it. */
const REACH_PX = 24;

let picture: HTMLElement | null = null;
let tapped: string | null = null;
let pressed: readonly string[] = [];

/** The first picture, once there is one; nobody else draws on it. */
export function firstPicture(): HTMLElement | null {
  return picture;
}

/** The place whose sign was pressed on the picture, once: to be opened by the app. */
export function takeTap(): string | null {
  const id = tapped;
  tapped = null;
  return id;
}

/**
 * What was pressed of the controls that the page without the app shows, once: phases, and what buttons of
 * the map do.
 */
export function takePresses(): readonly string[] {
  const presses = pressed;
  pressed = [];
  return presses;
}

/** From now on the page shows the map itself. */
export function endFirstPicture(): void {
  picture?.remove();
  picture = null;
}

async function draw(): Promise<void> {
  await whenParsed();
  const page = openedPage();
  // Elsewhere the page without the app has other panels than the app.
  const likeApp = window.matchMedia("(scripting: enabled)").matches;
  if (!page || !likeApp || page.store.dataset.sites.length > MANY) return;
  // Of a part the sentence of truth has other lines than the page without the app, and the map other room.
  if (!showsAll(page.store.api.getState())) return;
  await whenStyled();
  const place = document.querySelector<HTMLElement>(".prelude-map");
  const spec = place && viewOf(page.store, place);
  // The app may have come first.
  if (!spec || spec.view.zoom > NEAREST_ZOOM || !place.isConnected) return;
  const { view } = spec;
  // On their way while the picture is drawn.
  groundOptions();
  const below = reliefIn(view);
  const drawn = document.createElement("div");
  drawn.className = "first-picture";
  drawn.setAttribute("aria-hidden", "true");
  const theme = themeOf(page.store.api.getState());
  drawn.classList.toggle("map-night", theme === "dark");
  const canvas = document.createElement("canvas");
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return;
  const { dataset, api } = page.store;
  const { areas } = dataset;
  const language = languageOf(api.getState());
  const nodes = drawView(context, { ...spec, language, theme, areas }, ratio);
  canvas.addEventListener("click", ({ offsetX, offsetY }) => {
    tapped = siteAt([offsetX, offsetY], nodes, view);
  });
  drawn.append(below, canvas);
  place.append(drawn);
  picture = drawn;
}

/** The relief where the map will have it; it is seen as soon as it has come. */
function reliefIn(view: PixelView): HTMLImageElement {
  const [west, south, east, north] = relief.bounds;
  const [left, top] = screenPixels([west, north], view);
  const [right, bottom] = screenPixels([east, south], view);
  const image = new Image();
  image.src = relief.url;
  image.alt = "";
  image.className = "map-relief";
  const lengths = { left, top, width: right - left, height: bottom - top };
  for (const [name, px] of Object.entries(lengths)) image.style.setProperty(name, `${px}px`);
  image.style.opacity = String(reliefStrength(view.zoom));
  return image;
}

/** The tiles of the page's ground that a view shows. */
function tilesIn(view: PixelView): readonly TileInView[] {
  const text = document.getElementById("ground")?.textContent;
  if (!text) throw new Error("The page has no ground.");
  // The build wrote this text from a value of this type.
  const ground = JSON.parse(text) as PackedGround;
  const side = worldSize(view.zoom) / 2 ** ground.zoom;
  const shows = ({ x, y }: PackedTile) =>
    x * side < view.left + view.width &&
    (x + 1) * side > view.left &&
    y * side < view.top + view.height &&
    (y + 1) * side > view.top;
  return unpackGround({ ...ground, tiles: ground.tiles.filter(shows) });
}

/** What the map will show in the place that the page without the app keeps for it. */
function viewOf({ api, dataset, span }: Store, place: HTMLElement) {
  const target = cameraTarget({ api, dataset }, { type: "address" });
  const prelude = place.closest<HTMLElement>(".prelude");
  if (!target || !prelude) return null;
  const state = api.getState();
  const head = prelude.querySelector<HTMLElement>(".prelude-head");
  // In the wide layout the head is part of the panel beside the map.
  if (head) head.dataset["covers"] = window.matchMedia(WIDE).matches ? "start" : "top";
  const { width, height } = place.getBoundingClientRect();
  const size = [Math.round(width), Math.round(height)] as const;
  const padding = measurePadding(prelude);
  const rightToLeft = direction(languageOf(state)) === "rtl";
  const textPx = scaleTextPx(place);
  const free = textPx > 0 ? withScaleRoom(size, padding, textPx, rightToLeft) : padding;
  const view = firstView(target, size, free, relief.bounds);
  if (!view) return null;
  const sceneSource = createSceneSource();
  sceneSource.set({
    sites: filterSites(state, dataset.sites),
    areas: dataset.areas,
    matching: null,
    span: span.get(),
    season: dataset.season,
    selectedId: null,
  });
  const family = getComputedStyle(place).getPropertyValue("--text").trim() || "sans-serif";
  return { view, padding, sceneSource, tiles: tilesIn(view), family };
}

/** The place whose sign is at a point, by its middle; null for none, and for a cluster. */
function siteAt([x, y]: PixelPoint, nodes: readonly SceneNode[], view: PixelView): string | null {
  let nearest: string | null = null;
  let least = REACH_PX;
  for (const node of nodes) {
    const { left, top, right, bottom } = boxOf(node, positionOf(node, view));
    const away = Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
    if (away >= least) continue;
    least = away;
    nearest = node.type === "site" ? node.site.id : null;
  }
  return nearest;
}

/** The size of the scale bar's text by the page's style sheet; 0 where it hides the bar. */
function scaleTextPx(place: HTMLElement): number {
  const bar = document.createElement("div");
  bar.className = "map-scale";
  place.append(bar);
  const { display, fontSize } = getComputedStyle(bar);
  bar.remove();
  return display === "none" ? 0 : Number.parseFloat(fontSize);
}

document.addEventListener("click", ({ target }) => {
  const control = target instanceof Element && target.closest<HTMLElement>(".prelude [data-press]");
  const press = control ? control.dataset["press"] : undefined;
  if (press) pressed = [...pressed, press];
});
// A picture that cannot be drawn is missed by nobody: the map itself is on its way, and tells why.
const drawn = draw().catch(endFirstPicture);

/** Resolves once the first picture is there, if there is to be one. */
export function whenDrawn(): Promise<void> {
  return drawn;
}
