import { distanceKm } from "./geo";
import type { LocalText } from "./language";
import { createSiteSearch } from "./search";
import type { LonLat, Site } from "./site";
import { isHan, skeletons } from "./skeleton";

/** A name that the base map writes: a town, a lake, a range; none of the dataset's sites. */
export type GroundName = Readonly<{
  names: LocalText;
  /** Where it is written, WGS 84, longitude first. */
  lonLat: LonLat;
  /** The zoom of the map from which on it is written. */
  minZoom: number;
}>;

/** A beginning of this many letters is taken for the name; a Chinese sign says as much as three. */
const LEAST_LETTERS = 3;
const MOST_NAMES = 3;
/** A site of the same name this near is what was looked for: a river's name is written far along it. */
const SAME_PLACE_KM = 150;

export type GroundSearch = Readonly<{
  /**
   * The names on the ground that a query means, the best few. `found` are the sites that it means;
   * a name that is one of them is left out, and beside others only one that is written in full.
   */
  find(query: string, found: readonly Pick<Site, "names" | "lonLat">[]): readonly GroundName[];
}>;

/** A search over the names on the ground, the most important first. */
export function createGroundSearch(ground: readonly GroundName[]): GroundSearch {
  const index = createSiteSearch(() => []);
  index.add(
    ground.map(({ names }) => ({
      ...{ names, adminRegion: {}, district: null, kind: "", evidence: "nearby" },
    })),
  );
  return {
    find(query, found) {
      const words = skeletons(query);
      const letters = words.reduce((sum, word) => sum + word.length * (isHan(word) ? 3 : 1), 0);
      if (letters < LEAST_LETTERS) return [];
      const finding = index.find(query);
      // A name read with another keyboard layout is a guess too many beside sites that were found.
      if (!finding || (finding.readAs !== null && found.length > 0)) return [];
      const typed = skeletons(finding.readAs ?? query).join(" ");
      return finding.sites
        .flatMap((at) => ground[at] ?? [])
        .filter((name) => found.length === 0 || spellings(name.names).includes(typed))
        .filter((name) => !found.some((site) => isSamePlace(name, site)))
        .slice(0, MOST_NAMES);
    },
  };
}

function spellings(names: LocalText): readonly string[] {
  return Object.values(names).map((name) => skeletons(name).join(" "));
}

function isSamePlace(name: GroundName, site: Pick<Site, "names" | "lonLat">): boolean {
  if (distanceKm(name.lonLat, site.lonLat) > SAME_PLACE_KM) return false;
  const words = new Set(Object.values(site.names).flatMap(skeletons));
  return Object.values(name.names).some((text) => skeletons(text).every((word) => words.has(word)));
}
