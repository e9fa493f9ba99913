import { useEffect, useRef, useState } from "react";
import type { OwnersStop } from "../domain/owners-stop";
import type { LonLat } from "../domain/site";
import { useTranslator } from "../i18n/react";
import type { PlacesOnMap } from "../map/core/places-on-map";
import { useTrip } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import { showDirections } from "./directions";
import type { OwnersPart } from "./owner/part";
import { loadOwnersPart } from "./owners";
import { reportToOwner } from "./post-to-host";
import "./owner.css";

const NONE: readonly OwnersStop[] = [];

/** Container of a trip and the owner's stops, rendered by a separate script. */
export function OwnersProgramme({ map }: { map: PlacesOnMap | null }) {
  const t = useTranslator();
  const store = useIliStore();
  const trip = useTrip();
  const stops = useIliState((state) => state.ownersStops?.stops);
  const root = useRef<HTMLDivElement>(null);
  const mounted = useRef<ReturnType<OwnersPart["mount"]> | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = stops !== undefined || trip.length > 1;
  useEffect(() => {
    // No map to put markers on yet; the effect runs again.
    if (!wanted || !map || failed || !root.current) return;
    const element = root.current;
    let gone = false;
    const go = (lonLats: readonly LonLat[] | null) =>
      store.wish(lonLats ? { type: "fit", lonLats } : { type: "address" });
    loadOwnersPart()
      .then((part) => {
        if (gone) return;
        mounted.current ??= part.mount(element);
        mounted.current.show({
          t,
          store,
          trip,
          stops: stops ?? NONE,
          map,
          go,
          directions: showDirections,
        });
      })
      // Without it the trip is a line and a sentence, as in the app.
      .catch((error: unknown) => {
        if (gone) return;
        reportToOwner(stops ? "stops" : "trip", String(error));
        setFailed(true);
      });
    return () => {
      gone = true;
    };
  }, [wanted, t, store, trip, stops, map, failed]);
  useEffect(() => {
    if (wanted) return;
    mounted.current?.remove();
    mounted.current = null;
  }, [wanted]);
  if (!wanted) return null;
  return (
    <>
      <div className="owner-root" ref={root} />
      {failed && (
        <p className="owner-failed" role="status">
          {t("core.owner.unavailable")}{" "}
          <Button look="ghost" onClick={() => setFailed(false)}>
            {t("core.again")}
          </Button>
        </p>
      )}
    </>
  );
}
