import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import type { Store } from "../state/store";
import { Button } from "../ui/Button";
import { revealSearch } from "./reveal-search";

/** Frames within which what was folded away is there to take the focus. */
const MOST_FRAMES = 30;

const TARGETS = [
  { id: "map", label: "app.skip.map", selector: ".app-map .leaflet-container [tabindex='0']" },
  { id: "time", label: "app.skip.time", selector: ".bar input[type='range']" },
  { id: "list", label: "app.skipToList", selector: "#places-heading" },
] as const;
type Target = (typeof TARGETS)[number];

/** The ways past all that stands before the map, the timeline and the list, in every layout. */
export function SkipLinks() {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <nav aria-label={t("app.skip.label")}>
      {TARGETS.map((target) => (
        <a
          key={target.id}
          className="skip visually-hidden"
          href={`#${target.id}`}
          onClick={(event) => skip(event, store, target)}
        >
          {t(target.label)}
        </a>
      ))}
      <Button className="skip visually-hidden" onClick={() => store.open({ type: "keys" })}>
        {t("app.keys.title")}
      </Button>
    </nav>
  );
}

/** Not the browser's own way: what a link leads to may be folded away, and the address is ours. */
function skip(event: MouseEvent, store: Store, { id, selector }: Target): void {
  event.preventDefault();
  const from = document.activeElement;
  // At once, so that the focus can go there before the reader's next key.
  flushSync(() => {
    if (id !== "map") revealSearch(store);
    // A sheet that has all the room leaves none for the timeline.
    if (id === "time" && store.api.getState().sheet === "full") store.moveSheet("half");
  });
  const own = id === "map" ? ".app-map .leaflet-container" : null;
  const target = () => find(selector) ?? (own === null ? null : find(own));
  focusWhenThere(target, from, MOST_FRAMES);
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** Focuses what is found as soon as it takes the focus, while the reader has not gone on `from` here. */
function focusWhenThere(
  target: () => HTMLElement | null,
  from: Element | null,
  frames: number,
): void {
  const now = document.activeElement;
  if (now !== from && now !== document.body) return;
  const element = target();
  element?.focus();
  const isDone = element !== null && document.activeElement === element;
  if (!isDone && frames > 0) requestAnimationFrame(() => focusWhenThere(target, from, frames - 1));
}
