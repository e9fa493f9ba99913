import type { LonLat } from "../../domain/site";
import { countries } from "../terms.json";
import type { Content, SiteDraft } from "./draft";
import type { Finding } from "./finding";
import { toGcj } from "./gcj";
import { offsetKm } from "./geometry";

/** Countries whose own maps show every place off its true position. */
const SHIFTED = new Set<string | undefined>(
  countries.flatMap(({ code, shiftedMaps }) => (shiftedMaps ? code : [])),
);
/** Two points this near to being one GCJ-02 shift apart are taken for one place given twice. */
const SAME_PLACE_KM = 0.06;
const CHINESE_MAPS = /amap|gaode|autonavi|tencent|gcj|高德|腾讯/i;
const CONVERTED = /wgs|converted/i;

/**
 * Chinese maps show every place off its true position (GCJ-02; about 300 m in the Ili valley).
 * Nothing in a single number tells, so two signs are looked for, in China only: a site stands
 * exactly one shift away from a site of the same name or district, or from the same id as known
 * elsewhere; or its coordinate comes from such a map, nobody says that it was converted, and its
 * precision is finer than the shift. A shifted point without neighbour or source is not found.
 */
export function checkGcjShift({ sites, otherSites }: Pick<Content, "sites" | "otherSites">) {
  const shifted = cellsOf([...sites, ...otherSites]);
  return sites.flatMap((site): Finding[] => {
    const { geometry: point, properties } = site;
    if (!point || !SHIFTED.has(properties.country)) return [];
    const shiftKm = Math.hypot(...offsetKm(point, toGcj(point)));
    const neighbour = near(shifted, point).find(
      (other) => other !== site && isNeighbour(site, other) && isShifted(other.geometry, point),
    );
    if (neighbour)
      return [found(site, `it stands one GCJ-02 shift from "${neighbour.id}"`, shiftKm)];
    const source = properties.coordinate?.source ?? "";
    const unconverted = CHINESE_MAPS.test(source) && !CONVERTED.test(source);
    return unconverted && (properties.precisionKm ?? 0) < shiftKm
      ? [found(site, "its coordinate comes from a map that uses GCJ-02", shiftKm)]
      : [];
  });
}

/** Larger than `SAME_PLACE_KM` in either direction, as far north as 60°. */
const CELL_DEGREES = 0.0012;

/** Sites by the cell to which GCJ-02 shifts them: comparing each with each would never end. */
function cellsOf(sites: readonly SiteDraft[]): ReadonlyMap<string, readonly SiteDraft[]> {
  const cells = new Map<string, SiteDraft[]>();
  for (const site of sites) {
    if (!site.geometry) continue;
    const key = cellAt(toGcj(site.geometry), 0, 0);
    const cell = cells.get(key);
    if (cell) cell.push(site);
    else cells.set(key, [site]);
  }
  return cells;
}

function near(cells: ReadonlyMap<string, readonly SiteDraft[]>, point: LonLat): SiteDraft[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((x) => steps.flatMap((y) => cells.get(cellAt(point, x, y)) ?? []));
}

function cellAt([lon, lat]: LonLat, x: number, y: number): string {
  return `${Math.floor(lon / CELL_DEGREES) + x} ${Math.floor(lat / CELL_DEGREES) + y}`;
}

function isNeighbour(site: SiteDraft, other: SiteDraft): boolean {
  const [names, otherNames] = [site.properties.names, other.properties.names];
  const district = site.properties.district?.en;
  return (
    site.id === other.id ||
    (names !== undefined &&
      (isSame(names.ru, otherNames?.ru) || isSame(names.en, otherNames?.en))) ||
    (district !== undefined && district === other.properties.district?.en)
  );
}

function isSame(name: string | undefined, other: string | undefined): boolean {
  return name !== undefined && name === other;
}

function isShifted(from: LonLat | undefined, to: LonLat): boolean {
  return from !== undefined && Math.hypot(...offsetKm(toGcj(from), to)) < SAME_PLACE_KM;
}

function found({ id, path }: SiteDraft, sign: string, shiftKm: number): Finding {
  return {
    ...{ rule: "gcj-shift", role: "sites", path: [...path, "geometry", "coordinates"], id },
    what: `the point may be off by ${Math.round(shiftKm * 1000)} m: ${sign}`,
    fix: 'Convert it to WGS 84 and say so in "coordinate.source", or widen "precisionKm".',
  };
}
