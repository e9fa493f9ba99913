import type { OwnersStop } from "../../domain/owners-stop";
import type { LonLat, Site } from "../../domain/site";
import type { Translator } from "../../i18n/translator";
import type { PlacesOnMap } from "../../map/core/places-on-map";
import type { TripDrawing } from "../../map/core/trip-drawing";
import type { Store } from "../../state/store";
import type { ShowDirections } from "../directions/part";
import type { StopsRead } from "./read-stops";

export type { PlacesOnMap };

export type ProgrammeProps = Readonly<{
  t: Translator;
  store: Store;
  trip: readonly Site[];
  stops: readonly OwnersStop[];
  map: PlacesOnMap | null;
  /** Moves the map to positions; null for the address's view. */
  go(lonLats: readonly LonLat[] | null): void;
  directions: ShowDirections;
}>;

/** What `main.tsx` of this folder, a script loaded on demand, provides to the embed. */
export type OwnersPart = Readonly<{
  /** Also warns once in the console about accepted but doubtful stops. */
  readStops(value: unknown, sites: readonly Site[]): StopsRead;
  tripDrawing: TripDrawing;
  /** Renders a trip and the owner's stops into an element and on the map. */
  mount(root: HTMLElement): Readonly<{ show(props: ProgrammeProps): void; remove(): void }>;
}>;

/** The global name of the script's exports. */
export const PART_NAME = "iliMapOwnersPart";
