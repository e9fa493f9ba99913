import type { Site } from "../../domain/site";
import { ManyRowsLater } from "./ManyRowsLater";
import { SiteRow } from "./SiteRow";

/** A longer list has only the rows in sight in the page: what the browser's own search loses. */
export const MOST_WHOLE = 400;

/** Rows of a list; `rowAt` gives the site of a row, from 0 to `count`. `many`: of a long list. */
export function SiteRows({
  count,
  rowAt,
  many,
}: {
  count: number;
  rowAt(row: number): Site | undefined;
  many: boolean;
}) {
  if (many) return <ManyRowsLater count={count} rowAt={rowAt} />;
  const sites = Array.from({ length: count }, (_, row) => rowAt(row)).flatMap((one) => one ?? []);
  return (
    <ul>
      {sites.map((site) => (
        <SiteRow key={site.id} site={site} />
      ))}
    </ul>
  );
}
