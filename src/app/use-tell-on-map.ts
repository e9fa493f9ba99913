import { useEffect, useState } from "react";
import { useIliStore } from "../state/react";

type TellOnMap = typeof import("./TellOnMap");

/**
 * What a proposal puts on the map, which comes when it is first wanted; null until then. Where it
 * cannot be had a notice says so.
 */
export function useTellOnMap(wanted: boolean): TellOnMap | null {
  const store = useIliStore();
  const [parts, setParts] = useState<TellOnMap | null>(null);
  useEffect(() => {
    if (!wanted) return;
    import("./TellOnMap").then(setParts, () => {
      store.open({ type: "none" });
      store.notify({ type: "dialog-unavailable" });
    });
  }, [wanted, store]);
  return parts;
}
