import { useState } from "react";
import { lengthOfTrip } from "../../domain/trip";
import { bestOrder } from "../../domain/trip-order";
import { reordered } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { joinSentences } from "../../i18n/wording/sentences";
import { Button } from "../../ui/Button";
import type { TripEditor } from "./use-trip-editor";

const KEPT = { first: "dialogs.trip.keepFirst", last: "dialogs.trip.keepLast" } as const;

/** Puts the stops in their shortest order, and says what that saves. */
export function BestOrder({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const [keep, setKeep] = useState({ first: true, last: false });

  function order(): void {
    const { plan, stops } = editor;
    const found = bestOrder(
      stops.map(({ lonLat }) => lonLat),
      keep,
    );
    if (found.every((from, to) => from === to)) {
      editor.say(t("dialogs.trip.bestAlready"));
      return;
    }
    const before = t.distance(lengthOfTrip(stops).totalKm);
    const after = t.distance(lengthOfTrip(found.flatMap((at) => stops[at] ?? [])).totalKm);
    const known = { ...plan, trip: stops.map(({ id }) => id) };
    const next = reordered(known, found);
    const saved = t("dialogs.trip.bestSaved", { before, after });
    const isSame = `${next.tripdays}` === `${plan.tripdays}`;
    editor.change(next, isSame ? saved : joinSentences(t, [saved, t("dialogs.trip.bestDays")]));
  }

  return (
    <div className="trip-best">
      <Button data-press="best" onClick={order}>
        {t("dialogs.trip.best")}
      </Button>
      <div>
        {(["first", "last"] as const).map((end) => (
          <label key={end}>
            <input
              type="checkbox"
              checked={keep[end]}
              onChange={({ currentTarget: { checked } }) => setKeep({ ...keep, [end]: checked })}
            />
            {t(KEPT[end])}
          </label>
        ))}
      </div>
    </div>
  );
}
