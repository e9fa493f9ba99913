import { direction } from "../domain/language";
import { createTileStore } from "../map/core/basemap/tile-store";
import { tilesOfView } from "../map/core/basemap/tiles-of-view";
import { firstView } from "../map/core/first-view";
import { fontsWithin } from "../map/core/labels/fonts-within";
import { positionOf } from "../map/core/labels/from-scene";
import type { PixelPoint, PixelView } from "../map/core/projection";
import { withScaleRoom } from "../map/core/scale-room";
import { MANY } from "../map/core/sites/cluster-levels";
import type { SceneNode } from "../map/core/sites/scene-node";
import { createSceneSource } from "../map/core/sites/scene-source";
import { boxOf } from "../map/core/sites/sizes";
import { drawView } from "../map/image/draw-view";
import { whenParsed, whenStyled } from "../platform/start";
import { cameraTarget } from "../shell/camera-target";
import { measurePadding } from "../shell/measure-padding";
import { filterSites, languageOf, showsAll, themeOf } from "../state/selectors";
import type { Store } from "../state/store";
import { WIDE } from "./layout-queries";
import { openedPage } from "./opened";
import { firstTranslator, options } from "./preload";

/*
 * Draws the map's first view on a canvas while the app is still being downloaded: the same scene, labels
 * and ground as the map itself will show, without Leaflet and React. The app puts the canvas over its
 * map until that is ready (app/FirstPicture.tsx).
 */

/** So long a picture waits for the relief and the fonts; after that it is drawn without, and once more. */
const PATIENCE_MS = 300;

/** So near to a place's sign a touch is meant for it. */
const REACH_PX = 24;

let canvas: HTMLCanvasElement | null = null;
let tapped: string | null = null;

/** The first picture, once there is one; nobody else draws on it. */
export function firstPicture(): HTMLCanvasElement | null {
  return canvas;
}

/** The place whose sign was pressed on the picture, once: to be opened by the app. */
export function takeTap(): string | null {
  const id = tapped;
  tapped = null;
  return id;
}

/** From now on the page shows the map itself. */
export function endFirstPicture(): void {
  canvas?.remove();
  canvas = null;
}

async function draw(): Promise<void> {
  await whenParsed();
  const page = openedPage();
  // Elsewhere the page without the app has other panels than the app.
  const likeApp = window.matchMedia("(scripting: enabled)").matches;
  if (!page || !likeApp || page.store.dataset.sites.length > MANY) return;
  // Of a part the sentence of truth has other lines than the page without the app, and the map other room.
  if (!showsAll(page.store.api.getState())) return;
  const [translator, result] = await Promise.all([firstTranslator, options.archive, whenStyled()]);
  const place = document.querySelector<HTMLElement>(".prelude-map");
  const view = place && viewOf(page.store, place);
  if (!view || result.type === "problem") return;
  const relief = new Image();
  relief.src = options.relief.url;
  const decorations = Promise.all([relief.decode(), document.fonts.ready]);
  const [tiles, isWhole] = await Promise.all([
    tilesOfView(
      view.view,
      createTileStore(result.archive),
      result.archive.minZoom + 1,
      new AbortController().signal,
    ),
    fontsWithin(PATIENCE_MS, decorations),
  ]);
  // The app may have come first.
  if (!place.isConnected) return;
  const drawn = document.createElement("canvas");
  drawn.className = "first-picture";
  drawn.setAttribute("aria-hidden", "true");
  const ratio = window.devicePixelRatio || 1;
  drawn.width = Math.round(view.view.width * ratio);
  drawn.height = Math.round(view.view.height * ratio);
  const context = drawn.getContext("2d");
  if (!context) return;
  const { dataset, api } = page.store;
  const paint = () =>
    drawView(
      context,
      {
        ...view,
        language: languageOf(api.getState()),
        theme: themeOf(api.getState()),
        areas: dataset.areas,
        countries: dataset.countries,
        ground: { tiles, relief: relief.complete && relief.naturalWidth > 0 ? relief : null },
        reliefBounds: options.relief.bounds,
        words: {
          andMore: (name, count) => translator("core.map.andMore", { name, count }),
          statusInWords: (status) => translator(`core.status.${status}`),
        },
      },
      ratio,
    );
  const nodes = paint();
  drawn.addEventListener("click", ({ offsetX, offsetY }) => {
    tapped = siteAt([offsetX, offsetY], nodes, view.view);
  });
  place.append(drawn);
  canvas = drawn;
  if (isWhole) return;
  await Promise.allSettled([relief.decode(), document.fonts.ready]);
  // Not once the app is there: its own map comes.
  if (place.isConnected) paint();
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
  const view = firstView(target, size, free, options.relief.bounds);
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
  return { view, padding, sceneSource, family };
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

// A picture that cannot be drawn is missed by nobody: the map itself is on its way, and tells why.
draw().catch(endFirstPicture);
