import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { shortDay } from "../../i18n/wording/dates";
import { customProperties } from "../../ui/custom-properties";

/** What the day under the pointer or the focus holds; also what describes a thumb. */
export function DayCount({
  id,
  day,
  counts,
  season,
}: {
  id: string;
  day: DayNumber | null;
  counts: Uint32Array;
  season: Span;
}) {
  const t = useTranslator();
  const count = day === null ? 0 : (counts[day - season.start] ?? 0);
  return (
    <p
      id={id}
      className="timeline-tip"
      hidden={day === null}
      style={customProperties({
        "--at": ((day ?? season.start) - season.start) / (season.end - season.start - 1),
      })}
    >
      {day !== null && t("core.timeline.dayCount", { date: shortDay(t, day), count })}
    </p>
  );
}
