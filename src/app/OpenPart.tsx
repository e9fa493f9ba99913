import { useEffect } from "react";
import { focusOpened } from "../shell/use-card-focus";
import { useSelectedSite } from "../shell/use-sites";
import { useIliStore } from "../state/react";
import { useLiveValue } from "../ui/live";
import { loadPanelParts, panelParts } from "./load-panel-parts";
import type { PanelPart } from "./use-panel-part";

/**
 * A card or a cluster's list in place of the list. Nothing while its code is on its way; if that
 * fails a notice says so and the list is back.
 */
export function OpenPart({ part }: { part: PanelPart }) {
  const { select, listMembers, notify } = useIliStore();
  const selected = useSelectedSite();
  const parts = useLiveValue(panelParts);
  const waits = parts === null && (part === "site" || part === "members");
  useEffect(() => {
    if (!waits) return;
    loadPanelParts().then(
      () => requestAnimationFrame(focusOpened),
      () => {
        select(null);
        listMembers([]);
        notify({ type: "dialog-unavailable" });
      },
    );
  }, [waits, select, listMembers, notify]);
  if (!parts) return null;
  return (
    <>
      {part === "site" && selected && <parts.Card site={selected} />}
      {part === "members" && <parts.Members />}
    </>
  );
}
