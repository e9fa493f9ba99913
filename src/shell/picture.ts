import { writeAddress } from "../domain/address";
import type { Language } from "../domain/language";
import type { PictureOptions } from "../domain/picture";
import type { Site } from "../domain/site";
import { stopsOfTrip } from "../domain/trip";
import type { Translator } from "../i18n/translator";
import { fileName } from "../map/image/file-name";
import type { PictureCamera } from "../map/image/fit-view";
import type { FileMetadata } from "../map/image/metadata";
import { type Families, LEAST_SCREEN_TEXT_PX, type PictureSpec } from "../map/image/spec";
import { type Captions, captionsOf, pictureWords, type WordsInput } from "../map/image/words";
import { siteAddress } from "../platform/page";
import { qrModules } from "../platform/qr";
import { addressOf } from "../state/address";
import {
  filterSites,
  phaseOfSpan,
  seenWithin,
  sitesSpokenOf,
  spanOf,
  themeOf,
} from "../state/selectors";
import type { CameraWish, SeenBounds, State } from "../state/state";
import type { Store } from "../state/store";
import { cameraTarget } from "./camera-target";
import { type Found, searchOf } from "./search";

/** A planned picture, with the texts that accompany its file. */
export type PicturePlan = Readonly<{
  spec: PictureSpec;
  /** The sites that its texts are about. */
  shown: readonly Site[];
  captions: Captions;
  metadata: FileMetadata;
  fileName(extension: "png" | "svg" | "pdf" | "txt"): string;
}>;

/** Maximum length of a query printed on a picture: nobody types a longer one. */
const MOST_QUERY = 48;

/**
 * Plans a picture of the store's state. `camera` takes precedence over `wish` and the state's view.
 */
export async function planPicture(
  store: Store,
  t: Translator,
  options: PictureOptions,
  {
    camera,
    theme,
    wish = null,
    within = null,
    detailed = false,
  }: Readonly<{
    camera?: PictureCamera | undefined;
    theme?: "light" | "dark";
    wish?: CameraWish | null;
    /** Geographic bounds of the picture, once known; null for no limit. */
    within?: SeenBounds | null;
    /** Whether the picture shows any of the detailed basemap, once known. */
    detailed?: boolean;
  }> = {},
): Promise<PicturePlan> {
  const state = store.api.getState();
  const { dataset } = store;
  const sites = filterSites(state, dataset.sites);
  const span = spanOf(state, dataset);
  const live = liveAddress(state, t.language);
  const matching = await matchingOf(state.q, dataset.sites);
  const trip = stopsOfTrip(state.trip, dataset.sites);
  const chosen = dataset.sites.find(({ id }) => id === state.site) ?? null;
  const shown = sitesSpokenOf(sites, span, matching, within && seenWithin(within), chosen);
  const input: WordsInput = {
    dataset,
    shown,
    span,
    trip,
    selected: chosen && shown.includes(chosen) ? chosen : null,
    title: options.title,
    subtitle: options.subtitle,
    credit: options.credit,
    groundBy: (detailed && dataset.detailedGround?.attribution.text) || null,
    address: shortAddress(live),
  };
  const words = pictureWords(t, input);
  const captions = captionsOf(t, { ...input, address: live });
  const { widthPx, heightPx } = options.size;
  const { scale } = options;
  const spec: PictureSpec = {
    widthPx,
    heightPx,
    scale,
    leastTextPx: options.dpi === null ? LEAST_SCREEN_TEXT_PX : (7 / 72) * options.dpi,
    theme: theme ?? themeOf(state),
    language: t.language,
    families: familiesOfPage(),
    camera: camera ?? cameraOf(store, wish),
    hasDetail: dataset.detailedGround !== undefined,
    sites,
    areas: dataset.areas,
    countries: dataset.countries,
    trip,
    span,
    season: dataset.season,
    matching,
    selectedId: state.site,
    words,
    legend: options.legend,
    inset: options.inset,
    scaleBar: options.scalebar,
    qr: options.qr ? await qrModules(live) : null,
    numbers: options.numbers,
  };
  const metadata: FileMetadata = {
    title: captions.title,
    description: captions.caption,
    alt: captions.alt,
    credit: [words.credit, words.sources, words.attribution].filter(Boolean).join(" "),
    source: live,
    date: dataset.customPath === undefined ? dataset.date : null,
    language: t.language,
  };
  const [area = null, ...others] = state.area;
  const named = {
    span,
    area: others.length > 0 ? null : area,
    phase: phaseOfSpan(span, dataset.season, dataset.phases),
    language: t.language,
    widthPx: widthPx * scale,
    heightPx: heightPx * scale,
  };
  return { spec, shown, captions, metadata, fileName: (extension) => fileName(named, extension) };
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

function cameraOf(store: Store, wish: CameraWish | null): PictureCamera {
  const ownView = store.api.getState().map !== null;
  const target = cameraTarget(store, wish ?? { type: ownView ? "address" : "all" });
  if (target?.type === "view" || target?.type === "fit") return target;
  return { type: "fit", lonLats: store.dataset.sites.map(({ lonLat }) => lonLat) };
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
