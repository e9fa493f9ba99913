import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packArchive } from "./archive.ts";
import type { BBox, Line, Point } from "./geo.ts";
import type { Item, Layer, Properties, Shape } from "./item.ts";
import type { ArchiveExtent } from "./region.ts";
import { cutTiles } from "./tiles.ts";

/*
 * Writes the fixture of the detailed basemap: a fictitious town in an empty desert, with the layers
 * and keys of the Protomaps basemap, version 4.
 */

/** In the sands south of Lake Balkhash. */
const CENTRE: Point = [77.5, 45.4];
const METRES_NORTH = 111_195;
const METRES_EAST = METRES_NORTH * Math.cos((CENTRE[1] * Math.PI) / 180);
const OUT = join(import.meta.dirname, "..", "..", "e2e", "fixtures", "made-up-town.pmtiles");

/** Metres east and north of the market square. */
const at = (east: number, north: number): Point => [
  CENTRE[0] + east / METRES_EAST,
  CENTRE[1] + north / METRES_NORTH,
];
const line = (...points: readonly Point[]): Shape => ({
  type: "line",
  line: points.map(([east, north]) => at(east, north)),
});
const area = (...points: readonly Point[]): Shape => {
  const ring: Line = [...points, ...points.slice(0, 1)].map(([east, north]) => at(east, north));
  return { type: "polygon", polygon: [ring] };
};
const point = (east: number, north: number): Shape => ({ type: "point", at: at(east, north) });
const box = (west: number, south: number, east: number, north: number): Shape =>
  area([west, south], [east, south], [east, north], [west, north]);

const items: Item[] = [];
const add = (layer: Layer, minZoom: number, shape: Shape, properties: Properties) =>
  items.push({ layer, shape, properties, minZoom });

/** As in that basemap: no `name:kk`, the local name with its script, Chinese by script. */
const names = (kk: string, ru: string, en: string, zh: string): Properties => ({
  name: kk,
  script: "Cyrillic",
  "name:ru": ru,
  "name:en": en,
  "name:zh-Hans": zh,
});

const edge = 2300;
add("earth", 7, box(-edge, -edge, edge, edge), { kind: "earth" });

// Land.
add("landuse", 9, box(-900, -700, 900, 800), { kind: "residential" });
add("landuse", 9, box(1000, -900, 1500, -250), { kind: "industrial" });
add("landuse", 10, box(-260, 120, 200, 420), { kind: "park" });
add("landuse", 11, box(500, 460, 640, 560), { kind: "school" });
add("landuse", 11, box(-860, 560, -640, 760), { kind: "cemetery" });
add("landuse", 9, area([-2200, 900], [-1200, 1000], [-1000, 1900], [-2100, 2100]), {
  kind: "wood",
});
add("landuse", 9, area([1300, 900], [2200, 700], [2200, 2100], [1500, 2000]), { kind: "sand" });
add("landuse", 9, box(-2200, -2100, -1100, -1100), { kind: "farmland" });

// Water: a lake and a river that runs out of it.
const shore = Array.from({ length: 24 }, (_, i): Point => {
  const angle = (i * Math.PI) / 12;
  const reach = 1 + 0.12 * Math.sin(3 * angle);
  return [200 + 620 * reach * Math.cos(angle), 1450 + 330 * reach * Math.sin(angle)];
});
const lake = names("Жоқкөл", "Озеро Небывалое", "Lake Nowhere", "无有湖");
add("water", 7, area(...shore), { kind: "lake" });
add("water", 9, point(200, 1450), { kind: "lake", min_zoom: 9, ...lake });
add(
  "water",
  9,
  line([-150, 1250], [-420, 950], [-1050, 500], [-1150, -200], [-1100, -900], [-600, -2200]),
  { kind: "river", ...names("Ертегі өзені", "река Сказочная", "Fable River", "童话河") },
);

