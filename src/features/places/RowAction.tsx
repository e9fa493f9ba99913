import type { ComponentType } from "react";
import type { Site } from "../../domain/site";
import { createLive, useLiveValue } from "../../ui/live";

/** What stands at the end of each row of the list; null until it is loaded, long after the list. */
export const rowAction = createLive<ComponentType<{ site: Site }> | null>(null);

export function RowAction({ site }: { site: Site }) {
  const Action = useLiveValue(rowAction);
  return Action && <Action site={site} />;
}
