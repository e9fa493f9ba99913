import type { GroundName } from "../domain/ground";
import { Suggestions } from "../features/search/Suggestions";
import { useIliStore } from "../state/react";
import type { SearchNow } from "./use-search";

/** A name on the ground is seen among its surroundings from this zoom on. */
const GROUND_ZOOM = 7;

/** What the query means besides places. Taking one up ends the search, so that the places are back. */
export function SearchSuggestions({ search: { suggestions, readAs } }: { search: SearchNow }) {
  const store = useIliStore();
  function show({ lonLat, minZoom }: GroundName): void {
    const zoom = Math.max(GROUND_ZOOM, minZoom);
    store.search("");
    store.moveSheet("peek");
    store.wish({ type: "ground", lonLat, zoom });
    // The button goes with the search; whoever pressed it wants to see the map.
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
