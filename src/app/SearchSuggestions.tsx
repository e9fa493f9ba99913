import type { GroundName } from "../domain/ground";
import { Suggestions } from "../features/search/Suggestions";
import { useIliStore } from "../state/react";
import type { SearchNow } from "./use-search";

/** Zoom at which a basemap label is seen among its surroundings. */
const GROUND_ZOOM = 7;

/** Matches other than sites. Choosing one ends the search, so that the list is complete again. */
export function SearchSuggestions({ search: { suggestions, readAs } }: { search: SearchNow }) {
  const store = useIliStore();
  function show({ lonLat, minZoom }: GroundName): void {
    const zoom = Math.max(GROUND_ZOOM, minZoom);
    store.search("");
    store.moveSheet("peek");
    store.wish({ type: "ground", lonLat, zoom });
    // The pressed button is about to be removed: move the focus to the map.
    document.querySelector<HTMLElement>(".leaflet-container")?.focus({ preventScroll: true });
  }
  return (
    <Suggestions
      {...suggestions}
      readAs={readAs}
      onGround={show}
      onPhase={(phase) => {
        store.choosePhase(phase);
        store.search("");
        document.getElementById("places-heading")?.focus();
      }}
    />
  );
}
