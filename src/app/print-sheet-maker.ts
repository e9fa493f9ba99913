import { DRAWN_ROADS } from "../data/drawn-roads";
import { DEFAULT_PICTURE, type PictureOptions } from "../domain/picture";
import { roadLegs } from "../domain/road-estimate";
import { isInTime, type Site } from "../domain/site";
import { stopsOfTrip } from "../domain/trip";
import { daysOfTrip } from "../domain/trip-plan";
import type { PrintedSheet } from "../features/print/sheet";
import type { Translator } from "../i18n/translator";
import { pictureProblemOf } from "../map/image/picture-error";
import type { PictureSpec } from "../map/image/spec";
import { createPictureMaker } from "../shell/make-picture";
import { planPicture } from "../shell/picture";
import type { Store } from "../state/store";
import { townsOf, tripInWords } from "./trip-sheet";

/** The full width of A4 between the margins, and half its height, in px. */
const PICTURE = {
  ...DEFAULT_PICTURE,
  size: { widthPx: 2196, heightPx: 1640 },
  dpi: 300,
  qr: true,
  theme: "light",
} as const;

/**
 * The printed sheet of the current map, in the light theme. Where a trip is drawn it is the trip's:
 * its stops, in their order, under the numbers that they have on the map. A sentence replaces a
 * picture that fails; the list is always there. Rejects only with an `AbortError`.
 */
export async function makeSheet(
  store: Store,
  t: Translator,
  signal: AbortSignal,
): Promise<PrintedSheet> {
  const { map, site, q, trip, tripdays, triptitle, tripnote } = store.api.getState();
  const near = map !== null || site !== null;
  const options = { ...PICTURE, frame: near ? "screen" : "address" } as const;
  // Who searches prints what was found.
  const stops = q === "" ? stopsOfTrip(trip, store.dataset.sites) : [];
  const isTrip = stops.length > 1;
  const legs = roadLegs(DRAWN_ROADS, stops);
  const drawn = await draw(store, t, options, signal, isTrip ? stops : null);
  const { spec, address } = drawn.plan;
  const { words } = spec;
  const { sources, sites } = store.dataset;
  const shown = shownOf(spec);
  const numbered =
    drawn.picture && !isTrip
      ? drawn.numbered
      : (isTrip ? stops : shown).map((site, at) => ({ number: at + 1, site }));
  const onMap = new Set(numbered.map(({ site }) => site.id));
  const cited = new Set(shown.flatMap((site) => site.sources));
  return {
    title: words.title,
    picture: drawn.picture === null ? null : { url: drawn.picture, alt: words.alt },
    problem: drawn.problem && t(`dialogs.press.problem.${drawn.problem}`, { size: "" }),
    caption: words.caption,
    heading: isTrip ? tripInWords(t, stops, legs) : t("dialogs.print.list"),
    trip: isTrip
      ? { title: triptitle, note: tripnote, days: daysOfTrip(stops, tripdays), legs }
      : null,
    numbered,
    outside: isTrip ? [] : shown.filter(({ id }) => !onMap.has(id)),
    towns: townsOf(sites),
    sources: sources.filter(({ id }) => cited.has(id)),
    attribution: words.attribution,
    version: words.version,
    address,
    qr: spec.qr ?? [],
  };
}

/**
 * The picture's QR code and list are left out: the sheet has both below it. `stops`: a trip that is
 * shown whole, with numbers of its own.
 */
async function draw(
  store: Store,
  t: Translator,
  options: PictureOptions,
  signal: AbortSignal,
  stops: readonly Site[] | null,
) {
  try {
    const ofTrip = stops && { type: "fit" as const, lonLats: stops.map(({ lonLat }) => lonLat) };
    const own = ofTrip
      ? { qr: null, camera: ofTrip, tripHeadings: null }
      : ({ qr: null, numbers: "elsewhere" } as const);
    const make = createPictureMaker(store);
    const plan = await make(t, options, signal, own);
    const blob = await plan.preview("svg");
    signal.throwIfAborted();
    const { numbered } = plan;
    return { plan, picture: URL.createObjectURL(blob), problem: null, numbered };
  } catch (error) {
    if (signal.aborted) throw error;
    const plan = await planPicture(store, t, options);
    return { plan, picture: null, problem: pictureProblemOf(error), numbered: [] };
  }
}

function shownOf({ sites, span, matching }: PictureSpec): readonly Site[] {
  return sites.filter(
    (site) => isInTime(site, span) && (matching === null || matching.has(site.id)),
  );
}
