import { useState } from "react";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { KeptTripName } from "./KeptTripName";
import type { KeptTripsEditor } from "./use-kept-trips";
import type { TripEditor } from "./use-trip-editor";

/** A kept trip in the list, at its index, with its buttons. */
export function KeptTrip({
  plan,
  at,
  name,
  trips,
  editor,
}: Readonly<{
  plan: TripPlan;
  at: number;
  name: string;
  trips: Pick<KeptTripsEditor, "elsewhere" | "open" | "rename" | "copy" | "remove">;
  editor: TripEditor;
}>) {
  const t = useTranslator();
  const [renaming, setRenaming] = useState(false);
  const elsewhere = trips.elsewhere(plan);
  const row = `[data-kept="${at}"]`;
  const startRenaming = () => {
    setRenaming(true);
    // What was said before would lie over what is said of the name.
    editor.say("");
    editor.focus(`${row} input`);
  };
  const cancel = () => {
    setRenaming(false);
    editor.focus(`${row} [data-press="rename"]`);
  };
  if (renaming) {
    return (
      <li data-kept={at}>
        <KeptTripName
          title={plan.triptitle}
          onRename={(title) => trips.rename(at, plan, title)}
          onCancel={cancel}
        />
      </li>
    );
  }
  const presses = {
    open: () => trips.open(plan),
    rename: startRenaming,
    copy: () => trips.copy(at, plan),
    remove: () => trips.remove(at, plan),
  };
  return (
    <li data-kept={at}>
      <bdi className="trip-kept-name">{name}</bdi>
      {elsewhere > 0 && (
        <p className="trip-hint">{t("dialogs.trip.kept.elsewhere", { number: elsewhere })}</p>
      )}
      <div className="trip-tools trip-kept-tools">
        {(["open", "rename", "copy", "remove"] as const).map((press) => (
          <Button key={press} look="ghost" data-press={press} onClick={presses[press]}>
            {t(`dialogs.trip.kept.${press}`)}
            <bdi className="visually-hidden"> {name}</bdi>
          </Button>
        ))}
      </div>
    </li>
  );
}
