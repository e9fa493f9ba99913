import { type ReactNode, useMemo, useRef } from "react";
import type { RoadNetwork } from "../../domain/corridors";
import { roadLegs } from "../../domain/road-estimate";
import type { Site } from "../../domain/site";
import { lengthOfTrip } from "../../domain/trip";
import { NO_TRIP } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { roadsInWords } from "../../i18n/wording/road";
import { joinSentences } from "../../i18n/wording/sentences";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { BestOrder } from "./BestOrder";
import { KeptTrips } from "./KeptTrips";
import { NotedPlaces } from "./NotedPlaces";
import "./Trip.css";
import { TripAccess } from "./TripAccess";
import { TripStops } from "./TripStops";
import { TripWords } from "./TripWords";
import { useTripEditor } from "./use-trip-editor";

/**
 * The reader's own route: its stops by day, its length, its words, and what can be done with it. `files`
 * saves its stops; `say` tells the reader what was done. Along `roads` its legs are estimated.
 */
export function Trip({
  roads,
  files,
}: {
  roads: RoadNetwork;
  files(stops: readonly Site[], say: (sentence: string) => void): ReactNode;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const root = useRef<HTMLDivElement>(null);
  const editor = useTripEditor(root);
  const { plan, stops } = editor;
  const { totalKm } = lengthOfTrip(stops);
  const legs = useMemo(() => roadLegs(roads, stops), [roads, stops]);
  const clear = () => {
    const emptied = { ...plan, trip: NO_TRIP.trip, tripdays: NO_TRIP.tripdays };
    editor.change(emptied, t("dialogs.trip.cleared"), '[data-press="undo"]');
  };
  return (
    <Dialog
      title={t("app.trip.title")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      <div className="trip" ref={root}>
        {plan.triptitle && (
          <h3 className="trip-title">
            <bdi>{plan.triptitle}</bdi>
          </h3>
        )}
        {stops.length === 0 && <p>{t("dialogs.trip.empty")}</p>}
        {stops.length > 0 && (
          <p className="trip-total">
            {joinSentences(t, [
              t("dialogs.trip.total", { count: stops.length, distance: t.distance(totalKm) }),
              t("core.trip.straight"),
              ...roadsInWords(t, legs),
            ])}
          </p>
        )}
        <div className="trip-tools">
          {(["undo", "redo"] as const).map((way) => (
            // Disabled in looks only: the focus stays on it.
            <Button
              key={way}
              data-press={way}
              aria-disabled={!editor.can(way)}
              onClick={() => editor.go(way)}
            >
              {t(`dialogs.trip.${way}`)}
            </Button>
          ))}
          {stops.length > 0 && (
            <Button onClick={() => store.open({ type: "share", of: "trip" })}>
              {t("dialogs.trip.share")}
            </Button>
          )}
        </div>
        {stops.length > 0 && (
          <>
            <TripStops editor={editor} legs={legs} />
            {stops.length > 2 && <BestOrder editor={editor} />}
            <TripAccess stops={stops} />
            <TripWords editor={editor} />
            {files(stops, editor.say)}
            <Button look="ghost" data-press="clear" onClick={clear}>
              {t("dialogs.trip.clear")}
            </Button>
          </>
        )}
        <NotedPlaces editor={editor} />
        <KeptTrips editor={editor} />
        {/* Stays in view wherever the reader has scrolled to. */}
        <p role="status" className="trip-said">
          {editor.said}
        </p>
      </div>
    </Dialog>
  );
}
