import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { followFinger, followMouse } from "./Sheet.drag";
import { HEIGHTS, nextHeight, restAt, type SheetHeight, type Stops, stopsOf } from "./Sheet.snap";
import "./Sheet.css";

/** Default share of the middle height, if the content does not mark its own. */
const HALF = 0.56;

type SheetProps = {
  height: SheetHeight;
  onHeight(height: SheetHeight): void;
  /** Accessible name of the sheet. */
  label: string;
  /** Accessible name of the handle, with the current height. */
  handleLabel: string;
  children: ReactNode;
};

/**
 * A bottom sheet with three heights. It is dragged from anywhere that does not scroll; its handle
 * is pressed, or used with the arrow keys. An element with `data-sheet="peek"` is the last visible
 * one at the lowest height, one with `data-sheet="half"` at the middle height. The full height is
 * what neighbours with `data-sheet="kept"` leave of the container. A focused element is scrolled
 * into view.
 */
export function Sheet({ height, onHeight, label, handleLabel, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const stops = useRef<Stops>({ peek: 0, half: 0, full: 0 });
  const now = useRef({ height, onHeight });
  useLayoutEffect(() => {
    now.current = { height, onHeight };
    if (height === "peek" && body.current) body.current.scrollTop = 0;
  });

  useLayoutEffect(() => {
    const [root, inside] = [sheet.current, body.current];
    const content = inside?.firstElementChild;
    if (!root || !inside || !content || !root.parentElement) return;
    const measure = () => {
      stops.current = measureStops(root, inside);
      for (const one of HEIGHTS) root.style.setProperty(`--${one}`, `${stops.current[one]}px`);
    };
    const sizes = new ResizeObserver(measure);
    for (const element of [root.parentElement, content]) sizes.observe(element);
    const marks = new MutationObserver(() => {
      for (const mark of content.querySelectorAll("[data-sheet]")) sizes.observe(mark);
      measure();
    });
    marks.observe(content, { childList: true });
    for (const mark of content.querySelectorAll("[data-sheet]")) sizes.observe(mark);
    measure();
    return () => {
      sizes.disconnect();
      marks.disconnect();
    };
  }, []);

  useEffect(() => {
    const [root, grip, inside] = [sheet.current, handle.current, body.current];
    if (!root || !grip || !inside) return;
    const hold = {
      heightPx: () => root.offsetHeight,
      fullPx: () => stops.current.full,
      follow: (px: number) => {
        root.dataset["dragging"] = "";
        root.style.blockSize = `${px}px`;
      },
      drop: (speed: number) => {
        const px = root.offsetHeight;
        delete root.dataset["dragging"];
        root.style.blockSize = "";
        const rest = restAt(px, speed, stops.current);
        settle(root, px, stops.current[rest]);
        if (rest !== now.current.height) now.current.onHeight(rest);
      },
    };
    const rise = ({ target }: FocusEvent) => {
      const { height, onHeight } = now.current;
      // Typing leads to results, which need room, as a virtual keyboard does.
      if (target instanceof HTMLInputElement) onHeight("full");
      else if (height === "peek" && target instanceof Element && isBelow(target, inside)) {
        onHeight("half");
      }
    };
    inside.addEventListener("focusin", rise);
    const undo = [followFinger(root, grip, inside, hold), followMouse(grip, hold)];
    return () => {
      inside.removeEventListener("focusin", rise);
      for (const one of undo) one();
    };
  }, []);

  const step = (by: number) => {
    const index = HEIGHTS.indexOf(height) + by;
    const next = HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, index))];
    if (next) onHeight(next);
  };
  return (
    <section
      ref={sheet}
      className="sheet"
      aria-label={label}
      data-covers="bottom"
      data-height={height}
    >
      <button
        ref={handle}
        type="button"
        className="sheet-handle"
        aria-label={handleLabel}
        aria-expanded={height !== "peek"}
        // On click: otherwise the click would hit what has moved below the finger.
        onClick={() => onHeight(nextHeight(height, stops.current))}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") step(1);
          else if (event.key === "ArrowDown") step(-1);
          else return;
          event.preventDefault();
        }}
      />
      <div ref={body} className="sheet-body">
        <div className="sheet-content">{children}</div>
      </div>
    </section>
  );
}

function measureStops(sheet: HTMLElement, body: HTMLElement): Stops {
  const top = sheet.getBoundingClientRect().top;
  const style = getComputedStyle(body);
  const below = Number.parseFloat(style.paddingBlockEnd);
  const end = (element: HTMLElement | null) =>
    element && withoutStick(element).bottom - top + body.scrollTop + below;
  const endOf = (name: string) => end(body.querySelector<HTMLElement>(`[data-sheet="${name}"]`));
  const room = sheet.parentElement?.clientHeight ?? 0;
  let full = room;
  for (const kept of sheet.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-sheet]") ??
    []) {
    full -= kept.offsetHeight;
  }
  const peek = endOf("peek") ?? 0;
  // Less than half a window if the content is shorter.
  const middle = Math.min(
    room * HALF,
    end(body.querySelector<HTMLElement>(".sheet-content")) ?? room,
  );
  return stopsOf({ peek, half: endOf("half") ?? Math.max(middle, peek), full });
}

/** An element's position in the flow, without the offset of `position: sticky`. */
function withoutStick(element: HTMLElement): DOMRect {
  if (getComputedStyle(element).position !== "sticky") return element.getBoundingClientRect();
  element.style.position = "relative";
  const box = element.getBoundingClientRect();
  element.style.position = "";
  return box;
}

/**
 * Animates the sheet from where it was released to its height; the space below has its background.
 */
function settle(sheet: HTMLElement, fromPx: number, toPx: number): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  sheet.animate([{ transform: `translateY(${toPx - fromPx}px)` }, { transform: "none" }], {
    duration: 180,
    easing: "ease-out",
  });
}

/** Whether an element is clipped at the lower edge of its scroll container. */
function isBelow(element: Element, box: Element): boolean {
  return element.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1;
}
