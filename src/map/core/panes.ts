import type { Map as LeafletMap } from "leaflet";

/** Bottom first; Leaflet's own panes hold nothing of ours. */
const PANES = ["relief", "areas", "basemap", "circles", "trip", "labels", "sites"] as const;
const FIRST_Z_INDEX = 210;

export type Panes = Readonly<Record<(typeof PANES)[number], string>>;

/** Makes the panes that are not there yet, and gives their names. */
export function createPanes(map: LeafletMap): Panes {
  const names = PANES.map((pane, level) => {
    const name = `ili-${pane}`;
    const element = map.getPane(name) ?? map.createPane(name);
    element.style.zIndex = String(FIRST_Z_INDEX + level * 10);
    if (pane !== "sites") element.style.pointerEvents = "none";
    return [pane, name] as const;
  });
  // Every pane of the list is in it.
  return Object.fromEntries(names) as Panes;
}
