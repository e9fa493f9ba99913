import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";

/** What stands in the place of a kept trip that was just deleted. */
export function DeletedTrip({ name, onRestore }: { name: string; onRestore(): void }) {
  const t = useTranslator();
  const deleted = t("dialogs.trip.kept.removed", { name });
  return (
    <li>
      <span className="trip-hint">{deleted}</span>
      <div className="trip-tools trip-kept-tools">
        <Button look="ghost" data-press="restore" onClick={onRestore}>
          {t("dialogs.trip.undo")}
          <span className="visually-hidden"> {deleted}</span>
        </Button>
      </div>
    </li>
  );
}
