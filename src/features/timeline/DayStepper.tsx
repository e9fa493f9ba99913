import type { DayNumber } from "../../domain/day";
import { useTranslator } from "../../i18n/react";
import { shortDay } from "../../i18n/wording/dates";
import { IconButton } from "../../ui/Button";
import { MinusIcon, PlusIcon } from "../../ui/icons";

/** A day with a button to each side, so that nothing needs dragging. */
export function DayStepper({
  thumb,
  day,
  min,
  max,
  onChange,
}: {
  thumb: string;
  day: DayNumber;
  min: DayNumber;
  max: DayNumber;
  onChange(day: DayNumber): void;
}) {
  const t = useTranslator();
  return (
    <span className="timeline-stepper">
      <IconButton
        look="ghost"
        label={t("core.timeline.earlier", { thumb })}
        disabled={day <= min}
        onClick={() => onChange(day - 1)}
      >
        <MinusIcon />
      </IconButton>
      <span className="timeline-day">{shortDay(t, day)}</span>
      <IconButton
        look="ghost"
        label={t("core.timeline.later", { thumb })}
        disabled={day >= max}
        onClick={() => onChange(day + 1)}
      >
        <PlusIcon />
      </IconButton>
    </span>
  );
}
