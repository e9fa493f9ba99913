import { useMemo } from "react";
import { useIliState, useIliStore } from "../state/react";
import { findSites } from "./find";

/** Ids of what the reader's search left; null without a query. */
export function useFind(): ReadonlySet<string> | null {
  const { sites } = useIliStore().dataset;
  const query = useIliState((state) => state.q);
  return useMemo(() => findSites(sites, query), [sites, query]);
}
