import { roadNetwork } from "../domain/corridors";
import drawn from "./roads.json" with { type: "json" };

/** The corridors that the base map shows, along which a trip is estimated. Comes with what tells of a trip. */
export const DRAWN_ROADS = roadNetwork(
  drawn.roads.map(({ country, points }) => ({
    country,
    points: points.map(([lon = 0, lat = 0]) => [lon, lat] as const),
  })),
);
