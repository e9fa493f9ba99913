import type { LiveSpan } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { useLivePart } from "../../ui/live";

/** Chooses the whole season. */
export function WholeSeason({ span }: { span: LiveSpan }) {
  const t = useTranslator();
  const { dataset, choosePhase } = useIliStore();
  const { season } = dataset;
  const whole = useLivePart(span, ({ start, end }) => start === season.start && end === season.end);
  return (
    <Button className="timeline-whole" aria-pressed={whole} onClick={() => choosePhase(null)}>
      {t(dataset.phases.length === 2 ? "core.timeline.both" : "core.timeline.all")}
    </Button>
  );
}
