import type { Dataset } from "../../domain/dataset";
import type { OwnersStop } from "../../domain/owners-stop";
import type { LonLat, Site } from "../../domain/site";
import type { Translator } from "../../i18n/translator";
import type { PlacesOnMap } from "../../map/core/places-on-map";
import type { ShapeTrip } from "../../map/core/trip-layer";
import type { StopsRead } from "./read-stops";

export type { PlacesOnMap };

export type ProgrammeProps = Readonly<{
  t: Translator;
  dataset: Dataset;
  trip: readonly Site[];
  stops: readonly OwnersStop[];
  map: PlacesOnMap | null;
  /** Brings the map to positions; null for where the address leads. */
  go(lonLats: readonly LonLat[] | null): void;
}>;

/** What `main.tsx` of this folder, a script that is fetched where it is wanted, gives the embed. */
export type OwnersPart = Readonly<{
  /** Also asks the owner's console, once, what may be wrong with stops that are taken. */
  readStops(value: unknown, sites: readonly Site[]): StopsRead;
  tripShape: ShapeTrip;
  /** Shows a trip and the owner's stops in an element and on the map. */
  mount(root: HTMLElement): Readonly<{ show(props: ProgrammeProps): void; remove(): void }>;
}>;

/** The name by which the script is found. */
export const PART_NAME = "iliMapOwnersPart";
