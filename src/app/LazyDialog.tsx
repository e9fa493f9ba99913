import { type ComponentType, useEffect, useState } from "react";
import { useIliStore } from "../state/react";

/**
 * A dialog whose code comes when it is first wanted. Where it cannot be had, a notice says so and
 * nothing opens. `load` must keep its identity.
 */
export function LazyDialog({ load }: { load(): Promise<ComponentType> }) {
  const store = useIliStore();
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => wanted && setLoaded(() => component),
      () => {
        if (!wanted) return;
        store.open({ type: "none" });
        store.notify({ type: "dialog-unavailable" });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, store]);
  return Loaded && <Loaded />;
}
