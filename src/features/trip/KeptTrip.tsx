import { type FormEvent, useRef, useState } from "react";
import { LONGEST_TRIP_TITLE } from "../../domain/address";
import { fitText } from "../../domain/fit-text";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";

type KeptTripProps = Readonly<{
  plan: TripPlan;
  at: number;
  name: string;
  onOpen(): void;
  onRename(title: string): void;
  onCopy(): void;
  onRemove(): void;
  focus(...selectors: readonly string[]): void;
}>;

/** A kept trip in the list, with its buttons. */
export function KeptTrip({
  plan,
  at,
  name,
  onOpen,
  onRename,
  onCopy,
  onRemove,
  focus,
}: KeptTripProps) {
  const t = useTranslator();
  const [renaming, setRenaming] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    setRenaming(false);
    onRename(fitText(title.current?.value ?? plan.triptitle, LONGEST_TRIP_TITLE).text);
  };
  if (renaming) {
    return (
      <li data-kept={at}>
        <form className="trip-tools" onSubmit={rename}>
          <Field label={t("dialogs.trip.title")}>
            {(id) => (
              <input
                id={id}
                ref={title}
                type="text"
                dir="auto"
                autoComplete="off"
                defaultValue={plan.triptitle}
              />
            )}
          </Field>
          <Button type="submit">{t("dialogs.trip.kept.save")}</Button>
        </form>
      </li>
    );
  }
  const hidden = <bdi className="visually-hidden"> {name}</bdi>;
  return (
    <li data-kept={at}>
      <bdi className="trip-kept-name">{name}</bdi>
      <div className="trip-tools trip-kept-tools">
        <Button look="ghost" data-press="open" onClick={onOpen}>
          {t("dialogs.trip.kept.open")}
          {hidden}
        </Button>
        <Button
          look="ghost"
          onClick={() => {
            setRenaming(true);
            focus(`[data-kept="${at}"] input`);
          }}
        >
          {t("dialogs.trip.kept.rename")}
          {hidden}
        </Button>
        <Button look="ghost" onClick={onCopy}>
          {t("dialogs.trip.kept.copy")}
          {hidden}
        </Button>
        <Button look="ghost" onClick={onRemove}>
          {t("dialogs.trip.kept.remove")}
          {hidden}
        </Button>
      </div>
    </li>
  );
}
