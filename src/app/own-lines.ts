import type { PhaseId, Site } from "../domain/site";
import type { Span } from "../domain/span";
import { drawLinesOnMap } from "../map/core/lines/on-map";
import type { filterSites } from "../state/selectors";
import type { Store } from "../state/store";

/** What the page has already. */
export type PartsOfPage = readonly [filter: typeof filterSites];
export type LineParts = readonly [store: Store, ...PartsOfPage];

/**
 * Draws the lines and outlines of a file's places beside their signs; they come and go with these. Gives
 * what dims those that do not match, as their signs are; null for a page in which nothing is looked for.
 */
export function drawOwnLines(
  ...[{ api, span, dataset }, filter]: LineParts
): (matching: ReadonlySet<string> | null) => void {
  const drawn = dataset.sites.filter((site) => site.drawn);
  let matching: ReadonlySet<string> | null = null;
  let showAgain = () => {};
  drawLinesOnMap((set) => {
    let last: readonly unknown[] = [];
    const show = () => {
      const state = api.getState();
      const { kind, evidence, area, sites: only, theme, readerTheme } = state;
      const days = span.get();
      const now = [kind, evidence, area, only, theme, readerTheme, days, matching];
      if (now.every((part, at) => part === last[at])) return;
      last = now;
      const sites = filter(state, drawn);
      const isFound = ({ id }: Site) => matching?.has(id) ?? true;
      const strong = new Set(sites.filter((site) => isIn(days, site) && isFound(site)));
      set({ ink: inkOfPage(), sites, strong });
    };
    show();
    showAgain = show;
    return api.subscribe(show);
  });
  return (ids) => {
    matching = ids;
    showAgain();
  };
}

/** As `isInTime`, of which this script has no copy. */
function isIn({ start, end }: Span, { when }: Site): boolean {
  if (when === null) return true;
  const { start: from, end: to } = when.days;
  return (from ?? -Infinity) < end && (to ?? Infinity) > start;
}

/** Colours as the page's style sheet has them now. */
function inkOfPage() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const muted = colour("muted");
  return {
    casing: colour("card"),
    line: (phase: PhaseId | null) => (phase && colour(`stone-${phase}`)) || muted,
  };
}
