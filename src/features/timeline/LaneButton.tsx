import type { PointerEvent } from "react";
import type { PhaseId } from "../../domain/site";
import type { LiveSpan } from "../../domain/span";
import { useTranslator } from "../../i18n/react";
import { phaseCountry, phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { phaseOfSpan } from "../../state/selectors";
import { useLivePart } from "../../ui/live";

/** A lane's name as a button that chooses its phase; a second press restores the season. */
export function LaneButton({ phase, span }: { phase: PhaseId; span: LiveSpan }) {
  const t = useTranslator();
  const { dataset, choosePhase } = useIliStore();
  const { season, phases } = dataset;
  const chosen = useLivePart(span, (days) => phaseOfSpan(days, season, phases) === phase);
  const name = phaseName(t, dataset, phase);
  return (
    <button
      type="button"
      className="timeline-lane-name"
      aria-label={name}
      aria-pressed={chosen}
      // The slider below must not start a drag, unless the press is on a thumb.
      onPointerDown={(event) => {
        if (!isAtThumb(event)) event.stopPropagation();
      }}
      onClick={() => choosePhase(chosen ? null : phase)}
    >
      <span className="timeline-lane-line timeline-lane-long">
        <span>{name}</span>
      </span>
      <span className="timeline-lane-line timeline-lane-short">
        <span>{phaseCountry(t, dataset, phase)}</span>
      </span>
    </button>
  );
}

/** Whether a press is within half a thumb of a thumb's middle. */
function isAtThumb({ clientX, currentTarget }: PointerEvent): boolean {
  const range = currentTarget.closest(".range");
  const scale = currentTarget.closest(".range-scale");
  if (!range || !scale) return false;
  const { left, right, width } = scale.getBoundingClientRect();
  const style = getComputedStyle(range);
  const at = (style.direction === "rtl" ? right - clientX : clientX - left) / width;
  const thumbPx = range.clientWidth - width;
  return ["--low", "--high"].some(
    (name) => Math.abs(Number(style.getPropertyValue(name)) - at) * width < thumbPx / 2,
  );
}
