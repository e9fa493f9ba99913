import { useRef } from "react";
import { betweenSentences } from "../domain/language-table";
import { ownFileOf } from "../domain/own";
import { isolate } from "../i18n/bidi";
import { useTranslator } from "../i18n/react";
import { sentence } from "../i18n/wording/sentences";
import { truthBriefly, truthInWords } from "../i18n/wording/truth";
import { useIliState, useIliStore } from "../state/react";
import { sitesSpokenOf } from "../state/selectors";
import { useLivePart } from "../ui/live";
import { useSteadyHeight } from "../ui/steady-height";
import { useFilteredSites, useSelectedSite } from "./use-sites";

/**
 * The sentence of evidence about just what is shown: in the chosen span, among the search results
 * (`matching`, null without a search), inside the visible part of the map. Marked where other data
 * is shown. `whole`: there is room for more than two lines.
 */
export function Truth({
  matching,
  whole = false,
}: {
  matching: ReadonlySet<string> | null;
  whole?: boolean;
}) {
  const t = useTranslator();
  const { dataset, span } = useIliStore();
  const sites = useFilteredSites();
  const seen = useIliState((state) => state.seen);
  const inWords = whole ? truthInWords : truthBriefly;
  const { customPath } = dataset;
  const ownFile = ownFileOf(dataset);
  const selected = useSelectedSite();
  const truth = useLivePart(span, (days) =>
    // For other data the sentence does not depend on the sites, however many there are.
    inWords(
      t,
      dataset,
      customPath ? [] : sitesSpokenOf(sites, days, matching, seen, selected),
      days,
    ),
  );
  const block = useRef<HTMLParagraphElement>(null);
  // A longer sentence makes the map smaller, whose new view may shorten the sentence again: keep
  // the height, or it oscillates.
  const wish = useIliState((state) => state.camera);
  useSteadyHeight(block, truth, wish);
  if (customPath === undefined) {
    return (
      <p ref={block} className="truth">
        {truth}
        {ownFile &&
          `${betweenSentences(t.language)}${sentence(t, `${t("core.evidenceShort.own")}: ${isolate(ownFile, t.language)}`)}`}
      </p>
    );
  }
  return (
    <p ref={block} className="truth" data-custom-data={customPath}>
      <strong className="truth-custom">{t("core.size.custom")}</strong> {truth}
    </p>
  );
}
