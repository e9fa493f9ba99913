import { useState } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { LocateIcon } from "../../ui/icons";

/** Sorts the list by distance from the reader, on request; a second press forgets the position. */
export function NearMe() {
  const t = useTranslator();
  const store = useIliStore();
  const position = useIliState((state) => state.position);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<"sorted" | "unsorted" | null>(null);
  const ask = async () => {
    setAsking(true);
    const isKnown = await import("./ask-position").then(
      ({ askPosition }) => askPosition(store),
      () => {
        store.notify({ type: "position-unavailable" });
        return false;
      },
    );
    setAsking(false);
    if (isKnown) setSaid("sorted");
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
