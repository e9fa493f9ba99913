import { type Language, localText } from "../../domain/language";
import type { OwnersStop } from "../../domain/owners-stop";
import type { LonLat, Site } from "../../domain/site";

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
}>;

/** A day of the programme, or a single stop if the owner gives no days. */
export type ProgrammeStep = Readonly<{ day: number | null; entries: readonly ProgrammeEntry[] }>;

const FIRST_LETTER = 65;

/**
 * Merges the trip and the owner's stops: first the trip's sites without a text of the owner's, then
 * the owner's stops in order; days in ascending order.
 */
export function programmeOf(
  trip: readonly Site[],
  stops: readonly OwnersStop[],
  sites: readonly Site[],
  language: Language,
): readonly ProgrammeEntry[] {
  const numbers = new Map(trip.map(({ id }, at) => [id, String(at + 1)]));
  const said = new Set(stops.map(({ site }) => site));
  const place = (site: Site, text: string, day: number | null): ProgrammeEntry => ({
    mark: numbers.get(site.id) ?? "",
    site,
    name: localText(site.names, language)?.text ?? site.id,
    lonLat: site.lonLat,
    text,
    day,
  });
  let letters = 0;
  const written = stops.flatMap((stop): readonly ProgrammeEntry[] => {
    const { text, day } = stop;
    if (stop.site === null) {
      const mark = String.fromCharCode(FIRST_LETTER + letters);
      letters += 1;
      return [{ mark, site: null, name: stop.name, lonLat: stop.lonLat, text, day }];
    }
    const site = sites.find(({ id }) => id === stop.site);
    return site ? [place(site, text, day)] : [];
  });
  const rest = trip.filter(({ id }) => !said.has(id)).map((site) => place(site, "", null));
  return [...rest, ...written].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

/** By day if the owner gives days, else by stop. */
export function programmeSteps(entries: readonly ProgrammeEntry[]): readonly ProgrammeStep[] {
  const days = [...new Set(entries.flatMap(({ day }) => day ?? []))];
  if (days.length === 0) return entries.map((entry) => ({ day: null, entries: [entry] }));
  return days.map((day) => ({ day, entries: entries.filter((entry) => entry.day === day) }));
}
