import { lazy, Suspense, useMemo } from "react";
import type { LonLat } from "../../domain/site";
import { useIliState, useIliStore } from "../../state/react";
import "./GroundEnd.css";

/** From this zoom on, the basemap is only magnified (overzoom). */
const FIRST_ZOOM = 10;

/** Few readers come so near. */
const OtherMaps = lazy(() => import("./OtherMaps").then((part) => ({ default: part.OtherMaps })));

/** Where the basemap's detail ends, says so. */
export function GroundEnd() {
  const { detailedGround } = useIliStore().dataset;
  // Until the map reports its detail, nothing is known of a detailed archive.
  const goesOn = useIliState(({ detail }) => detailedGround && (!detail || detail === "whole"));
  const view = useIliState((state) => state.view);
  const at = useMemo<LonLat | null>(() => view && [view.lon, view.lat], [view]);
  if (!view || !at || view.zoom < FIRST_ZOOM || goesOn) return null;
  return (
    <Suspense>
      <OtherMaps at={at} zoom={view.zoom} />
    </Suspense>
  );
}
