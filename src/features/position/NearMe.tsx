import { useState } from "react";
import { distanceKm } from "../../domain/geo";
import { useTranslator } from "../../i18n/react";
import { locate } from "../../platform/geolocation";
import { useIliState, useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { LocateIcon } from "../../ui/icons";

/** If the nearest site is farther than this, the map does not follow. */
const FAR_KM = 1000;

/** Sorts the list by distance from the reader, on request; a second press forgets the position. */
export function NearMe() {
  const t = useTranslator();
  const store = useIliStore();
  const position = useIliState((state) => state.position);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<"sorted" | "unsorted" | null>(null);
  const ask = async () => {
    setAsking(true);
    const located = await locate();
    setAsking(false);
    if (located.type !== "found") {
      store.notify({ type: `position-${located.type}` });
      return;
    }
    store.setPosition(located);
    setSaid("sorted");
    // The result is visible at the list's head, which the sheet's lowest height hides.
    if (store.api.getState().sheet === "peek") store.moveSheet("half");
    const nearestKm = Math.min(
      ...store.dataset.sites.map(({ lonLat }) => distanceKm(located.lonLat, lonLat)),
    );
    if (nearestKm > FAR_KM) store.notify({ type: "position-far", nearestKm });
    else store.wish({ type: "position" });
  };
  const forget = () => {
    store.setPosition(null);
    setSaid("unsorted");
  };
  return (
    <>
      <IconButton
        label={t(asking ? "app.position.asking" : "app.position.label")}
        aria-pressed={position !== null}
        aria-busy={asking || undefined}
        onClick={() => (position ? forget() : void ask())}
      >
        <LocateIcon />
      </IconButton>
      <span role="status" className="visually-hidden">
        {said && t(`app.position.${said}`)}
      </span>
    </>
  );
}
