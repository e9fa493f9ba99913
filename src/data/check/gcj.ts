import type { LonLat } from "../../domain/site";

/** Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid of 1940. */
const SEMI_MAJOR_AXIS_M = 6378245;
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * A WGS 84 position as the Chinese system GCJ-02 would show it, by the formula that has been public
 * since 2013 (as in eviltransform). Made for places in China: elsewhere it means nothing.
 */
export function toGcj([lon, lat]: LonLat): LonLat {
  const [x, y] = [lon - 105, lat - 35];
  const phi = lat * RADIANS_PER_DEGREE;
  const flattening = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2;
  const meridianRadius =
    (SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (flattening * Math.sqrt(flattening));
  const parallelRadius = (SEMI_MAJOR_AXIS_M / Math.sqrt(flattening)) * Math.cos(phi);
  return [
    lon + eastMetres(x, y) / parallelRadius / RADIANS_PER_DEGREE,
    lat + northMetres(x, y) / meridianRadius / RADIANS_PER_DEGREE,
  ];
}

function northMetres(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ripples(x) +
    waves(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ])
  );
}

function eastMetres(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ripples(x) +
    waves(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ])
  );
}

function ripples(x: number): number {
  return (2 / 3) * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI));
}

function waves(x: number, terms: readonly (readonly [amplitude: number, period: number])[]) {
  return (
    (2 / 3) *
    terms.reduce(
      (sum, [amplitude, period]) => sum + amplitude * Math.sin((x * Math.PI) / period),
      0,
    )
  );
}
