import { PHASES } from "../../domain/site";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { phaseOfSpan } from "../../state/selectors";
import { Button } from "../../ui/Button";

/** One press for each phase, and for both. */
export function PhaseButtons({ span }: { span: Span }) {
  const t = useTranslator();
  const { dataset, choosePhase } = useIliStore();
  const { season, phases } = dataset;
  const chosen = phaseOfSpan(span, season, phases);
  const whole = span.start === season.start && span.end === season.end;
  return (
    <div className="timeline-phases">
      {PHASES.map((phase) => (
        <Button key={phase} aria-pressed={chosen === phase} onClick={() => choosePhase(phase)}>
          {t(`core.phase.${phase}`)}
        </Button>
      ))}
      <Button aria-pressed={whole} onClick={() => choosePhase(null)}>
        {t("core.timeline.both")}
      </Button>
    </div>
  );
}
