import { writeAddress } from "../domain/address";
import type { Area } from "../domain/dataset";
import type { Language } from "../domain/language";
import { DEFAULT_PICTURE, type PictureOptions } from "../domain/picture";
import { type AreaId, isInTime, type LonLat, OWN, type Site } from "../domain/site";
import { stopsOfTrip } from "../domain/trip";
import { daysOfTrip } from "../domain/trip-plan";
import type { Translator } from "../i18n/translator";
import { fileName } from "../map/image/file-name";
import type { PictureCamera } from "../map/image/fit-view";
import type { Families, PictureSpec } from "../map/image/spec";
import { tripHeadings } from "../map/image/trip-words";
import { pictureWords, type WordsInput } from "../map/image/words";
import { siteAddress } from "../platform/page";
import { qrModules } from "../platform/qr";
import { addressOf } from "../state/address";
import {
  filterSites,
  isInside,
  phaseOfSpan,
  seenWithin,
  sitesShown,
  sitesSpokenOf,
  spanOf,
  themeOf,
} from "../state/selectors";
import type { SeenBounds, State } from "../state/state";
import type { Store } from "../state/store";
import { cameraTarget } from "./camera-target";
import type { MadePicture } from "./make-picture";
import { pictureMetadata } from "./picture-metadata";
import { type Found, searchOf } from "./search";

/** Maximum length of a query printed on a picture: nobody types a longer one. */
const MOST_QUERY = 48;

/**
 * Plans a picture of the store's state: all that is on it and of its file, but what encodes it.
 * Once known, `within` has the geographic bounds of the picture, `areas` those that it shows any of,
 * and `detailed` tells whether it shows any of the detailed basemap.
 */
export async function planPicture(
  store: Store,
  t: Translator,
  options: PictureOptions,
  {
    within,
    areas,
    detailed,
  }: Readonly<{ within?: SeenBounds; areas?: readonly AreaId[]; detailed?: boolean }> = {},
): Promise<Pick<MadePicture, "spec" | "metadata" | "name" | "address">> {
  const state = stateOf(store, options.frame);
  const { dataset } = store;
  const sites = filterSites(state, dataset.sites);
  const span = spanOf(state, dataset);
  const live = liveAddress(state, t.language);
  const matching = await matchingOf(state.q, dataset.sites);
  const trip = stopsOfTrip(state.trip, dataset.sites);
  const days = daysOfTrip(trip, state.tripdays);
  const ownTitle = trip.length > 1 ? state.triptitle.trim() : "";
  const chosen = dataset.sites.find(({ id }) => id === state.site) ?? null;
  const seen = within ? seenWithin(within) : null;
  const shown = sitesSpokenOf(sites, span, matching, seen, chosen);
  const own = sites.filter((site) => site.evidence === OWN);
  const input: WordsInput = {
    dataset,
    shown,
    ownShown: sitesShown(own, span, matching, seen).length,
    span,
    trip: days,
    isTripInside: within !== undefined && trip.every((site) => isInside(site, within)),
    // The sites tell their areas; where no report names only the area, what is drawn does.
    ...(areas && shown.every(({ evidence }) => evidence === "named") && { areas }),
    search: state.q === "" ? null : { query: state.q, found: (matching?.size ?? 0) > 0 },
    selected: chosen && shown.includes(chosen) ? chosen : null,
    title: options.title ?? (ownTitle || null),
    subtitle: options.subtitle,
    credit: options.credit,
    groundBy: (detailed && dataset.detailedGround?.attribution.text) || null,
    liveAddress: live,
    address: shortAddress(live),
  };
  const words = pictureWords(t, input);
  const { size, scale, dpi, legend, inset, scalebar, numbers } = options;
  const spec: PictureSpec = {
    size,
    scale,
    dpi,
    legend,
    inset,
    scalebar,
    numbers,
    theme: options.sheet === "tinted" ? (options.theme ?? themeOf(state)) : "light",
    sheet: options.sheet,
    language: t.language,
    families: familiesOfPage(),
    camera: cameraOf(store, options.frame, sites),
    hasDetail: dataset.detailedGround !== undefined,
    sites,
    areas: dataset.areas,
    countries: dataset.countries,
    trip,
    tripHeadings: tripHeadings(t, days),
    span,
    season: dataset.season,
    matching,
    selectedId: state.site,
    words,
    qr: options.qr ? await qrModules(live) : null,
  };
  const metadata = pictureMetadata(t, input, words, new Date());
  const name = fileName({
    span,
    area: state.area,
    phase: phaseOfSpan(span, dataset.season, dataset.phases),
    evidence: state.evidence,
    language: t.language,
    theme: spec.theme,
    options,
    rest: restOf(state, options),
  });
  return { spec, metadata, name, address: live };
}

