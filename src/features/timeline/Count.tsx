import { useMemo } from "react";
import { EVIDENCE, type Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import { timedListOf } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { LiveText } from "../../ui/LiveText";
import { type Live, useResting } from "../../ui/live";

/** A count that changes faster than this is not spoken: a screen reader would never catch up. */
const SPOKEN_AFTER_MS = 700;

/**
 * How many of `sites` are in the chosen time, by how sure anyone is: that is what time, search and
 * filters change. Seen at once, spoken when it has settled.
 */
export function Count({ span, sites }: { span: Live<Span>; sites: readonly Site[] }) {
  const t = useTranslator();
  const { season } = useIliStore().dataset;
  const settled = useResting(span, SPOKEN_AFTER_MS);
  const parts = useMemo(
    () =>
      EVIDENCE.map((evidence) => ({
        evidence,
        list: timedListOf(
          sites.filter((site) => site.evidence === evidence),
          season,
        ),
      })),
    [sites, season],
  );
  const words = (days: Span) => {
    const counted = parts.flatMap(({ evidence, list }) => {
      const number = list.count(days);
      return number === 0 ? [] : t(`core.count.${evidence}`, { number });
    });
    const total = sites.length;
    return counted.length > 0
      ? counted.join(" · ")
      : t("core.timeline.count", { count: total, shown: 0, total });
  };
  return (
    <p className="timeline-count">
      <LiveText live={span} text={words} aria-hidden="true" />
      <LiveText live={settled} text={words} role="status" className="visually-hidden" />
    </p>
  );
}
