import { useEffect, useState } from "react";
import { useIliStore } from "../state/react";

type TellOnMap = typeof import("./TellOnMap");

/**
 * The components of a proposal on the map, loaded on demand; null until then. If loading fails
 * there is a notice.
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
