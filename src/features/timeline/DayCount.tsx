import { useRef } from "react";
import type { DayNumber } from "../../domain/day";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { shortDay } from "../../i18n/wording/dates";
import { writeText } from "../../ui/LiveText";
import { type Live, useLive } from "../../ui/live";

/** The count of the hovered or focused day; also the thumbs' `aria-describedby`. */
export function DayCount({
  id,
  day,
  counts,
  season,
}: {
  id: string;
  day: Live<DayNumber | null>;
  counts: Uint32Array;
  season: Span;
}) {
  const t = useTranslator();
  const tip = useRef<HTMLParagraphElement>(null);
  useLive(day, (now) => {
    const element = tip.current;
    if (!element) return;
    element.hidden = now === null;
    if (now === null) return writeText(element, "");
    const count = counts[now - season.start] ?? 0;
    const at = (now - season.start) / (season.end - season.start - 1);
    element.style.setProperty("--at", String(at));
    writeText(element, t("core.timeline.dayCount", { date: shortDay(t, now), count }));
  });
  return <p ref={tip} id={id} className="timeline-tip" hidden />;
}
