import { type Language, localText } from "../../domain/language";
import type { OwnersStop } from "../../domain/owners-stop";
import type { LonLat, Site } from "../../domain/site";
import { daysOfTrip } from "../../domain/trip-plan";

/** A line of a programme: a stop of the owner's, or a site with their text. */
export type ProgrammeEntry = Readonly<{
  /**
   * Its marker on the map and in the list: a letter for the owner's stops, a number for the trip's.
   */
  mark: string;
  /** Null for a stop of the owner's own. */
  site: Site | null;
  name: string;
  lonLat: LonLat;
  /** The owner's text. */
  text: string;
  day: number | null;
  /** Great-circle length from the trip's stop before; null to its first, and to the owner's stops. */
  legKm: number | null;
}>;

/** A day of the programme, or a single stop if the owner gives no days. */
export type ProgrammeStep = Readonly<{ day: number | null; entries: readonly ProgrammeEntry[] }>;

const FIRST_LETTER = 65;

/**
 * Merges the trip and the owner's stops: first the trip's sites without a text of the owner's, then
 * the owner's stops in order; days in ascending order. Where the owner gives a site no day it has the
 * trip's, if that is split into days; `dayStarts` are ids of its stops.
 */
export function programmeOf(
  trip: Readonly<{ stops: readonly Site[]; dayStarts: readonly string[] }>,
  stops: readonly OwnersStop[],
  sites: readonly Site[],
  language: Language,
): readonly ProgrammeEntry[] {
  const days = daysOfTrip(trip.stops, trip.dayStarts);
  const planned = new Map(
    days.flatMap(({ stops: sites, legsKm, firstNumber }, index) =>
      sites.map(({ id }, at) => {
        const day = days.length > 1 ? index + 1 : null;
        return [id, { mark: String(firstNumber + at), day, legKm: legsKm[at] ?? null }] as const;
      }),
    ),
  );
  const said = new Set(stops.map(({ site }) => site));
  const place = (site: Site, text: string, day: number | null): ProgrammeEntry => ({
    mark: planned.get(site.id)?.mark ?? "",
    site,
    name: localText(site.names, language)?.text ?? site.id,
    lonLat: site.lonLat,
    text,
    day: day ?? planned.get(site.id)?.day ?? null,
    legKm: planned.get(site.id)?.legKm ?? null,
  });
  let letters = 0;
  const written = stops.flatMap((stop): readonly ProgrammeEntry[] => {
    const { text, day } = stop;
    if (stop.site === null) {
      const mark = String.fromCharCode(FIRST_LETTER + letters);
      letters += 1;
      return [{ mark, site: null, name: stop.name, lonLat: stop.lonLat, text, day, legKm: null }];
    }
    const site = sites.find(({ id }) => id === stop.site);
    return site ? [place(site, text, day)] : [];
  });
  const rest = trip.stops.filter(({ id }) => !said.has(id)).map((site) => place(site, "", null));
  return [...rest, ...written].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

/** By day if the owner gives days, else by stop. */
export function programmeSteps(entries: readonly ProgrammeEntry[]): readonly ProgrammeStep[] {
  const days = [...new Set(entries.flatMap(({ day }) => day ?? []))];
  if (days.length === 0) return entries.map((entry) => ({ day: null, entries: [entry] }));
  return days.map((day) => ({ day, entries: entries.filter((entry) => entry.day === day) }));
}

/** Great-circle length of a step's legs, in km. */
export function lengthOfStep({ entries }: ProgrammeStep): number {
  return entries.reduce((sum, { legKm }) => sum + (legKm ?? 0), 0);
}
