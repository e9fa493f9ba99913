import { type ReactNode, useRef } from "react";
import { isInTime, type Site } from "../../domain/site";
import type { LiveSpan, Span } from "../../domain/span";
import type { TimedList } from "../../domain/timed-list";
import { useLive, useLiveValue } from "../../ui/live";
import { SiteRow } from "./SiteRow";

/** A longer list has only the rows in sight in the page: what the browser's own search loses. */
export const MOST_WHOLE = 400;

/** What stands for rows of a list that is too long to be in the page whole. */
export type LongList = (
  props: Readonly<{ count: number; rowAt(row: number): Site | undefined }>,
) => ReactNode;

/** Which sites of a list are shown: those in the span, or those that are not. */
export type TimedPart = Readonly<{
  span: LiveSpan;
  inTime: boolean;
  /** Draws the rows where they belong to a long list; null where each site has its row. */
  longList: LongList | null;
}>;

/** How many sites of a list a part shows. */
export function countOf(list: TimedList, span: Span, inTime: boolean): number {
  const shown = list.count(span);
  return inTime ? shown : list.total - shown;
}

type TimedRowsProps = TimedPart & Readonly<{ list: TimedList; sites: readonly Site[] }>;

/** Rows of the sites that belong to a part; `list` counts `sites`. */
export function TimedRows(props: TimedRowsProps) {
  const { longList } = props;
  return longList ? <RowsInSight {...props} Rows={longList} /> : <AllRows {...props} />;
}

function RowsInSight({ list, span, inTime, Rows }: TimedRowsProps & { Rows: LongList }) {
  const days = useLiveValue(span);
  const rowAt = (row: number) => (inTime ? list.inTime(row, days) : list.outOfTime(row, days));
  return <Rows count={countOf(list, days, inTime)} rowAt={rowAt} />;
}

/** Every site has its row; a step in time only hides some and shows others, and renders nothing. */
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

/** A row that is not shown is not the site's row: it does not carry its id. */
function show(row: HTMLElement, { id }: Site, shown: boolean): void {
  if (row.hidden === !shown && (row.dataset["siteId"] !== undefined) === shown) return;
  row.hidden = !shown;
  if (shown) row.dataset["siteId"] = id;
  else delete row.dataset["siteId"];
}
