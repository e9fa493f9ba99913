import { useMemo } from "react";
import { OWN } from "../domain/site";
import type { Span } from "../domain/span";
import { timedByEvidence, timedListOf } from "../domain/timed-list";
import { useDialogWords } from "../features/custom-data/use-dialog-words";
import { CountOfSpan } from "../features/timeline/ActiveCount";
import { useTranslator } from "../i18n/react";
import { countInWords } from "../i18n/wording/count";
import { withOwnCount } from "../i18n/wording/own-count";
import { useIliStore } from "../state/react";
import type { CountProps } from "./other-parts";

/** The places in the chosen span: the map's by evidence, and those of the reader's own file. */
export function OwnCount({ span, sites }: CountProps) {
  const t = useTranslator();
  const words = useDialogWords();
  const { season, sites: all } = useIliStore().dataset;
  const ours = useMemo(() => timedByEvidence(sites, season), [sites, season]);
  const own = useMemo(
    () =>
      timedListOf(
        sites.filter(({ evidence }) => evidence === OWN),
        season,
      ),
    [sites, season],
  );
  // None of all that the page has, as it is counted wherever else all are.
  const total = all.length;
  const inWords = (days: Span) => {
    const none = t("core.timeline.count", { count: total, shown: 0, total });
    const counted = countInWords(t, (evidence) => ours[evidence].count(days));
    return words ? withOwnCount(words, counted, own.count(days), none) : counted || none;
  };
  return <CountOfSpan span={span} words={inWords} />;
}
