/** What the map left to the page around it. */
export type RefusedGesture = "wheel" | "touch";

/** A map that its reader has not turned to; see map.css for what its class lets the page do. */
const ASLEEP = "map-cooperative";

/**
 * Leaves the wheel and one finger to the page around the map: the wheel zooms only with Ctrl or ⌘,
 * and two fingers move the map. A click, a tap or the keyboard's focus in the map gives it all
 * gestures, until pointer or focus go elsewhere or Esc is pressed. `onRefused` hears of each gesture
 * that went to the page. Returns the function that unsubscribes.
 */
export function cooperate(
  container: HTMLElement,
  onRefused: (gesture: RefusedGesture) => void,
): () => void {
  const listening = new AbortController();
  const early = { capture: true, passive: true, signal: listening.signal };
  const { signal } = listening;
  const wake = () => container.classList.remove(ASLEEP);
  const sleep = () => container.classList.add(ASLEEP);
  const cedes = () =>
    container.classList.contains(ASLEEP) && !document.fullscreenElement?.contains(container);
  sleep();

  // Before Leaflet, which listens on the same element and would take them.
  container.addEventListener(
    "wheel",
    (event) => {
      if (!cedes() || event.ctrlKey || event.metaKey) return;
      event.stopImmediatePropagation();
      onRefused("wheel");
    },
    early,
  );
  container.addEventListener(
    "touchstart",
    (event) => {
      if (cedes() && event.touches.length === 1) event.stopImmediatePropagation();
    },
    early,
  );
  container.addEventListener(
    "touchmove",
    ({ touches }) => {
      if (cedes() && touches.length === 1) onRefused("touch");
    },
    early,
  );

  container.addEventListener("click", wake, { signal });
  container.addEventListener("focusin", wake, { signal });
  container.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && container.contains(relatedTarget))) sleep();
    },
    { signal },
  );
  container.addEventListener(
    "pointerleave",
    // A finger leaves whenever it is lifted.
    ({ pointerType }) => pointerType !== "touch" && sleep(),
    { signal },
  );
  container.addEventListener("keydown", ({ key }) => key === "Escape" && sleep(), { signal });
  document.addEventListener(
    "pointerdown",
    ({ target }) => target instanceof Node && !container.contains(target) && sleep(),
    { signal },
  );
  window.addEventListener("blur", sleep, { signal });
  return () => {
    listening.abort();
    wake();
  };
}
