import { useRef } from "react";
import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import { type Live, useLive } from "../../ui/live";

/**
 * Number of active sites per day, as a strip scaled to the busiest day. Decorative: the hovered
 * day's count is in words.
 */
export function Density({
  counts,
  season,
  pointed,
}: {
  counts: Uint32Array;
  season: Span;
  pointed: Live<DayNumber | null>;
}) {
  const mark = useRef<HTMLSpanElement>(null);
  const most = Math.max(1, ...counts);
  const last = Math.max(1, counts.length - 1);
  useLive(pointed, (day) => {
    if (!mark.current) return;
    mark.current.hidden = day === null;
    if (day !== null) mark.current.style.setProperty("--at", String((day - season.start) / last));
  });
  // A single path with a step at each change, in units of days and shares, instead of a bar per
  // day.
  const path = [...counts].reduce((line, count, day) => {
    const y = (1 - count / most).toFixed(3);
    return `${line}L${day - 0.5} ${y}L${day + 0.5} ${y}`;
  }, "M-0.5 1");
  return (
    <div className="timeline-density">
      <svg aria-hidden="true" viewBox={`0 0 ${last} 1`} preserveAspectRatio="none">
        <path d={`${path}L${last + 0.5} 1Z`} />
      </svg>
      <span ref={mark} className="timeline-pointed" hidden />
    </div>
  );
}
