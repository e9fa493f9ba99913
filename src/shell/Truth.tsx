import { useRef } from "react";
import { useTranslator } from "../i18n/react";
import { truthBriefly, truthInWords } from "../i18n/wording/truth";
import { useIliState, useIliStore } from "../state/react";
import { sitesSpokenOf } from "../state/selectors";
import { useLivePart } from "../ui/live";
import { useSteadyHeight } from "../ui/steady-height";
import { useFilteredSites, useSelectedSite } from "./use-sites";

/**
 * The one sentence that keeps every screenshot honest, of just what is shown: in the chosen time,
 * among what a search left (`matching`, null without one), in the part of the map that is seen. A
 * mark stands before it where other data is shown. `whole`: there is room for more than two lines.
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
  const selected = useSelectedSite();
  const truth = useLivePart(span, (days) =>
    // Of data from elsewhere the sentence is the same, however many sites it has.
    inWords(
      t,
      dataset,
      customPath ? [] : sitesSpokenOf(sites, days, matching, seen, selected),
      days,
    ),
  );
  const block = useRef<HTMLParagraphElement>(null);
  // A longer sentence pushes the map, which may then show another place, and lead to a shorter one.
  const wish = useIliState((state) => state.camera);
  useSteadyHeight(block, truth, wish);
  if (customPath === undefined) {
    return (
      <p ref={block} className="truth">
        {truth}
      </p>
    );
  }
  return (
    <p ref={block} className="truth" data-custom-data={customPath}>
      <strong className="truth-custom">{t("core.size.custom")}</strong> {truth}
    </p>
  );
}
