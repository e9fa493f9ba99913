import type { Dataset, Phase } from "../domain/dataset";
import type { Language } from "../domain/language";
import { isOfMap, ofMap } from "../domain/own";
import {
  AREAS,
  type AreaId,
  EVIDENCE,
  isInTime,
  PHASES,
  type PhaseId,
  type Site,
} from "../domain/site";
import { clip, type Span } from "../domain/span";
import type { Seen, SeenBounds, State } from "./state";

export function languageOf(state: Pick<State, "lang" | "readerLanguage">): Language {
  return state.lang ?? state.readerLanguage;
}

export function themeOf(state: Pick<State, "theme" | "readerTheme">): "light" | "dark" {
  return state.theme ?? state.readerTheme;
}

/**
 * The chosen span: chosen days take precedence over `phase`; without either it is the season. In
 * mode `day` it is its first day, in mode `until` it starts with the season.
 */
export function spanOf(
  state: Pick<State, "phase" | "span" | "mode">,
  dataset: Pick<Dataset, "season" | "phases">,
): Span {
  const { start, end } = chosenDays(state, dataset);
  if (state.mode === "day") return { start, end: start + 1 };
  return { start: state.mode === "until" ? dataset.season.start : start, end };
}

function chosenDays(
  state: Pick<State, "phase" | "span">,
  { season, phases }: Pick<Dataset, "season" | "phases">,
): Span {
  const { span } = state;
  if (span) return { start: span.start ?? season.start, end: span.end ?? season.end };
  const phase = phases.find((candidate) => candidate.id === state.phase);
  return (phase && clip(phase.when.days, season)) ?? season;
}

/** The phase with exactly these days, to mark its button as pressed; null for any other span. */
export function phaseOfSpan(span: Span, season: Span, phases: readonly Phase[]): PhaseId | null {
  const match = phases.find((phase) => {
    const days = clip(phase.when.days, season);
    return days?.start === span.start && days.end === span.end;
  });
  return match?.id ?? null;
}

/** The filter values; an empty list means no filter. */
export type SiteFilters = Pick<State, "kind" | "evidence" | "area" | "sites">;

/** The sites of the address's subset that pass the filters, before time and search. */
export function filterSites(filters: SiteFilters, sites: readonly Site[]): readonly Site[] {
  const { kind, evidence, area } = filters;
  if ([filters.sites, kind, evidence, area].every((values) => values.length === 0)) return sites;
  const only = new Set(filters.sites);
  return sites.filter(
    (site) =>
      (only.size === 0 || only.has(site.id)) &&
      passes(kind, site.kind) &&
      passes(evidence, site.evidence) &&
      passes(area, site.area ?? "none"),
  );
}

/** Whether all places are shown and none is chosen, as where an address says nothing. */
export function showsAll(
  state: SiteFilters & Pick<State, "site" | "phase" | "span" | "step" | "ui" | "q" | "trip">,
): boolean {
  const { site, phase, span, step, ui, q, kind, evidence, area, sites, trip } = state;
  const isChosen = [site, phase, span, step, ui].some((value) => value !== null) || q !== "";
  return !isChosen && [kind, evidence, area, sites, trip].every((values) => values.length === 0);
}

function passes<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

export type SiteGroup = Readonly<{
  /** Null for sites without dates. */
  phase: PhaseId | null;
  area: AreaId | null;
  sites: readonly Site[];
}>;

/**
 * Sites grouped by phase, those without one last; then by area, those outside any last. Named sites
 * come first.
 */
export function groupSites(sites: readonly Site[]): readonly SiteGroup[] {
  const evidence: readonly Site["evidence"][] = EVIDENCE;
  return [...PHASES, null].flatMap((phase) =>
    [...AREAS, null].flatMap((area) => {
      const members = sites
        .filter((site) => site.phase === phase && site.area === area)
        .sort((a, b) => evidence.indexOf(a.evidence) - evidence.indexOf(b.evidence));
      return members.length === 0 ? [] : [{ phase, area, sites: members }];
    }),
  );
}

export function splitByTime(
  sites: readonly Site[],
  span: Span,
): { inTime: readonly Site[]; outOfTime: readonly Site[] } {
  const inTime: Site[] = [];
  const outOfTime: Site[] = [];
  for (const site of sites) (isInTime(site, span) ? inTime : outOfTime).push(site);
  return { inTime, outOfTime };
}

/**
 * The visible sites: in the span, among the search results (null without a search), inside the seen
 * part of the map.
 */
export function sitesShown(
  sites: readonly Site[],
  span: Span,
  matching: ReadonlySet<string> | null,
  seen: Seen | null,
): readonly Site[] {
  return sites.filter(
    (site) =>
      isInTime(site, span) &&
      (matching === null || matching.has(site.id)) &&
      (seen === null || isSeen(site, seen)),
  );
}

/**
 * The sites that the sentence of evidence is about: the visible ones, with the selected site, which
 * is drawn regardless of time; if there are none, the ones that the search dimmed. Never those of the
 * reader's own file.
 */
export function sitesSpokenOf(
  all: readonly Site[],
  span: Span,
  matching: ReadonlySet<string> | null,
  seen: Seen | null,
  chosen: Site | null,
): readonly Site[] {
  const sites = ofMap(all);
  const shown = sitesShown(sites, span, matching, seen);
  // Even below a control: the selection is drawn prominently there too.
  const isThere =
    chosen && isOfMap(chosen) && (seen === null || isSeen(chosen, { ...seen, pinsBelow: [] }));
  if (isThere && !shown.includes(chosen)) return [...shown, chosen];
  return shown.length > 0 ? shown : sitesShown(sites, span, null, seen);
}

/** Everything within the bounds of a map without overlays. */
export function seenWithin(bounds: SeenBounds): Seen {
  return { signs: bounds, pins: bounds, pinsBelow: [] };
}

function isSeen(site: Site, { signs, pins, pinsBelow }: Seen): boolean {
  if (site.evidence !== "named") return isInside(site, signs);
  return isInside(site, pins) && !pinsBelow.some((part) => isInside(site, part));
}

/** Whether a site lies within bounds. */
export function isInside(
  { lonLat: [lon, lat] }: Site,
  [west, south, east, north]: SeenBounds,
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
