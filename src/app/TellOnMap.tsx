import { useCallback } from "react";
import { aimPrecisionKm } from "../domain/proposal";
import type { LonLat } from "../domain/site";
import { knownSite, nameOfProposed, proposalNow, propose } from "../features/tell/proposal";
import { useTranslator } from "../i18n/react";
import type { Padding } from "../map/core/model";
import { AimCross } from "../map/react/AimCross";
import { ProposedMark } from "../map/react/ProposedMark";
import { useMediaQuery } from "../platform/media";
import { useIliState, useIliStore } from "../state/react";

/** The crosshair on the map while a point is being chosen. */
export function Aim({ padding }: { padding: Padding }) {
  const store = useIliStore();
  const reducedMotion = useMediaQuery("(prefers-reduced-motion: reduce)");
  const onAim = useCallback(
    (lonLat: LonLat, metresPerPixel: number) =>
      propose(store, { aim: { lonLat, precisionKm: aimPrecisionKm(metresPerPixel) } }),
    [store],
  );
  const onZoom = useCallback((steps: number) => store.wish({ type: "zoom", steps }), [store]);
  return <AimCross {...{ padding, onAim, onZoom }} animates={!reducedMotion} />;
}

/** The reader's proposal as a mark on this screen's map only. */
export function Proposed() {
  const t = useTranslator();
  const store = useIliStore();
  useIliState((state) => state.proposal);
  const { draft } = proposalNow(store);
  const known = knownSite(store, draft);
  const lonLat = known?.lonLat ?? draft.point?.lonLat;
  if (!lonLat) return null;
  return (
    <ProposedMark
      lonLat={lonLat}
      precisionKm={known?.precisionKm ?? draft.point?.precisionKm ?? 0}
      label={t("app.tell.proposed", { name: nameOfProposed(t, store, draft) })}
    />
  );
}
