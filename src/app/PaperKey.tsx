import { reportsOf } from "../domain/reports";
import { Mark } from "../features/legend/Mark";
import { PhaseEntries } from "../features/legend/PhaseEntries";
import { useTranslator } from "../i18n/react";
import { sourcesBriefly } from "../i18n/wording/source";
import { useFilteredSites, useTrip } from "../shell/use-sites";
import { useIliStore } from "../state/react";
import { GlyphFrame } from "../ui/Glyph";

/** Lines of the key that the screen has elsewhere: colours with their dates, the circle, the line of a trip. */
export function PaperKey() {
  const t = useTranslator();
  const sites = useFilteredSites();
  const stops = useTrip();
  const isTrip = stops.length > 1;
  return (
    <>
      <PhaseEntries sites={isTrip ? stops : sites} />
      <li className="legend-entry">
        <Mark shape="circle" />
        {t("app.press.key.circle")}
      </li>
      {isTrip && (
        <li className="legend-entry">
          <GlyphFrame phase={null}>
            <path className="legend-line" d="M0 16H24" strokeDasharray="5 3" />
          </GlyphFrame>
          {t("core.trip.key")}
        </li>
      )}
    </>
  );
}

/** Which reports the sentence of evidence speaks of, by publisher and date; nothing where there are none. */
export function PaperSources() {
  const t = useTranslator();
  const reports = reportsOf(useIliStore().dataset);
  if (reports.length === 0) return null;
  return (
    <p className="paper-sources">
      {t("core.card.sources")}: {sourcesBriefly(t, reports)}
    </p>
  );
}
