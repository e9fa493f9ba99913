import { useRef } from "react";
import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import { type Live, useLive } from "../../ui/live";

/**
 * How many sites are active on each day, as a strip whose height is the share of the busiest day.
 * For the eye only: the day that is pointed at says its count in words.
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
  // One outline instead of a bar for each day: a step for each change, in units of days and shares.
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
