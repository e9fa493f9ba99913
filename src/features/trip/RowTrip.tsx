import { type KeyboardEvent, useEffect, useRef } from "react";
import { localText } from "../../domain/language";
import { isOfMap } from "../../domain/own";
import type { Site } from "../../domain/site";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import "./RowTrip.css";

/**
 * Whether the place of a row is in the trip. With a mouse it is seen on the row in hand, on a touch screen
 * always. The Tab key passes by, or a list would have twice as many stops: the left and right arrow keys go
 * between a row and its box, and the place's card has a button. A check box, since a row's button is the
 * only one that opens its place.
 */
export function RowTrip({ site }: { site: Site }) {
  // A trip is its link, which knows nothing of a file of the reader's own.
  return isOfMap(site) && <TripBox site={site} />;
}

function TripBox({ site }: { site: Site }) {
  const t = useTranslator();
  const store = useIliStore();
  const planned = useIliState(({ trip }) => trip.includes(site.id));
  const near = useIliState(({ hoveredId }) => hoveredId === site.id);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const row = box.current?.closest("li")?.querySelector<HTMLElement>(".places-row");
    const cross = (event: globalThis.KeyboardEvent) => {
      if (isAcross(event)) box.current?.focus();
    };
    row?.addEventListener("keydown", cross);
    return () => row?.removeEventListener("keydown", cross);
  }, []);
  const back = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isAcross(event.nativeEvent)) return;
    event.currentTarget.closest("li")?.querySelector<HTMLElement>(".places-row")?.focus();
  };
  const enter = () => store.hover(site.id);
  const leave = () => store.hover(null);
  return (
    <label
      className="row-trip"
      title={t(planned ? "app.trip.added" : "app.trip.add")}
      data-near={near || planned || undefined}
      data-planned={planned || undefined}
      onPointerEnter={enter}
      onPointerLeave={leave}
    >
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        aria-label={`${t("app.trip.title")}: ${localText(site.names, t.language)?.text ?? site.id}`}
        checked={planned}
        onChange={() => {
          const { trip } = store.api.getState();
          store.setTrip(planned ? trip.filter((id) => id !== site.id) : [...trip, site.id]);
        }}
        onKeyDown={back}
        onFocus={enter}
        onBlur={leave}
      />
      {planned ? <MinusIcon /> : <PlusIcon />}
    </label>
  );
}

/** Whether a key press goes from a row to its box, or back; if so nothing else comes of it. */
function isAcross(event: globalThis.KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
  if (altKey || ctrlKey || metaKey || shiftKey) return false;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  event.preventDefault();
  return true;
}
