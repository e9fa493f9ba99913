import type { Dataset, Phase } from "../domain/dataset";
import type { Language } from "../domain/language";
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
 * The chosen span: chosen days win over `phase`, and without any it is the whole season. In
 * mode `day` it is the first day of that, in mode `until` it begins with the season.
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

/** The phase whose days are just these, for marking its button as chosen; null for any other span. */
export function phaseOfSpan(span: Span, season: Span, phases: readonly Phase[]): PhaseId | null {
  const match = phases.find((phase) => {
    const days = clip(phase.when.days, season);
    return days?.start === span.start && days.end === span.end;
  });
  return match?.id ?? null;
}

/** What the reader filters by; an empty list asks for all. */
export type SiteFilters = Pick<State, "kind" | "evidence" | "area" | "sites">;

/** The sites that the address's own subset and the filters leave, before time and search. */
export function filterSites(filters: SiteFilters, sites: readonly Site[]): readonly Site[] {
  const only = new Set(filters.sites);
  return sites.filter(
    (site) =>
      (only.size === 0 || only.has(site.id)) &&
      passes(filters.kind, site.kind) &&
      passes(filters.evidence, site.evidence) &&
      passes(filters.area, site.area ?? "none"),
  );
}

function passes<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

export type SiteGroup = Readonly<{
  /** Null for the sites that are there whatever the time. */
  phase: PhaseId | null;
  area: AreaId | null;
  sites: readonly Site[];
}>;

/**
 * Sites by phase, those without one last; then by named area with those outside any at the end.
 * Named sites lead.
 */
export function groupSites(sites: readonly Site[]): readonly SiteGroup[] {
  return [...PHASES, null].flatMap((phase) =>
    [...AREAS, null].flatMap((area) => {
      const members = sites
        .filter((site) => site.phase === phase && site.area === area)
        .sort((a, b) => EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence));
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

/** What is to be seen: in the span, found by a search (null without one), in sight on the map. */
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
 * What a sentence beside the map speaks of: what is to be seen, with the place `chosen`, which is drawn
 * whatever the time; where that is nothing, what is drawn faintly because a search did not find it.
 */
export function sitesSpokenOf(
  sites: readonly Site[],
  span: Span,
  matching: ReadonlySet<string> | null,
  seen: Seen | null,
  chosen: Site | null,
): readonly Site[] {
  const shown = sitesShown(sites, span, matching, seen);
  // Also below a button: what is chosen stands out there too.
  const isThere = chosen && (seen === null || isSeen(chosen, { ...seen, pinsBelow: [] }));
  if (isThere && !shown.includes(chosen)) return [...shown, chosen];
  return shown.length > 0 ? shown : sitesShown(sites, span, null, seen);
}

/** All inside bounds of a map that nothing covers. */
export function seenWithin(bounds: SeenBounds): Seen {
  return { signs: bounds, pins: bounds, pinsBelow: [] };
}

function isSeen(site: Site, { signs, pins, pinsBelow }: Seen): boolean {
  if (site.evidence !== "named") return isInside(site, signs);
  return isInside(site, pins) && !pinsBelow.some((part) => isInside(site, part));
}

function isInside({ lonLat: [lon, lat] }: Site, [west, south, east, north]: SeenBounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
