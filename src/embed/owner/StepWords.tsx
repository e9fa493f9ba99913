import type { Country } from "../../domain/site";
import type { DirectionsTo } from "../directions/part";
import type { ProgrammeProps } from "./part";
import { lengthOfStep, type ProgrammeEntry, type ProgrammeStep } from "./programme";

export type StepWordsProps = Pick<ProgrammeProps, "t"> &
  Partial<Pick<ProgrammeProps, "go">> & {
    step: ProgrammeStep;
    /** The road estimate of the leg to a site of the trip, by its id. */
    byRoad?: ReadonlyMap<string, string>;
    /** Renders the directions to a place into an element. */
    directionsTo?(root: HTMLElement | null, place: DirectionsTo): void;
  };

/** A day of the programme with its length, or a stop: marks, names, legs and the owner's words. */
export function StepWords({ t, step, byRoad, go, directionsTo }: StepWordsProps) {
  const length = lengthOfStep(step);
  return (
    <div className="owner-step">
      {step.day !== null && (
        <strong>
          {t("core.owner.day", { day: step.day })}
          {length > 0 && ` · ${t.distance(length)}`}
        </strong>
      )}
      <ul>
        {step.entries.map((entry) => (
          <li key={`${entry.mark}${entry.name}`}>
            {entry.mark && (
              <span className={entry.site ? "owner-number" : "owner-letter"}>{entry.mark}</span>
            )}{" "}
            {go ? (
              <button type="button" className="owner-name" onClick={() => go([entry.lonLat])}>
                <bdi>{entry.name}</bdi>
              </button>
            ) : (
              <bdi className="owner-name">{entry.name}</bdi>
            )}
            {entry.legKm !== null && (
              <span className="owner-leg">
                {" "}
                + {t.distance(entry.legKm)}
                {entry.site && byRoad?.has(entry.site.id) && ` · ${byRoad.get(entry.site.id)}`}
              </span>
            )}
            {entry.text && (
              <bdi className="owner-text" dir="auto">
                {entry.text}
              </bdi>
            )}
            {directionsTo && <div ref={(root) => directionsTo(root, placeOf(t, entry))} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What directions to an entry need; a stop of the owner's own is in no country that anybody told. */
function placeOf({ language }: ProgrammeProps["t"], { site, name, lonLat }: ProgrammeEntry) {
  // No row of the table has it, so that all map services are listed.
  const country = "" as Country;
  const own = { id: name, names: { [language]: name }, lonLat, country, adminRegion: {} };
  return site ?? { ...own, precisionKm: 0, district: null };
}
