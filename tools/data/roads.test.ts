import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { DRAWN_ROADS } from "../../src/data/drawn-roads";
import { distanceKm } from "../../src/domain/geo";
import { roadKm, roundedRoadKm } from "../../src/domain/road-estimate";
import { readContent } from "./read-content";

const { sites, countries } = compileDataset(readContent("."));

function siteOf(id: string) {
  const found = sites.find((site) => site.id === id);
  if (!found) throw new Error(`No site "${id}".`);
  return found;
}

/** As it is told, in km; null where it is not. */
function told(one: string, other: string): number | null {
  const [from, to] = [siteOf(one), siteOf(other)];
  const km = roadKm(DRAWN_ROADS, from, to);
  return km === null ? null : roundedRoadKm(km, distanceKm(from.lonLat, to.lonLat));
}

describe("estimates along the drawn roads", () => {
  // What others say of the road, in km.
  it.each([
    ["almaty", "khorgos-icbc", 361, "mcps-khorgos.kz, its operator"],
    ["yining", "khorgos-icbc", 90, "mcps-khorgos.kz, its operator"],
    ["almaty", "charyn-canyon", 210, "chonja.kz: 200 to 220"],
    ["almaty", "narynkol", 350, "german.china.org.cn"],
    ["almaty", "chundzha", 300, "kazpravda.kz"],
    ["yining", "huiyuan", 38, "m.yunzhuan.com"],
  ])(
    "%s to %s is not told much longer than the %d km of %s, nor less than two thirds of it",
    (from, to, km) => {
      const estimate = told(from, to) ?? 0;
      expect(estimate).toBeGreaterThan(0.66 * km);
      expect(estimate).toBeLessThan(1.1 * km);
      expect(told(to, from)).toBe(estimate);
    },
  );

  it.each([
    ["almaty", "kegen", 220],
    ["almaty", "khorgos-kz", 330],
    ["almaty", "yining", 410],
    ["huocheng", "sayram-lake", 80],
    ["dushanzi-duku", "nalati", 150],
    ["urumqi", "yining", 630],
  ])("%s to %s is about %d km", (from, to, km) => {
    expect(told(from, to)).toBe(km);
  });

  it.each([
    ["green-bazaar", "arbat", "two places in one town"],
    ["khorgos-kz", "khorgos-city-cn", "two towns nearer to each other than to the roads' ends"],
    ["almaty", "medeu", "up a valley"],
    ["yining", "tangbula", "nobody knows where it is"],
    [
      "yining",
      "tekes-bagua",
      "140 km along the drawn roads, 116 along one that is not (hiholiday.com)",
    ],
    ["konaev", "zharkent", "the way drawn goes far round"],
    ["narynkol", "zhaosu", "no crossing between the two, and the way round is long"],
  ])("%s to %s is not told: %s", (from, to) => {
    expect(told(from, to)).toBeNull();
  });
});

it("of any two places it is told at most half as long again as the straight line, and never shorter", () => {
  const site = fc.constantFrom(...sites);
  fc.assert(
    fc.property(site, site, (one, other) => {
      const km = told(one.id, other.id);
      if (km === null) return;
      const straightKm = distanceKm(one.lonLat, other.lonLat);
      expect(km).toBeGreaterThanOrEqual(straightKm);
      expect(km).toBeLessThan(1.5 * straightKm);
      expect(told(other.id, one.id)).toBe(km);
    }),
    { numRuns: 300 },
  );
});

describe("the drawn roads", () => {
  it("cross a border in one place alone, where the content has the crossing", () => {
    const over = DRAWN_ROADS.links.filter((link) => link.countries[0] !== link.countries[1]);
    const [crossing] = new Set(over.map(({ countries }) => [...countries].sort().join()));
    expect(crossing?.split(",").sort()).toEqual(countries.map(({ code }) => code).sort());
    const at = siteOf("khorgos-icbc").lonLat;
    for (const { from, km } of over) {
      const [, lon, lat] = from.split(" ").map(Number);
      expect(distanceKm([lon ?? 0, lat ?? 0], at)).toBeLessThan(3);
      expect(km).toBeLessThan(2);
    }
  });

  it("have the base map's tool read the same file", () => {
    expect(readFileSync("tools/basemap/roads.ts", "utf8")).toContain('"../../src/data/roads.json"');
  });
});
