import { type ReactNode, useMemo } from "react";
import { Attribution } from "../features/attribution/Attribution";
import { Legend } from "../features/legend/Legend";
import { PhaseEntries } from "../features/legend/PhaseEntries";
import { useIliStore } from "../state/react";
import { sitesShown } from "../state/selectors";
import { useLiveValue } from "../ui/live";
import { Notices } from "./Notices";
import { Title } from "./Title";
import { Truth } from "./Truth";
import { useFilteredSites } from "./use-sites";

/**
 * `ui=none`: no controls, only title, sentence of evidence, key and attribution, and what could not
 * be loaded or read.
 */
export function BareLayout({
  matching,
  signs,
}: {
  matching: ReadonlySet<string> | null;
  /** Lines of the key for signs other than sites. */
  signs?: ReactNode;
}) {
  const { span } = useIliStore();
  const filtered = useFilteredSites();
  const days = useLiveValue(span);
  const shown = useMemo(
    () => sitesShown(filtered, days, matching, null),
    [filtered, days, matching],
  );
  return (
    <div className="bare">
      <header className="bare-head" data-covers="top">
        <Title />
        <Truth matching={matching} />
        <Legend sites={shown} after={signs}>
          <PhaseEntries sites={shown} />
        </Legend>
        <Notices />
      </header>
      <div className="bare-foot" data-covers="bottom">
        <Attribution />
      </div>
    </div>
  );
}
