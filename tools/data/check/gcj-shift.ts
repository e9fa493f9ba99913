import type { LonLat } from "../../../src/domain/site";
import { toGcj } from "../gcj";
import { offsetKm } from "../geometry";
import type { Content, SiteDraft } from "./draft";
import type { Finding } from "./finding";

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
export function checkGcjShift({ sites, otherSites }: Content): Finding[] {
  return sites.flatMap((site) => {
    const { geometry: point, properties } = site;
    if (!point || properties.country !== "CN") return [];
    const shiftKm = Math.hypot(...offsetKm(point, toGcj(point)));
    const neighbour = [...sites, ...otherSites].find(
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

function isNeighbour(site: SiteDraft, other: SiteDraft): boolean {
  const [names, otherNames] = [site.properties.names, other.properties.names];
  const district = site.properties.district?.en;
  return (
    site.id === other.id ||
    (names !== undefined && (names.ru === otherNames?.ru || names.en === otherNames?.en)) ||
    (district !== undefined && district === other.properties.district?.en)
  );
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
