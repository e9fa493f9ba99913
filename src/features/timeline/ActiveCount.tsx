import { useMemo } from "react";
import { ofMap } from "../../domain/own";
import type { Site } from "../../domain/site";
import type { LiveSpan, Span } from "../../domain/span";
import { timedByEvidence } from "../../domain/timed-list";
import { useTranslator } from "../../i18n/react";
import { countInWords } from "../../i18n/wording/count";
import { useIliStore } from "../../state/react";
import { LiveText } from "../../ui/LiveText";
import { useResting } from "../../ui/live";

/** Debounce of the announcement: a screen reader could not keep up with playback. */
const SPOKEN_AFTER_MS = 700;

/**
 * How many of `sites` are active in the chosen span, by evidence: what time, search and filters
 * change. Updated at once, announced debounced.
 */
export function ActiveCount({ span, sites }: { span: LiveSpan; sites: readonly Site[] }) {
  const t = useTranslator();
  const { season, sites: all } = useIliStore().dataset;
  const lists = useMemo(() => timedByEvidence(sites, season), [sites, season]);
  const total = ofMap(all).length;
  // An empty count says none of all sites, whatever the cause.
  const words = (days: Span) =>
    countInWords(t, (evidence) => lists[evidence].count(days)) ||
    t("core.timeline.count", { count: total, shown: 0, total });
  return <CountOfSpan {...{ span, words }} />;
}

/** What is counted in a span, in words: written at once, announced debounced. */
export function CountOfSpan({ span, words }: { span: LiveSpan; words(days: Span): string }) {
  const settled = useResting(span, SPOKEN_AFTER_MS);
  return (
    <p className="timeline-count">
      <LiveText live={span} text={words} aria-hidden="true" />
      <LiveText live={settled} text={words} role="status" className="visually-hidden" />
    </p>
  );
}
