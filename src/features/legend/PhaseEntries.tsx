import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { whenInWords } from "../../i18n/wording/dates";
import { withExceptions } from "../../i18n/wording/exceptions";
import { phaseCountry } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Mark } from "./Mark";

/** A line for each phase of these sites: its colour, about when, and what was reported or only announced. */
export function PhaseEntries({ sites }: { sites: readonly Site[] }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return dataset.phases
    .filter(({ id }) => sites.some(({ phase }) => phase === id))
    .map((phase) => {
      const { id, when } = phase;
      return (
        <li key={id} className="legend-entry legend-phase">
          <Mark shape="colour" phase={id} />
          <span>
            {phaseCountry(t, dataset, id)} ·{" "}
            <span className="legend-when">{whenInWords(t, when)} · </span>
            {withExceptions(t, dataset, phase, t(`core.status.${phase.status}`))}
          </span>
        </li>
      );
    });
}
