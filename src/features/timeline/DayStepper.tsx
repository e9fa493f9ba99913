import type { DayNumber } from "../../domain/day";
import type { LiveSpan, Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { shortDay } from "../../i18n/wording/dates";
import { IconButton } from "../../ui/Button";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { LiveText } from "../../ui/LiveText";
import { useLivePart } from "../../ui/live";

/**
 * A day of the span with buttons for the previous and next: an alternative to dragging (WCAG
 * 2.5.7).
 */
export function DayStepper({
  thumb,
  span,
  dayOf,
  minOf,
  maxOf,
  onChange,
}: {
  thumb: string;
  span: LiveSpan;
  dayOf(span: Span): DayNumber;
  minOf(span: Span): DayNumber;
  maxOf(span: Span): DayNumber;
  onChange(day: DayNumber): void;
}) {
  const t = useTranslator();
  const first = useLivePart(span, (days) => dayOf(days) <= minOf(days));
  const last = useLivePart(span, (days) => dayOf(days) >= maxOf(days));
  return (
    <span className="timeline-stepper">
      <IconButton
        look="ghost"
        label={t("core.timeline.earlier", { thumb })}
        disabled={first}
        onClick={() => onChange(dayOf(span.get()) - 1)}
      >
        <MinusIcon />
      </IconButton>
      <LiveText className="timeline-day" live={span} text={(days) => shortDay(t, dayOf(days))} />
      <IconButton
        look="ghost"
        label={t("core.timeline.later", { thumb })}
        disabled={last}
        onClick={() => onChange(dayOf(span.get()) + 1)}
      >
        <PlusIcon />
      </IconButton>
    </span>
  );
}
