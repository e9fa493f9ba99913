import { describe, expect, it } from "vitest";
import { mapLinks, roundToPrecision, servicesIn, spotLinks } from "./directions";
import { COUNTRIES, site } from "./fixtures";
import { MAP_SERVICES, type MapServiceId } from "./map-services";
import type { Country } from "./site";

const charyn = {
  ...site("charyn-canyon", [79.078_212_3, 43.353_3]),
  precisionKm: 1,
  country: "KZ" as const,
  district: { ru: "Уйгурский район", zh: "维吾尔区" },
};
const bridge = {
  ...charyn,
  ...{ lonLat: [81.527_649, 43.953_51] as const, country: "CN" as const },
  ...{ district: null, adminRegion: { zh: "新疆" } },
};

/** A place's name in five scripts, each with what could end a parameter, and as a browser encodes it. */
const NAMES: readonly (readonly [name: string, encoded: string])[] = [
  [
    "Чарын & (Замки)",
    "%D0%A7%D0%B0%D1%80%D1%8B%D0%BD%20%26%20%28%D0%97%D0%B0%D0%BC%D0%BA%D0%B8%29",
  ],
  ["Шарын, өзені", "%D0%A8%D0%B0%D1%80%D1%8B%D0%BD%2C%20%D3%A9%D0%B7%D0%B5%D0%BD%D1%96"],
  ["恰伦峡谷#1", "%E6%81%B0%E4%BC%A6%E5%B3%A1%E8%B0%B7%231"],
  ["Charyn=Canyon+", "Charyn%3DCanyon%2B"],
  ["شارىن|شاتقالى", "%D8%B4%D8%A7%D8%B1%D9%89%D9%86%7C%D8%B4%D8%A7%D8%AA%D9%82%D8%A7%D9%84%D9%89"],
];
const HERE = "%E6%88%91%E7%9A%84%E4%BD%8D%E7%BD%AE";

const PLACES = [
  {
    country: "KZ",
    place: charyn,
    lat: "43.3533",
    lon: "79.0782",
    region: "%E7%BB%B4%E5%90%BE%E5%B0%94%E5%8C%BA",
  },
  { country: "CN", place: bridge, lat: "43.9535", lon: "81.5276", region: "%E6%96%B0%E7%96%86" },
] as const;

type Row = readonly [MapServiceId, route: string, show: string];

/** The links as they were read up, by hand: no code of ours writes them. */
function expected(lat: string, lon: string, name: string, region: string): readonly Row[] {
  return [
    [
      "google",
      `https://www.google.com/maps/dir/?api=1&destination=${lat}%2C${lon}`,
      `https://www.google.com/maps/search/?api=1&query=${lat}%2C${lon}`,
    ],
    [
      "apple",
      `https://maps.apple.com/?daddr=${lat},${lon}&dirflg=d`,
      `https://maps.apple.com/?ll=${lat},${lon}&q=${name}&z=14`,
    ],
    [
      "yandex",
      `https://yandex.ru/maps/?rtext=~${lat},${lon}&rtt=auto`,
      `https://yandex.ru/maps/?pt=${lon},${lat}&z=14&l=map`,
    ],
    [
      "2gis",
      `https://2gis.kz/directions/tab/car/points/%7C${lon}%2C${lat}?m=${lon}%2C${lat}%2F14`,
      `https://2gis.kz/geo/${lon}%2C${lat}?m=${lon}%2C${lat}%2F14`,
    ],
    [
      "amap",
      `https://uri.amap.com/navigation?to=${lon},${lat},${name}&mode=car&coordinate=wgs84&src=ili-map&callnative=1`,
      `https://uri.amap.com/marker?position=${lon},${lat}&name=${name}&coordinate=wgs84&src=ili-map&callnative=1`,
    ],
    [
      "baidu",
      `https://api.map.baidu.com/direction?origin=${HERE}&destination=latlng:${lat},${lon}%7Cname:${name}&mode=driving&region=${region}&coord_type=wgs84&output=html&src=webapp.ili-map.ili-map`,
      `https://api.map.baidu.com/marker?location=${lat},${lon}&title=${name}&content=${name}&coord_type=wgs84&output=html&src=webapp.ili-map.ili-map`,
    ],
    [
      "openstreetmap",
      `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}#map=14/${lat}/${lon}`,
      `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=14/${lat}/${lon}`,
    ],
    [
      "organic-maps",
      `https://omaps.app/map?v=1&ll=${lat},${lon}&n=${name}`,
      `https://omaps.app/map?v=1&ll=${lat},${lon}&n=${name}`,
    ],
    [
      "geo",
      `geo:${lat},${lon}?q=${lat},${lon}(${name})`,
      `geo:${lat},${lon}?q=${lat},${lon}(${name})`,
    ],
  ];
}

const NAME = NAMES[0]?.[0] ?? "";

