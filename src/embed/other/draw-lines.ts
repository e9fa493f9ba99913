import { isInTime, type LonLat, type Path, type Site } from "../../domain/site";
import type { PlacesOnMap } from "../../map/core/places-on-map";
import { filterSites } from "../../state/selectors";
import type { Store } from "../../state/store";

const SVG = "http://www.w3.org/2000/svg";
/** Above the ground, beneath circles, trip and signs; see `map/core/panes.ts`. */
const Z_INDEX = "235";
const WIDTH_PX = 2.5;
const CASING_PX = 5;
/** Out of the chosen time, or not looked for, as the signs of places are. */
const FAINT = "0.35";
/** Corners nearer to the last one are not seen. */
const LEAST_STEP_PX = 0.7;

/** Dims the lines of places of which the ids are not among these; of none for null. */
export type DimLines = (matching: ReadonlySet<string> | null) => void;

/**
 * Draws the lines and outlines of the places of an owner's file beneath their signs, in the time and the
 * filters of the store, for as long as the map is there; gives what dims those that do not match. As SVG,
 * whose styles follow the theme by themselves.
 */
export function drawLines({ pane, follow }: PlacesOnMap, { api, span, dataset }: Store): DimLines {
  let matching: ReadonlySet<string> | null = null;
  const drawn = dataset.sites.filter((site) => site.drawn);
  const root = document.createElementNS(SVG, "svg");
  Object.assign(root.style, {
    ...{ position: "absolute", overflow: "visible", zIndex: Z_INDEX },
    ...{ pointerEvents: "none", fill: "none", strokeLinejoin: "round", strokeLinecap: "round" },
  });
  root.setAttribute("width", "1");
  root.setAttribute("height", "1");
  root.setAttribute("aria-hidden", "true");
  const lines = drawn.map((site) => [site, addLine(root, site)] as const);
  // Beside the pane of what the owner adds, which is above the signs.
  pane.parentElement?.append(root);
  follow((place) => {
    for (const [site, { shape }] of lines) shape((site.drawn ?? []).map(pathIn(place)).join(""));
  });
  const show = () => {
    const kept = new Set(filterSites(api.getState(), drawn));
    const days = span.get();
    for (const [site, line] of lines) {
      const isFound = matching?.has(site.id) ?? true;
      line.show(kept.has(site), isInTime(site, days) && isFound);
    }
  };
  show();
  api.subscribe(show);
  span.subscribe(show);
  return (ids) => {
    matching = ids;
    show();
  };
}

/** A line with what sets it off from the ground. */
function addLine(root: SVGElement, { phase }: Site) {
  const group = document.createElementNS(SVG, "g");
  const [casing, line] = [CASING_PX, WIDTH_PX].map((width) => {
    const path = document.createElementNS(SVG, "path");
    path.style.strokeWidth = `${width}px`;
    group.append(path);
    return path;
  });
  if (casing) casing.style.stroke = "var(--card)";
  if (line) line.style.stroke = phase ? `var(--stone-${phase})` : "var(--muted)";
  root.append(group);
  return {
    shape(d: string) {
      for (const path of [casing, line]) path?.setAttribute("d", d);
    },
    show(isKept: boolean, isStrong: boolean) {
      group.style.display = isKept ? "" : "none";
      if (line) line.style.opacity = isStrong ? "1" : FAINT;
      if (casing) casing.style.opacity = isStrong ? "0.8" : "0";
    },
  };
}

/** A line as SVG writes it, in pixels of the map. */
function pathIn(place: (lonLat: LonLat) => readonly [number, number]) {
  return (path: Path): string => {
    let last: readonly [number, number] | undefined;
    const corners = path.flatMap((corner, at) => {
      const point = place(corner);
      const [x, y] = point;
      const isNear = last && Math.hypot(x - last[0], y - last[1]) < LEAST_STEP_PX;
      if (isNear && at < path.length - 1) return [];
      last = point;
      return [point.join()];
    });
    return `M${corners.join("L")}`;
  };
}
