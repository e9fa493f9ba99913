import type { DayNumber } from "../../domain/day";
import type { LiveSpan, Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { DayStepper } from "./DayStepper";
import { ModeMenu } from "./ModeMenu";

const lastDay = ({ end }: Span): DayNumber => end - 1;

/** Day stepper, mode and playback. `byDay`: whether single days differ at all. */
export function TimeSettings({
  span,
  byDay,
  onChange,
}: {
  span: LiveSpan;
  byDay: boolean;
  onChange(first: DayNumber, last: DayNumber): void;
}) {
  const t = useTranslator();
  const { season } = useIliStore().dataset;
  const mode = useIliState((state) => state.mode);
  return (
    <>
      <div className="timeline-steppers">
        {mode === "span" && (
          <DayStepper
            thumb={t("core.timeline.from")}
            span={span}
            dayOf={({ start }) => start}
            minOf={() => season.start}
            maxOf={lastDay}
            onChange={(day) => onChange(day, lastDay(span.get()))}
          />
        )}
        <DayStepper
          thumb={mode === "day" ? t("core.timeline.mode.day") : t("core.timeline.to")}
          span={span}
          dayOf={lastDay}
          minOf={({ start }) => (mode === "span" ? start : season.start)}
          maxOf={() => season.end - 1}
          onChange={(day) => onChange(mode === "day" ? day : span.get().start, day)}
        />
      </div>
      <ModeMenu byDay={byDay} />
    </>
  );
}