const groundOf = (country: string) => COUNTRIES.find(({ code }) => code === country);
const servicesOf = (country: string) => groundOf(country)?.maps ?? [];

const CASES = PLACES.flatMap(({ country, place, lat, lon, region }) =>
  NAMES.flatMap(([name, encoded]) =>
    expected(lat, lon, encoded, region).map(
      ([service, route, show]) =>
        [service, country, name, place, { service, route, show }] as const,
    ),
  ),
);

describe("the links of a place in other maps", () => {
  it.each(CASES)("%s in %s: %s", (service, country, name, place, link) => {
    const found = mapLinks(place, name, servicesOf(country)).filter(
      (one) => one.service === service,
    );
    expect(found).toEqual([link]);
    // What the browser will ask for is what was written.
    expect(new URL(link.route).href).toBe(link.route);
    expect(new URL(link.show).href).toBe(link.show);
  });

  it.each(PLACES)("lead to every service from $country", ({ country }) => {
    expect([...servicesOf(country)].sort()).toEqual([...MAP_SERVICES].sort());
  });

  it("come with those first that serve the country", () => {
    const of = (place: typeof charyn | typeof bridge) =>
      mapLinks(place, NAME, servicesOf(place.country)).map(({ service }) => service);
    expect(of(charyn).slice(0, 3)).toEqual(["2gis", "yandex", "google"]);
    expect(of(bridge).slice(0, 2)).toEqual(["amap", "baidu"]);
  });

  it("name the region to Baidu where no district is known", () => {
    const baidu = mapLinks(bridge, NAME, servicesOf("CN")).find(
      ({ service }) => service === "baidu",
    );
    expect(new URL(baidu?.route ?? "").searchParams.get("region")).toBe("新疆");
  });
});

it.each([
  [0.1, [81.12346, 43.98765]],
  [1, [81.1235, 43.9877]],
  [5, [81.123, 43.988]],
  [35, [81.12, 43.99]],
  [5000, [81, 44]],
])("a position known to %d km has no finer decimals", (precisionKm, expected) => {
  expect(roundToPrecision([81.123_456_7, 43.987_654_3], precisionKm)).toEqual(expected);
});

describe("a spot of the map", () => {
  it("opens in the services of its country first, where it is and as near", () => {
    expect(spotLinks([79.078_212_3, 43.353_3], 11.5, groundOf("KZ")?.spotMaps ?? [])).toEqual([
      {
        service: "yandex",
        show: "https://yandex.ru/maps/?pt=79.0782,43.3533&z=12&l=map",
      },
      { service: "openstreetmap", show: expect.stringContaining("43.3533") },
      { service: "google", show: expect.stringContaining("43.3533%2C79.0782") },
    ]);
    expect(
      spotLinks([81.3, 43.9], 12, groundOf("CN")?.spotMaps ?? []).map(({ service }) => service),
    ).toEqual(["amap", "openstreetmap", "google"]);
  });
});

describe("how near another map shows a place", () => {
  const zoomAt = (precisionKm: number) => {
    const [link] = mapLinks({ ...charyn, precisionKm }, NAME, ["openstreetmap"]);
    return Number(/#map=(\d+)\//.exec(link?.show ?? "")?.[1]);
  };

  it.each([
    [1, 14],
    [2, 13],
    [4, 12],
    [0.5, 15],
    // No service is asked for more than it has.
    [0.01, 17],
    [0.1, 17],
    [64, 8],
    [500, 8],
  ])("known to %d km at zoom %d", (precisionKm, zoom) => expect(zoomAt(precisionKm)).toBe(zoom));

  it("keeps a bracket from ending the label of a geo: address", () => {
    const [link] = mapLinks(charyn, "a(b)c'd*e!", ["geo"]);
    expect(link?.show).toContain("(a%28b%29c%27d%2ae%21)");
  });

  it("names no region where none is known", () => {
    const nowhere = { ...charyn, district: null, adminRegion: {} };
    const [link] = mapLinks(nowhere, NAME, ["baidu"]);
    expect(new URL(link?.route ?? "").searchParams.get("region")).toBe("");
  });
});

describe("a place of a reader's own file", () => {
  it("has all services where it lies in none of the map's countries", () => {
    for (const { code, maps } of COUNTRIES) expect(servicesIn(COUNTRIES, code)).toEqual(maps);
    // As data/read gives it: it stands in no table.
    const services = servicesIn(COUNTRIES, "XX" as Country);
    expect(new Set(services)).toEqual(new Set(COUNTRIES.flatMap(({ maps }) => maps)));
    expect(services).toHaveLength(new Set(services).size);
  });

  it("keeps all digits of a point of which nobody says how exact it is", () => {
    expect(roundToPrecision([76.123456, 43.654321], 0)).toEqual([76.123456, 43.654321]);
  });
});
