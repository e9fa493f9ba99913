import { type FormEvent, type KeyboardEvent, useState } from "react";
import { LONGEST_TRIP_TITLE } from "../../domain/address";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { LimitedField } from "./LimitedField";

/** Asks for the new name of a kept trip; Esc leaves it as it was. */
export function KeptTripName({
  title,
  onRename,
  onCancel,
}: {
  title: string;
  onRename(title: string): void;
  onCancel(): void;
}) {
  const t = useTranslator();
  const [typed, setTyped] = useState(title);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onRename(typed);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    // It would close the dialog.
    event.preventDefault();
    onCancel();
  };
  return (
    <form className="trip-tools" onSubmit={save} onKeyDown={cancel}>
      <LimitedField
        label={t("dialogs.trip.title")}
        most={LONGEST_TRIP_TITLE}
        value={typed}
        rows={1}
        onType={setTyped}
      />
      <Button type="submit">{t("dialogs.trip.kept.save")}</Button>
    </form>
  );
}
