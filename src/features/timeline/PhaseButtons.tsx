import { PHASES } from "../../domain/site";
import type { Span } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { phaseOfSpan } from "../../state/selectors";
import { Button } from "../../ui/Button";
import { type Live, useLivePart } from "../../ui/live";

/** One press for each phase, and for both. */
export function PhaseButtons({ span }: { span: Live<Span> }) {
  const t = useTranslator();
  const { dataset, choosePhase } = useIliStore();
  const { season, phases } = dataset;
  const chosen = useLivePart(span, (days) => phaseOfSpan(days, season, phases));
  const whole = useLivePart(span, ({ start, end }) => start === season.start && end === season.end);
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
