import type { Dataset } from "./dataset";
import { OWN, OWN_PHASE, type Site } from "./site";

/** A dataset with the places of the reader's own file, which is called `name`, beside its own. */
export function withOwnPlaces(dataset: Dataset, own: readonly Site[], name: string): Dataset {
  return { ...dataset, ownFile: name, sites: [...dataset.sites, ...own.map(asOwn)] };
}

/**
 * A place of a file as the reader's own: with its name, position, dates and note, and nothing that says
 * of the shooting what only this map's data may.
 */
function asOwn(place: Site, at: number): Site {
  const { names, kind, country, adminRegion, district, elevationM, lonLat, precisionKm } = place;
  return {
    ...{ id: `~${at + 1}`, names, kind, country, adminRegion, district, elevationM },
    ...{ lonLat, precisionKm, coordinateGrade: "D", coordinateSource: "", when: place.when },
    ...{ evidence: OWN, phase: OWN_PHASE, area: null, status: null, sources: [] },
    ...{ note: place.note, image: null },
    ...(place.drawn && { drawn: place.drawn }),
  };
}
