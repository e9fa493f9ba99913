import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useTranslator } from "../i18n/react";
import { useIliStore } from "../state/react";
import type { Store } from "../state/store";
import { Button } from "../ui/Button";
import { revealSearch } from "./reveal-search";

/** Frames to wait until a collapsed target can be focused. */
const MOST_FRAMES = 30;

const TARGETS = [
  { id: "map", label: "app.skip.map", selector: ".app-map .leaflet-container [tabindex='0']" },
  { id: "time", label: "app.skip.time", selector: ".bar input[type='range']" },
  { id: "list", label: "app.skipToList", selector: "#places-heading" },
] as const;
type Target = (typeof TARGETS)[number];

/** Skip links to the map, the timeline and the list, in every layout. */
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

/** Instead of the link's default: the target may be collapsed, and the URL's fragment is ours. */
function skip(event: MouseEvent, store: Store, { id, selector }: Target): void {
  event.preventDefault();
  const from = document.activeElement;
  // Synchronously, so that the focus moves before the reader's next key.
  flushSync(() => {
    if (id !== "map") revealSearch(store);
    // At full height the sheet covers the timeline.
    if (id === "time" && store.api.getState().sheet === "full") store.moveSheet("half");
  });
  const own = id === "map" ? ".app-map .leaflet-container" : null;
  const target = () => find(selector) ?? (own === null ? null : find(own));
  focusWhenThere(target, from, MOST_FRAMES);
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/**
 * Focuses the element as soon as it can be focused, unless the reader has moved the focus from
 * `from`.
 */
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
