import type { ProgrammeProps } from "./part";
import { lengthOfStep, type ProgrammeStep } from "./programme";

/** A day of the programme with its length, or a stop: marks, names, legs and the owner's words. */
export function StepWords({
  t,
  step,
  go,
}: Pick<ProgrammeProps, "t"> & { step: ProgrammeStep; go?: ProgrammeProps["go"] }) {
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
              <span className="owner-leg"> + {t.distance(entry.legKm)}</span>
            )}
            {entry.text && (
              <bdi className="owner-text" dir="auto">
                {entry.text}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
