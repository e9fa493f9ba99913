import { useId, useRef, useState } from "react";
import { PRODUCT_SLUG } from "../../domain/product-table";
import { samePlan, type TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { download } from "../../platform/download";
import { Button } from "../../ui/Button";
import { KeptTrip } from "./KeptTrip";
import { keepTrips, keptTrips, readTrips, titleOfCopy, writeTrips } from "./kept-trips";
import { useNameOfTrip } from "./use-name-of-trip";
import type { TripEditor } from "./use-trip-editor";

/** The trips kept on this device, and what can be done with them. */
export function KeptTrips({ editor }: { editor: TripEditor }) {
  const t = useTranslator();
  const nameOf = useNameOfTrip();
  const [kept, setKept] = useState(keptTrips);
  const [deleted, setDeleted] = useState<Readonly<{ plan: TripPlan; at: number }> | null>(null);
  const already = useId();
  const input = useRef<HTMLInputElement>(null);
  const { plan, stops, say, focus } = editor;
  const isKept = kept.some((other) => samePlan(other, plan));

  function keep(trips: readonly TripPlan[], said: string): void {
    setKept(trips);
    setDeleted(null);
    say(keepTrips(trips) ? said : `${said} ${t("dialogs.trip.kept.notStored")}`);
  }

  function insert(one: TripPlan, at: number, said: string, until = at): void {
    keep([...kept.slice(0, at), one, ...kept.slice(until)], said);
    focus(`[data-kept="${at}"] [data-press="open"]`);
  }

  function remove(at: number, one: TripPlan): void {
    keep(
      kept.filter((_, index) => index !== at),
      t("dialogs.trip.kept.removed", { name: nameOf(one) }),
    );
    setDeleted({ plan: one, at });
    focus('[data-press="restore"]');
  }

  async function read(chosen: File): Promise<void> {
    const trips = readTrips(await chosen.text().catch(() => ""));
    if (!trips || trips.length === 0) {
      say(t("dialogs.trip.kept.unreadable"));
      return;
    }
    const more = trips.filter((one) => !kept.some((other) => samePlan(one, other)));
    keep([...kept, ...more], t("dialogs.trip.kept.read", { count: trips.length }));
  }

  return (
    <section className="trip-kept" aria-label={t("dialogs.trip.kept.heading")}>
      <h3 className="trip-day">{t("dialogs.trip.kept.heading")}</h3>
      {kept.length > 0 && (
        <ul className="trip-stops">
          {kept.map((one, at) => (
            <KeptTrip
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike but for their place.
              key={`${at} ${one.trip.join()} ${one.triptitle}`}
              plan={one}
              at={at}
              name={nameOf(one)}
              onOpen={() => editor.open(one, t("dialogs.trip.kept.opened", { name: nameOf(one) }))}
              onRename={(triptitle) => {
                const named = { ...one, triptitle };
                const said = t("dialogs.trip.kept.renamed", { name: nameOf(named) });
                insert(named, at, said, at + 1);
              }}
              onCopy={() =>
                insert(
                  { ...one, triptitle: titleOfCopy(nameOf(one), kept.map(nameOf)) },
                  at + 1,
                  t("dialogs.trip.kept.copied", { name: nameOf(one) }),
                )
              }
              onRemove={() => remove(at, one)}
              focus={focus}
            />
          ))}
        </ul>
      )}
      {isKept && stops.length > 0 && (
        <p id={already} className="trip-hint">
          {t("dialogs.trip.kept.already")}
        </p>
      )}
      <div className="trip-tools">
        {stops.length > 0 && (
          <Button
            aria-disabled={isKept}
            aria-describedby={isKept ? already : undefined}
            onClick={() => {
              if (isKept) say(t("dialogs.trip.kept.already"));
              else keep([...kept, plan], t("dialogs.trip.kept.keptNow", { name: nameOf(plan) }));
            }}
          >
            {t("dialogs.trip.kept.keep")}
          </Button>
        )}
        {deleted && (
          <Button
            data-press="restore"
            onClick={() => {
              const name = nameOf(deleted.plan);
              insert(deleted.plan, deleted.at, t("dialogs.trip.kept.undone", { name }));
            }}
          >
            {t("dialogs.trip.undo")}
            <span className="visually-hidden">
              {" "}
              {t("dialogs.trip.kept.removed", { name: nameOf(deleted.plan) })}
            </span>
          </Button>
        )}
        {kept.length > 0 && (
          <Button
            onClick={() => {
              const name = `${PRODUCT_SLUG}_trips.json`;
              download(new Blob([writeTrips(kept)], { type: "application/json" }), name);
              say(t("dialogs.press.saved", { name }));
            }}
          >
            {t("dialogs.trip.kept.toFile")}
          </Button>
        )}
        <Button onClick={() => input.current?.click()}>{t("dialogs.trip.kept.fromFile")}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void read(chosen);
            // The same file may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
    </section>
  );
}
