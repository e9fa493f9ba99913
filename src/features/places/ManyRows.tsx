import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Site } from "../../domain/site";
import { ROW_REM, SiteRow } from "./SiteRow";
import { useVisibleRows } from "./use-visible-rows";

const PAGE_ROWS = 10;

/**
 * A virtualised list: only visible rows are in the DOM. Tab goes from row to row as in a short
 * list; arrows, Page Up, Page Down, Home and End go to any row. `aria-posinset` and `aria-setsize`
 * give a row's position. `rowAt` returns the site of a row, from 0 to `count`.
 */
export function ManyRows({
  count,
  rowAt,
}: {
  count: number;
  rowAt(row: number): Site | undefined;
}) {
  const list = useRef<HTMLUListElement>(null);
  const visible = useVisibleRows(list, count, ROW_REM);
  /** The focused row, which stays in the DOM while it is scrolled away. */
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector(`[aria-posinset="${wanted.current + 1}"] button`);
    if (!(row instanceof HTMLElement)) return;
    wanted.current = null;
    row.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rowOf(event.target);
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowAfter(event.key, at, count);
    if (to === null) return;
    event.preventDefault();
    wanted.current = to;
    setFocused(to);
  };

  const rows = Array.from({ length: visible.end - visible.first }, (_, at) => visible.first + at);
  if (focused !== null && focused < count) {
    // In DOM order, so that Tab goes to its neighbours.
    if (focused < visible.first) rows.unshift(...around(focused, 0, visible.first));
    else if (focused >= visible.end) rows.push(...around(focused, visible.end, count));
  }
  return (
    <ul
      ref={list}
      className="places-many"
      style={{ blockSize: `${count * ROW_REM}rem` }}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(rowOf(event.target))}
      onBlur={() => setFocused(null)}
    >
      {rows.map((row) => {
        const site = rowAt(row);
        return (
          site && (
            <li
              key={site.id}
              data-site-id={site.id}
              aria-posinset={row + 1}
              aria-setsize={count}
              style={{ insetBlockStart: `${row * ROW_REM}rem` }}
            >
              <SiteRow site={site} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** A row and its neighbours, within [from, end). */
function around(row: number, from: number, end: number): number[] {
  return [row - 1, row, row + 1].filter((one) => one >= from && one < end);
}

/** The row index of an element inside it. */
function rowOf(target: EventTarget): number | null {
  const place = target instanceof Element && target.closest("[aria-posinset]");
  return place ? Number(place.getAttribute("aria-posinset")) - 1 : null;
}

/** The row that a key goes to; null for other keys. */
function rowAfter(key: string, row: number, count: number): number | null {
  const ways: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + PAGE_ROWS,
    PageUp: row - PAGE_ROWS,
    Home: 0,
    End: count - 1,
  };
  const to = ways[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}
