import { DEFAULT_PICTURE, type PictureOptions } from "../domain/picture";
import { isInTime, isSettlement, type Site } from "../domain/site";
import type { PrintedSheet } from "../features/print/sheet";
import type { Translator } from "../i18n/translator";
import { pictureProblemOf } from "../map/image/picture-error";
import type { PictureSpec } from "../map/image/spec";
import { createPictureMaker } from "../shell/make-picture";
import { planPicture } from "../shell/picture";
import type { Store } from "../state/store";

/** The full width of A4 between the margins, and half its height, in px. */
const PICTURE = {
  ...DEFAULT_PICTURE,
  size: { widthPx: 2196, heightPx: 1640 },
  dpi: 300,
  qr: true,
  theme: "light",
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
  const { map, site } = store.api.getState();
  const near = map !== null || site !== null;
  const options = { ...PICTURE, frame: near ? "screen" : "address" } as const;
  const drawn = await draw(store, t, options, signal);
  const { spec, address } = drawn.plan;
  const { words } = spec;
  const { sources, sites } = store.dataset;
  const shown = shownOf(spec);
  const numbered = drawn.picture
    ? drawn.numbered
    : shown.map((site, at) => ({ number: at + 1, site }));
  const onMap = new Set(numbered.map(({ site }) => site.id));
  const cited = new Set(shown.flatMap((site) => site.sources));
  return {
    title: words.title,
    picture: drawn.picture === null ? null : { url: drawn.picture, alt: words.alt },
    problem: drawn.problem && t(`dialogs.press.problem.${drawn.problem}`, { size: "" }),
    caption: words.caption,
    numbered,
    outside: shown.filter(({ id }) => !onMap.has(id)),
    towns: sites.filter(isSettlement),
    sources: sources.filter(({ id }) => cited.has(id)),
    attribution: words.attribution,
    version: words.version,
    address,
    qr: spec.qr ?? [],
  };
}

/** The picture's QR code and list are left out: the sheet has both below it. */
async function draw(store: Store, t: Translator, options: PictureOptions, signal: AbortSignal) {
  try {
    const own = { qr: null, numbers: "elsewhere" } as const;
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
