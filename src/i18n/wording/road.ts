import { type RoadLeg, roundedRoadKm } from "../../domain/road-estimate";
import type { Translator } from "../translator";

/** The estimate of a leg; null without one. */
export function legByRoadInWords(t: Translator, leg: RoadLeg): string | null {
  return leg.roadKm === null
    ? null
    : t("dialogs.trip.road.leg", { distance: distanceByRoad(t, leg.roadKm, leg.straightKm) });
}

/** The sentences on the road estimate of a trip: of how many legs, how long, and what it follows; none without one. */
export function roadsInWords(t: Translator, legs: readonly RoadLeg[]): readonly string[] {
  const told = legs.flatMap(({ straightKm, roadKm }) =>
    roadKm === null ? [] : [{ straightKm, roadKm }],
  );
  if (told.length === 0) return [];
  const sum = (key: keyof RoadLeg) => told.reduce((km, leg) => km + leg[key], 0);
  const distance = distanceByRoad(t, sum("roadKm"), sum("straightKm"));
  const [known, count] = [told.length, legs.length];
  return [
    known === count
      ? t("dialogs.trip.road.all", { distance })
      : t("dialogs.trip.road.some", { known, count, distance }),
    t("dialogs.trip.road.how"),
  ];
}

function distanceByRoad(t: Translator, roadKm: number, straightKm: number): string {
  return t.distance(roundedRoadKm(roadKm, straightKm));
}
