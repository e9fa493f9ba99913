import { statusOfColour } from "../../domain/reports";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { whenInWords } from "../../i18n/wording/dates";
import { phaseCountry } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Mark } from "./Mark";

/**
 * A line for each phase of these sites: its colour, about when, and whether all in
 * it was reported or only announced.
 */
export function PhaseEntries({ sites }: { sites: readonly Site[] }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return dataset.phases
    .filter(({ id }) => sites.some(({ phase }) => phase === id))
    .map((phase) => {
      const { id, when } = phase;
      const status = statusOfColour(phase, dataset);
      return (
        <li key={id} className="legend-entry legend-phase">
          <Mark shape="colour" phase={id} />
          <span>
            {phaseCountry(t, dataset, id)}
            <span className="legend-when"> · {whenInWords(t, when)}</span>
            {status && ` · ${t(`core.status.${status}`)}`}
          </span>
        </li>
      );
    });
}
