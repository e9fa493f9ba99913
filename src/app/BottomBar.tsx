import { GuardedPart } from "../shell/GuardedPart";
import { TimelineOfSites } from "../shell/TimelineOfSites";
import { useIliState } from "../state/react";
import { LazyDialog } from "./LazyDialog";

const loadAimBar = () => import("../features/tell/AimBar").then(({ AimBar }) => AimBar);
const loadProposedBar = () =>
  import("../features/tell/ProposedBar").then(({ ProposedBar }) => ProposedBar);

/** The timeline, or the bar of a reader's proposal while it is on the map. */
export function BottomBar() {
  const aiming = useIliState((state) => state.dialog.type === "tell-point");
  const shown = useIliState((state) => state.proposal?.shown ?? false);
  const tells = aiming ? "aim" : shown ? "shown" : undefined;
  return (
    <div className="bar" data-covers="bottom" data-tells={tells}>
      <GuardedPart>
        {tells === "aim" && <LazyDialog load={loadAimBar} />}
        {tells === "shown" && <LazyDialog load={loadProposedBar} />}
        <TimelineOfSites />
      </GuardedPart>
    </div>
  );
}
