import type { GroundName } from "../../domain/ground";
import type { PhaseId } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import "./Suggestions.css";

type SuggestionsProps = {
  /** The query as typed on another keyboard layout, if it was read so. */
  readAs: string | null;
  phases: readonly PhaseId[];
  ground: readonly GroundName[];
  onPhase(phase: PhaseId): void;
  onGround(name: GroundName): void;
};

/**
 * Matches other than sites: a phase by its month, and labels of the basemap, which are marked as
 * such.
 */
export function Suggestions({ readAs, phases, ground, onPhase, onGround }: SuggestionsProps) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  return (
    <>
      {readAs !== null && <p>{t("app.search.readAs", { text: readAs })}</p>}
      {phases.map((phase) => (
        <Button key={phase} className="suggestion" onClick={() => onPhase(phase)}>
          {t("app.search.phase", { phase: phaseName(t, dataset, phase) })}
        </Button>
      ))}
      {ground.length > 0 && (
        <>
          <p>{t("app.search.ground")}</p>
          {ground.map((name) => (
            <Button
              key={`${name.lonLat} ${name.names.en}`}
              className="suggestion suggestion-ground"
              onClick={() => onGround(name)}
            >
              <LocalTextSpan text={name.names} />
            </Button>
          ))}
        </>
      )}
    </>
  );
}
