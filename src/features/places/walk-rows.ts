import type { KeyboardEvent } from "react";

/**
 * Arrow keys go from row to row, and from the list's heading to its first row; a virtualised list
 * handles its own.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  const all = event.currentTarget.querySelectorAll<HTMLElement>(".places-row, summary");
  const rows = [...all].filter((row) => !row.closest("[hidden]"));
  const isHeading = event.target.matches("h2");
  const next = rows[rows.indexOf(event.target) + step];
  if (!(isHeading || rows.includes(event.target)) || !next) return;
  event.preventDefault();
  next.focus();
}
