import { DEFAULT_PICTURE } from "../domain/picture";
import { isInTime, isSettlement, type Site } from "../domain/site";
import type { PrintedSheet } from "../features/print/sheet";
import type { Translator } from "../i18n/translator";
import { pictureProblemOf } from "../map/image/picture-error";
import { createPictureMaker } from "../shell/make-picture";
import { type PicturePlan, planPicture } from "../shell/picture";
import type { Store } from "../state/store";

/** The full width of A4 between the margins, and half its height, in px. */
const PICTURE = {
  ...DEFAULT_PICTURE,
  size: { widthPx: 2196, heightPx: 1640 },
  dpi: 300,
  qr: true,
} as const;

/**
 * The printed sheet of the current map, in the light theme. A sentence replaces a picture that
 * fails; the list is always there. Rejects only with an `AbortError`.
 */
export async function makeSheet(
  store: Store,
  t: Translator,
  signal: AbortSignal,
): Promise<PrintedSheet> {
  const { map, site, seen } = store.api.getState();
  const near = map !== null || site !== null;
  const camera = near && seen ? ({ type: "bounds", bounds: seen.signs } as const) : undefined;
  const wish = map === null ? ({ type: "all" } as const) : null;
  const drawn = await draw(store, t, { camera, theme: "light", wish }, signal);
  const { plan } = drawn;
  const { spec, captions, metadata } = plan;
  const { sources, sites } = store.dataset;
  const shown = shownOf(plan);
  const numbered = drawn.picture
    ? drawn.numbered
    : shown.map((site, at) => ({ number: at + 1, site }));
  const onMap = new Set(numbered.map(({ site }) => site.id));
  const cited = new Set(shown.flatMap((site) => site.sources));
  return {
    title: spec.words.title,
    picture: drawn.picture === null ? null : { url: drawn.picture, alt: captions.alt },
    problem: drawn.problem && t(`dialogs.press.problem.${drawn.problem}`, { size: "" }),
    caption: captions.caption,
    numbered,
    outside: shown.filter(({ id }) => !onMap.has(id)),
    towns: sites.filter(isSettlement),
    sources: sources.filter(({ id }) => cited.has(id)),
    attribution: spec.words.attribution,
    version: spec.words.version,
    address: metadata.source,
    qr: spec.qr ?? [],
  };
}

/** The picture's QR code and list are left out: the sheet has both below it. */
async function draw(
  store: Store,
  t: Translator,
  where: Parameters<typeof planPicture>[3],
  signal: AbortSignal,
) {
  try {
    const own = { qr: null, numbers: "elsewhere" } as const;
    const make = createPictureMaker(store);
    const { plan, numbered, file } = await make(t, PICTURE, where, signal, own);
    const { blob } = await file("svg");
    signal.throwIfAborted();
    return { plan, picture: URL.createObjectURL(blob), problem: null, numbered };
  } catch (error) {
    if (signal.aborted) throw error;
    const plan = await planPicture(store, t, PICTURE, where);
    return { plan, picture: null, problem: pictureProblemOf(error), numbered: [] };
  }
}

function shownOf({ spec: { sites, span, matching } }: PicturePlan): readonly Site[] {
  return sites.filter(
    (site) => isInTime(site, span) && (matching === null || matching.has(site.id)),
  );
}
