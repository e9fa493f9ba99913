import type { Span } from "../../domain/span";
import type { TimedList } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { LiveText } from "../../ui/LiveText";
import { type Live, useResting } from "../../ui/live";

/** A count that changes faster than this is not spoken: a screen reader would never catch up. */
const SPOKEN_AFTER_MS = 700;

/** How many sites are in the chosen time: seen at once, spoken when it has settled. */
export function Count({
  span,
  list,
  apart,
}: {
  span: Live<Span>;
  list: TimedList;
  /** How many more are there whatever the time. */
  apart: number;
}) {
  const t = useTranslator();
  const settled = useResting(span, SPOKEN_AFTER_MS);
  const { total } = list;
  const words = (days: Span) => {
    const places = t("core.timeline.count", { count: total, shown: list.count(days), total });
    return apart === 0 ? places : t("core.timeline.apart", { places, count: apart });
  };
  return (
    <p className="timeline-count">
      <LiveText live={span} text={words} aria-hidden="true" />
      <LiveText live={settled} text={words} role="status" className="visually-hidden" />
    </p>
  );
}
