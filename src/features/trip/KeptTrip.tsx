import { useState } from "react";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { KeptTripName } from "./KeptTripName";

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
  const cancel = () => {
    setRenaming(false);
    focus(`[data-kept="${at}"] [data-press="rename"]`);
  };
  if (renaming) {
    return (
      <li data-kept={at}>
        <KeptTripName title={plan.triptitle} onRename={onRename} onCancel={cancel} />
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
          data-press="rename"
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
