import { type PointerEvent, useEffect, useRef } from "react";

/** From the edge of what scrolls, where a dragged row scrolls it, and by how much a frame (px). */
const EDGE_PX = 48;
const SCROLL_PX = 8;

/** A finger that only presses moves by so little. */
const STILL_PX = 4;

type Drag = {
  row: HTMLElement;
  /** The others, in their order. */
  rows: readonly HTMLElement[];
  startPx: number;
  atPx: number;
  frame: number;
  keys: AbortController;
};

/**
 * Drags a row of a list by its handle, with a finger, a pen or a mouse: the row follows, and a line
 * shows where it would come; nothing else moves. Rows are marked `data-row`; `onDrop` gets the index
 * among the others. Esc, or another gesture of the system, ends it without a drop.
 */
export function useDrag(onDrop: (id: string, to: number) => void) {
  const drag = useRef<Drag | null>(null);
  useEffect(() => () => end(drag), []);

  function down(event: PointerEvent<HTMLElement>): void {
    const row = event.currentTarget.closest<HTMLElement>("[data-row]");
    const list = row?.closest("[data-rows]");
    if (!row || !list || event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")].filter(
      (other) => other !== row,
    );
    const [startPx, atPx] = [event.clientY + scrolledBy(row), event.clientY];
    const keys = new AbortController();
    drag.current = { row, rows, startPx, atPx, keys, frame: requestAnimationFrame(follow) };
    document.addEventListener("keydown", cancelByKey, { capture: true, signal: keys.signal });
  }

  /** Each frame while it lasts: a list that scrolls moves under a finger that rests. */
  function follow(): void {
    const now = drag.current;
    if (!now) return;
    now.frame = requestAnimationFrame(follow);
    const byPx = now.atPx + scrolledBy(now.row) - now.startPx;
    if (now.row.dataset["dragged"] === undefined && Math.abs(byPx) < STILL_PX) return;
    scrollNear(now);
    now.row.dataset["dragged"] = "";
    now.row.style.transform = `translateY(${byPx}px)`;
    const to = placeOf(now);
    for (const [at, other] of now.rows.entries()) {
      if (at === to) other.dataset["drop"] = "before";
      else if (at === now.rows.length - 1 && to === now.rows.length)
        other.dataset["drop"] = "after";
      else delete other.dataset["drop"];
    }
  }

  function cancelByKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(drag);
  }

  return {
    onPointerDown: down,
    onPointerMove: (event: PointerEvent) => {
      if (drag.current) drag.current.atPx = event.clientY;
    },
    onPointerUp: () => {
      const now = drag.current;
      if (!now) return;
      const moved = now.row.dataset["dragged"] !== undefined;
      const [id, to] = [now.row.dataset["row"], placeOf(now)];
      end(drag);
      if (moved && id !== undefined) onDrop(id, to);
    },
    onPointerCancel: () => end(drag),
    onLostPointerCapture: () => end(drag),
  };
}

/** How many of the other rows have their middle above the pointer. */
function placeOf({ rows, atPx }: Drag): number {
  return rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < atPx;
  }).length;
}

function scrollerOf(row: HTMLElement): Element | null {
  return row.closest(".dialog-body");
}

function scrolledBy(row: HTMLElement): number {
  return scrollerOf(row)?.scrollTop ?? 0;
}

function scrollNear({ row, atPx }: Drag): void {
  const scroller = scrollerOf(row);
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (atPx < top + EDGE_PX) scroller.scrollBy(0, -SCROLL_PX);
  else if (atPx > bottom - EDGE_PX) scroller.scrollBy(0, SCROLL_PX);
}

function end(drag: { current: Drag | null }): void {
  const now = drag.current;
  drag.current = null;
  if (!now) return;
  cancelAnimationFrame(now.frame);
  now.keys.abort();
  now.row.style.transform = "";
  delete now.row.dataset["dragged"];
  for (const row of now.rows) delete row.dataset["drop"];
}