// Streets.
const main = names("Үлгі даңғылы", "Образцовый проспект", "Sample Avenue", "样板大道");
const cross = names("Әліппе көшесі", "Азбучная улица", "Alphabet Street", "字母街");
add("roads", 7, line([-2200, -1500], [-1400, -1250], [600, -1250], [2200, -700]), {
  kind: "highway",
  kind_detail: "motorway",
  ref: "Z00",
});
add("roads", 8, line([-2200, 60], [-900, 60], [900, 60], [2200, 300]), {
  kind: "major_road",
  kind_detail: "primary",
  ...main,
});
add("roads", 9, line([300, -1250], [300, -700], [300, 780], [360, 1000]), {
  kind: "major_road",
  kind_detail: "secondary",
  ...cross,
});
add("roads", 9, line([-880, -380], [880, -380], [1250, -560]), {
  kind: "major_road",
  kind_detail: "tertiary",
  ...names("Шеңбер көшесі", "Круговая улица", "Circle Street", "环街"),
});
const streets = [
  names("Бірінші көше", "Первая улица", "First Street", "第一街"),
  names("Екінші көше", "Вторая улица", "Second Street", "第二街"),
  names("Үшінші көше", "Третья улица", "Third Street", "第三街"),
  names("Төртінші көше", "Четвёртая улица", "Fourth Street", "第四街"),
];
const rows = [-600, -160, 440, 700];
const columns = [-800, -560, -320, 60, 540, 780];
for (const [i, north] of rows.entries()) {
  add("roads", 12, line([-880, north], [880, north]), {
    kind: "minor_road",
    kind_detail: "residential",
    ...streets[i],
  });
}
for (const east of columns) {
  add("roads", 12, line([east, -680], [east, 780]), {
    kind: "minor_road",
    kind_detail: "residential",
  });
}
add("roads", 13, line([1000, -560], [1450, -560], [1450, -300]), {
  kind: "minor_road",
  kind_detail: "service",
});
add("roads", 13, line([-240, 140], [-30, 270], [180, 400]), {
  kind: "path",
  kind_detail: "path",
});
add("roads", 13, line([-30, 270], [180, 140]), { kind: "path", kind_detail: "path" });
add("roads", 10, line([-2200, -980], [2200, -980]), { kind: "rail", kind_detail: "rail" });

// Houses along the streets, works beside the railway.
for (const north of rows) {
  for (const side of [-34, 34]) {
    for (let east = -850; east <= 850; east += 42) {
      const onStreet = [...columns, 300].some((street) => Math.abs(east - street) < 26);
      const inPark = north + side > 100 && north + side < 440 && east > -280 && east < 220;
      if (onStreet || inPark) continue;
      const [width, depth] = [12 + ((east + 850) % 5), 9 + ((north + 850) % 4)];
      const middle = north + side;
      add("buildings", 13, box(east - width, middle - depth, east + width, middle + depth), {
        kind: "building",
      });
    }
  }
}
for (const east of [1040, 1170, 1300]) {
  add("buildings", 12, box(east, -860, east + 100, -760), { kind: "building" });
  add("buildings", 12, box(east, -480, east + 100, -400), { kind: "building" });
}

// Names.
add("places", 7, point(0, 0), {
  kind: "locality",
  kind_detail: "town",
  population_rank: 6,
  min_zoom: 7,
  ...names("Ешқайдақала", "Нигдеград", "Nowhere Town", "无有镇"),
});
add("places", 11, point(-560, -260), {
  kind: "neighbourhood",
  kind_detail: "neighbourhood",
  min_zoom: 12,
  ...names("Қиял ауданы", "Выдумки", "Fancyfield", "想象区"),
});
add("places", 10, point(-1700, -1650), {
  kind: "locality",
  kind_detail: "hamlet",
  population_rank: 1,
  min_zoom: 10,
  ...names("Бұрқақ", "Понарошково", "Makebelieve", "假装村"),
});
add("pois", 10, point(1900, 1500), {
  kind: "peak",
  min_zoom: 10,
  ...names("Жоқтөбе", "Небыль-гора", "Mount Nothing", "虚无山"),
});

const [west, south] = at(-edge, -edge);
const [east, north] = at(edge, edge);
const bounds: BBox = [west, south, east, north];
const extent: ArchiveExtent = {
  minZoom: 7,
  maxZoom: 15,
  bounds,
  boxAt: () => bounds,
  centre: CENTRE,
  centreZoom: 13,
  tolerance: () => 1.6,
};
const archive = packArchive(
  cutTiles(items, extent),
  { name: "A made-up town", description: "A fixture; nothing in it exists.", type: "baselayer" },
  extent,
);
writeFileSync(OUT, archive);
console.log(`${OUT}: ${items.length} features, ${archive.length} bytes`);
