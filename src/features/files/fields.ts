import type { Dataset } from "../../domain/dataset";
import { formatIsoDay } from "../../domain/day";
import { LANGUAGES } from "../../domain/language";
import { type Site, statusAround } from "../../domain/site";
import type { Field } from "./places-file";

/**
 * What programs read of a site, in the words of `src/data/FORMAT.md`; empty where it is unknown.
 * `area_status` is what the sources say of its area; the days are the first and the last that its
 * `when` allows, and `when_of` tells whether it is the place's own or its phase's.
 */
export function fieldsOf(site: Site, dataset: Dataset): readonly Field[] {
  const { evidence, status, area, phase, when } = site;
  const around = evidence === "named" ? null : statusAround(site, dataset.areas);
  const ofPhase = dataset.phases.some(
    ({ id, when: own }) => id === phase && own.edtf === when?.edtf,
  );
  const fields: readonly (readonly [name: string, value: string | number | null])[] = [
    ["kind", site.kind],
    ["country", site.country],
    ["area", area],
    ["phase", phase],
    ["evidence", evidence],
    ["status", status],
    ["area_status", around],
    ["when", when?.edtf ?? null],
    ["when_of", when && (ofPhase ? "phase" : "place")],
    ["earliest_day", dayText(when?.days.start)],
    ["latest_day", dayText(when?.days.end, -1)],
    ["precision_km", site.precisionKm],
    ["coordinate_grade", site.coordinateGrade],
    ["source_ids", site.sources.join(" ")],
    ...LANGUAGES.map((language) => [`name_${language}`, site.names[language] ?? null] as const),
  ];
  return fields.map(([name, value]) => [name, value === null ? "" : String(value)]);
}

/** An ISO day, moved by so many days; null where an end is open or there is no time at all. */
function dayText(day: number | null = null, by = 0): string | null {
  return day === null ? null : formatIsoDay(day + by);
}
