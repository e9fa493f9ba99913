import { Fragment, useId, useRef } from "react";
import { PRODUCT_SLUG } from "../../domain/product-table";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { download } from "../../platform/download";
import { Button } from "../../ui/Button";
import { DeletedTrip } from "./DeletedTrip";
import { KeptTrip } from "./KeptTrip";
import { writeTrips } from "./kept-trips";
import { useKeptTrips } from "./use-kept-trips";
import { useNameOfTrip } from "./use-name-of-trip";
import type { TripEditor } from "./use-trip-editor";

/** The trips kept on this device, and what can be done with them. */
export function KeptTrips({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const nameOf = useNameOfTrip();
  const { kept, deleted, isKept, changed, ...trips } = useKeptTrips(editor);
  const already = useId();
  const input = useRef<HTMLInputElement>(null);
  const { plan, stops, say } = editor;
  const gap = deleted && (
    <DeletedTrip name={nameOf(deleted.plan)} onRestore={() => trips.restore(deleted)} />
  );

  function saveAll(): void {
    const name = `${PRODUCT_SLUG}_trips.json`;
    download(new Blob([writeTrips(kept)], { type: "application/json" }), name);
    say(t("dialogs.press.saved", { name }));
  }

  function update(changed: TripPlan): void {
    trips.update(changed);
    // Its button is gone.
    editor.focus('[data-press="keep"]');
  }

  return (
    <section className="trip-kept" aria-label={t("dialogs.trip.kept.heading")}>
      <h3 className="trip-day">{t("dialogs.trip.kept.heading")}</h3>
      {(kept.length > 0 || gap) && (
        <ul className="trip-stops">
          {kept.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike but for their place.
            <Fragment key={`${at} ${one.trip.join()} ${one.triptitle}`}>
              {deleted?.at === at && gap}
              <KeptTrip plan={one} at={at} name={nameOf(one)} trips={trips} editor={editor} />
            </Fragment>
          ))}
          {deleted?.at === kept.length && gap}
        </ul>
      )}
      {isKept && stops.length > 0 && (
        <p id={already} className="trip-hint">
          {t("dialogs.trip.kept.already")}
        </p>
      )}
      <div className="trip-tools">
        {changed && stops.length > 0 && (
          <Button onClick={() => update(changed)}>
            {t("dialogs.trip.kept.update", { name: nameOf(changed) })}
          </Button>
        )}
        {stops.length > 0 && (
          <Button
            data-press="keep"
            aria-disabled={isKept}
            aria-describedby={isKept ? already : undefined}
            onClick={() => (isKept ? say(t("dialogs.trip.kept.already")) : trips.add(plan))}
          >
            {t("dialogs.trip.kept.keep")}
          </Button>
        )}
        {kept.length > 0 && <Button onClick={saveAll}>{t("dialogs.trip.kept.toFile")}</Button>}
        <Button onClick={() => input.current?.click()}>{t("dialogs.trip.kept.fromFile")}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void trips.read(chosen);
            // The same file may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
    </section>
  );
}
