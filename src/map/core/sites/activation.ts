import type { Map as LeafletMap } from "leaflet";
import { watchDrags } from "../drags";
import type { ClusterNode } from "./scene-node";
import type { SitesLayer } from "./sites-layer";

type Handlers = Readonly<{
  onSite(id: string): void;
  onCluster(cluster: ClusterNode): void;
  onHover(id: string | null): void;
}>;

/** Subscribes to clicks, pointers and focus on the drawn sites; returns the function that unsubscribes. */
export function listenToSites(map: LeafletMap, layer: SitesLayer, handlers: Handlers): () => void {
  const { root } = layer;
  const drags = watchDrags(map, root);
  const onClick = (event: MouseEvent) => {
    const node = layer.nodeOf(event.target);
    if (!node || drags.endWith(event)) return;
    if (node.type === "site") handlers.onSite(node.site.id);
    else handlers.onCluster(node);
  };
  const onEnter = (event: Event) => {
    const node = layer.nodeOf(event.target);
    handlers.onHover(node?.type === "site" ? node.site.id : null);
  };
  const onLeave = () => handlers.onHover(null);
  // Two quick clicks on a pin are not a wish to zoom.
  const stop = (event: Event) => event.stopPropagation();
  const listening = new AbortController();
  const { signal } = listening;
  root.addEventListener("click", onClick, { signal });
  root.addEventListener("dblclick", stop, { signal });
  root.addEventListener("pointerover", onEnter, { signal });
  root.addEventListener("pointerleave", onLeave, { signal });
  root.addEventListener("pointerout", onLeave, { signal });
  root.addEventListener("focusin", onEnter, { signal });
  root.addEventListener("focusout", onLeave, { signal });
  return () => {
    drags.remove();
    listening.abort();
  };
}
