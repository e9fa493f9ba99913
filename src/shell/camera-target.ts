import { byDistance } from "../domain/geo";
import type { LonLat, Site } from "../domain/site";
import { stopsOfTrip } from "../domain/trip";
import type { CameraTarget } from "../map/core/model";
import { filterSites, spanOf, splitByTime } from "../state/selectors";
import type { CameraWish } from "../state/state";
import type { Store } from "../state/store";

type CameraState = Pick<Store, "api" | "dataset">;

/**
 * Resolves a camera request: to a site, to what the address names (view, site or stops), or to all
 * sites of the chosen span (all sites if none is active). Undefined for ids that do not exist.
 */
export function cameraTarget(store: CameraState, wish: CameraWish): CameraTarget | undefined {
  const state = store.api.getState();
  const { sites } = store.dataset;
  const siteOf = (id: string | null) => sites.find((site) => site.id === id);
  switch (wish.type) {
    case "zoom":
    case "again":
      return undefined;
    case "ground":
      return wish;
    case "fit":
      return { ...wish, framed: true };
    case "position": {
      if (!state.position) return undefined;
      const { lonLat } = state.position;
      return { type: "position", lonLat, beside: byDistance(sites, lonLat)[0]?.lonLat ?? null };
    }
    case "sight": {
      const site = siteOf(wish.id);
      return site && { type: "sight", lonLat: site.lonLat };
    }
    case "site": {
      const site = siteOf(wish.id);
      return site && siteTarget(site, false);
    }
    case "all":
      return fitAll(store);
    case "address": {
      if (state.map !== null) return { type: "view", view: state.map };
      const site = siteOf(state.site);
      if (site) return siteTarget(site, true);
      const stops = state.trip.length + (state.ownersStops?.stops.length ?? 0);
      return stops > 0 ? fitStops(store) : fitAll(store);
    }
  }
}

/** Bounding box of a trip's stops, the owner's stops and the address's subset of sites. */
function fitStops({ api, dataset: { sites } }: CameraState): CameraTarget {
  const state = api.getState();
  const only = state.sites.length > 0 ? filterSites(state, sites) : [];
  const own = (state.ownersStops?.stops ?? []).flatMap((stop): readonly { lonLat: LonLat }[] =>
    stop.site === null ? [stop] : stopsOfTrip([stop.site], sites),
  );
  const shown = [...own, ...stopsOfTrip(state.trip, sites), ...only];
  return { type: "fit", lonLats: shown.map(({ lonLat }) => lonLat), framed: true };
}

function fitAll({ api, dataset }: CameraState): CameraTarget {
  const state = api.getState();
  const sites = filterSites(state, dataset.sites);
  const { inTime } = splitByTime(sites, spanOf(state, dataset));
  const shown = inTime.length > 0 ? inTime : sites.length > 0 ? sites : dataset.sites;
  // With a selected site the address would mean a view near that site.
  const framed = state.site === null;
  return { type: "fit", lonLats: cornersOf(shown), framed };
}

/** To a site, or to all of a line or an outline, as near as one street. */
function siteTarget(site: Site, framed: boolean): CameraTarget {
  return site.drawn
    ? { type: "fit", lonLats: cornersOf([site]), leastZoom: 0, framed }
    : { type: "site", site, framed };
}

/** Where sites are (WGS 84), with all corners of those that are lines or outlines. */
export function cornersOf(sites: readonly Site[]): readonly LonLat[] {
  return sites.flatMap(({ lonLat, drawn = [] }) => [lonLat, ...drawn.flat()]);
}