/** What makes a picture another one and has no words in the name of its file. */
function restOf(state: State, options: PictureOptions): string {
  const named = {
    lang: null,
    phase: null,
    from: null,
    to: null,
    theme: null,
    ui: null,
    step: null,
  };
  const address = writeAddress({ ...addressOf(state), ...named, area: [], evidence: [] });
  const { size, scale, dpi, format, text, theme, frame, ...others } = options;
  const chosen = Object.entries(others).filter(
    ([key, value]) => value !== Reflect.get(DEFAULT_PICTURE, key),
  );
  // Where no view is asked for, all places are shown anyway.
  const seen =
    frame === "screen" ? [state.seen?.signs] : frame === "all" && state.map ? [frame] : [];
  const rest = [...(address === "" ? [] : [address]), ...chosen, ...seen];
  return rest.length === 0 ? "" : JSON.stringify(rest);
}

/**
 * Ids of the sites that a query finds; null without a query. Rejects if the search cannot be
 * loaded.
 */
async function matchingOf(
  query: string,
  sites: readonly Site[],
): Promise<ReadonlySet<string> | null> {
  if (query === "") return null;
  const found = await new Promise<Found>((resolve, reject) => {
    searchOf(sites).ask(query, resolve, () => reject(new Error("The search cannot be had.")));
  });
  return found && new Set(found.sites.map(({ id }) => id));
}

/** The state that a picture is of: of only what is named, without what a reader adds. */
function stateOf({ api }: Store, frame: PictureOptions["frame"]): State {
  const state = api.getState();
  if (frame !== "named") return state;
  return { ...state, evidence: ["named"], kind: [], q: "", site: null, trip: [], map: null };
}

function cameraOf(
  store: Store,
  frame: PictureOptions["frame"],
  sites: readonly Site[],
): PictureCamera {
  const { map, seen } = store.api.getState();
  if (frame === "named") return { type: "fit", lonLats: aroundNamed(store, sites) };
  if (frame === "screen" && seen) return { type: "bounds", bounds: seen.signs };
  const target = cameraTarget(store, { type: frame !== "all" && map ? "address" : "all" });
  if (target?.type === "view" || target?.type === "fit") return target;
  return { type: "fit", lonLats: store.dataset.sites.map(({ lonLat }) => lonLat) };
}

/**
 * Positions of sites, and the outlines of the areas of their phases: of those that have smaller ones
 * in them, as a region has its valleys, only these.
 */
function aroundNamed({ api, dataset }: Store, sites: readonly Site[]): readonly LonLat[] {
  const span = spanOf(api.getState(), dataset);
  const shown = sites.filter((site) => isInTime(site, span));
  const phases = new Set((shown.length > 0 ? shown : dataset.sites).map(({ phase }) => phase));
  const areas = dataset.areas.filter(({ properties }) => phases.has(properties.phase));
  const inner = areas.filter(
    ({ properties: { id } }) => !areas.some(({ properties }) => properties.within === id),
  );
  const positions = [...shown.map(({ lonLat }) => lonLat), ...inner.flatMap(outlineOf)];
  return positions.length > 0 ? positions : dataset.sites.map(({ lonLat }) => lonLat);
}

function outlineOf({ geometry }: Area): readonly LonLat[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat(2).map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** URL of the app in the same state and the picture's language. */
function liveAddress(state: State, language: Language): string {
  const query = writeAddress({ ...addressOf(state), lang: language, ui: null, theme: null });
  return `${siteAddress("")}${query ? `?${query}` : ""}`;
}

/** A URL that a reader can type: without the scheme, and without a long query. */
function shortAddress(live: string): string | null {
  const { host, hostname, pathname, search } = new URL(live);
  if (hostname === "localhost" || hostname === "127.0.0.1") return null;
  const query = search.length <= MOST_QUERY ? decodeURIComponent(search) : "";
  return `${host}${pathname}${query}`;
}

function familiesOfPage(): Families {
  const style = getComputedStyle(document.documentElement);
  const family = (name: string) => style.getPropertyValue(name).trim() || "sans-serif";
  return { text: family("--text"), display: family("--display") };
}
