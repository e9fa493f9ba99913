import { type ReactNode, useMemo } from "react";
import { calendarDate } from "../../domain/day";
import type { LiveSpan } from "../../domain/span";
import { lanesOf, monthStarts } from "../../domain/timeline";
import { useTranslator } from "../../i18n/react";
import { monthInWords } from "../../i18n/wording/dates";
import { useIliStore } from "../../state/react";
import { customProperties } from "../../ui/custom-properties";
import { LaneButton } from "./LaneButton";

/**
 * The phases as lanes: solid where all readings of the sources agree, hatched where the time is
 * uncertain, outlined where it was only announced. The label says so too, not only the pattern.
 */
export function Lanes({ span, children }: { span: LiveSpan; children?: ReactNode }) {
  const t = useTranslator();
  const { season, phases } = useIliStore().dataset;
  const lanes = useMemo(() => lanesOf(phases, season), [phases, season]);
  const months = useMemo(() => monthStarts(season), [season]);
  const length = season.end - season.start;
  return (
    <div className="timeline-lanes">
      <div className="timeline-months" aria-hidden="true">
        {months.map((day) => (
          <span
            key={day}
            className="timeline-month"
            style={{ insetInlineStart: `${((day - season.start) / length) * 100}%` }}
          >
            {monthInWords(t, calendarDate(day))}
          </span>
        ))}
      </div>
      {children}
      <div className="timeline-lane-row">
        {lanes.map(({ phase, status, start, coreStart, coreEnd, end }) => {
          const within = (share: number) => `${((share - start) / (end - start)) * 100}%`;
          return (
            <div
              key={phase}
              className="timeline-lane"
              data-phase={phase}
              data-status={status}
              style={customProperties({
                "--start": start,
                "--size": end - start,
                "--core-start": within(coreStart),
                "--core-end": within(coreEnd),
              })}
            >
              <div className="timeline-lane-words">
                <LaneButton phase={phase} span={span} />
                <span className="timeline-lane-line timeline-lane-status">
                  <span>{t(`core.status.${status}`)}</span>
                </span>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
