import { type ReactNode, useRef } from "react";
import { isInTime, type Site } from "../../domain/site";
import type { LiveSpan, Span } from "../../domain/span";
import type { TimedList } from "../../domain/timed-list";
import { useLive, useLiveValue } from "../../ui/live";
import { SiteRow } from "./SiteRow";

/** A longer list is virtualised, at the cost of the browser's find in page. */
export const MOST_WHOLE = 400;

/** Renders a list that is too long for the DOM. */
export type LongList = (
  props: Readonly<{ count: number; rowAt(row: number): Site | undefined }>,
) => ReactNode;

/** Which sites of a list are shown: those inside the span, or those outside. */
export type TimedPart = Readonly<{
  span: LiveSpan;
  inTime: boolean;
  /** The virtualised list for the rows; null if each site has a row in the DOM. */
  longList: LongList | null;
}>;

/** Number of sites of a list inside or outside the span. */
export function countOf(list: TimedList, span: Span, inTime: boolean): number {
  const shown = list.count(span);
  return inTime ? shown : list.total - shown;
}

type TimedRowsProps = TimedPart & Readonly<{ list: TimedList; sites: readonly Site[] }>;

/** The rows of a part; `list` counts `sites`. */
export function TimedRows(props: TimedRowsProps) {
  const { longList } = props;
  return longList ? <RowsInSight {...props} Rows={longList} /> : <AllRows {...props} />;
}

function RowsInSight({ list, span, inTime, Rows }: TimedRowsProps & { Rows: LongList }) {
  const days = useLiveValue(span);
  const rowAt = (row: number) => (inTime ? list.inTime(row, days) : list.outOfTime(row, days));
  return <Rows count={countOf(list, days, inTime)} rowAt={rowAt} />;
}

/**
 * All rows are rendered once; a change of the span only hides and shows them, without rendering.
 */
function AllRows({ sites, span, inTime }: TimedRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useLive(span, (days) => {
    sites.forEach((site, at) => {
      const row = list.current?.children[at];
      if (row instanceof HTMLElement) show(row, site, isInTime(site, days) === inTime);
    });
  });
  return (
    <ul ref={list}>
      {sites.map((site) => (
        <li key={site.id} data-site-id={site.id}>
          <SiteRow site={site} />
        </li>
      ))}
    </ul>
  );
}

/** A hidden row does not carry its site's id. */
function show(row: HTMLElement, { id }: Site, shown: boolean): void {
  if (row.hidden === !shown && (row.dataset["siteId"] !== undefined) === shown) return;
  row.hidden = !shown;
  if (shown) row.dataset["siteId"] = id;
  else delete row.dataset["siteId"];
}
