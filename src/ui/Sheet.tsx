import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { followFinger, followMouse } from "./Sheet.drag";
import { HEIGHTS, nextHeight, restAt, type SheetHeight, type Stops, stopsOf } from "./Sheet.snap";
import "./Sheet.css";

/** Share of the room that the middle height takes where nothing in the sheet says how much it needs. */
const HALF = 0.56;

type SheetProps = {
  height: SheetHeight;
  onHeight(height: SheetHeight): void;
  /** Name of what it holds. */
  label: string;
  /** Name of the handle, with the present height in words. */
  handleLabel: string;
  children: ReactNode;
};

/**
 * A bottom sheet with three heights. It is pulled from anywhere that does not scroll; its handle is
 * tapped, or worked with the arrow keys. An element inside with `data-sheet="peek"` is the last that
 * the lowest height shows, one with `data-sheet="half"` the last of the middle one. The highest is
 * all that its neighbours with `data-sheet="kept"` leave of what it stands in. What gets the keyboard's focus comes into sight.
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
      // What is typed finds something, which needs room, as the keyboard of a phone does.
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
        // At the click, or that would press what has come below the finger.
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
  // Less than half a window where the content ends above.
  const middle = Math.min(
    room * HALF,
    end(body.querySelector<HTMLElement>(".sheet-content")) ?? room,
  );
  return stopsOf({ peek, half: endOf("half") ?? Math.max(middle, peek), full });
}

/** Where an element stands in the flow: one that sticks has come along with the scrolling. */
function withoutStick(element: HTMLElement): DOMRect {
  if (getComputedStyle(element).position !== "sticky") return element.getBoundingClientRect();
  element.style.position = "relative";
  const box = element.getBoundingClientRect();
  element.style.position = "";
  return box;
}

/** Lets the sheet run from where it was let go to its height; the room below it is its own colour. */
function settle(sheet: HTMLElement, fromPx: number, toPx: number): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  sheet.animate([{ transform: `translateY(${toPx - fromPx}px)` }, { transform: "none" }], {
    duration: 180,
    easing: "ease-out",
  });
}

/** Whether an element is cut off at the lower end of the box that scrolls it. */
function isBelow(element: Element, box: Element): boolean {
  return element.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1;
}
