import { describe, expect, it } from "vitest";
import { mapLinks, roundToPrecision, spotLinks } from "./directions";
import { COUNTRIES, site } from "./fixtures";
import type { MapServiceId } from "./map-services";

const charyn = {
  ...site("charyn-canyon", [79.078_212_3, 43.353_3]),
  precisionKm: 1,
  country: "KZ" as const,
  district: { ru: "Уйгурский район", zh: "维吾尔区" },
};
const bridge = { ...charyn, country: "CN" as const, district: null, adminRegion: { zh: "新疆" } };

const NAME = "Чарын & (Замки)";
const ENCODED = "%D0%A7%D0%B0%D1%80%D1%8B%D0%BD%20%26%20%28%D0%97%D0%B0%D0%BC%D0%BA%D0%B8%29";
const REGION = "%E7%BB%B4%E5%90%BE%E5%B0%94%E5%8C%BA";
const HERE = "%E6%88%91%E7%9A%84%E4%BD%8D%E7%BD%AE";

const EXPECTED: readonly (readonly [MapServiceId, route: string, show: string])[] = [
  [
    "2gis",
    "https://2gis.kz/directions/tab/car/points/%7C79.0782%2C43.3533?m=79.0782%2C43.3533%2F14",
    "https://2gis.kz/geo/79.0782%2C43.3533?m=79.0782%2C43.3533%2F14",
  ],
  [
    "yandex",
    "https://yandex.ru/maps/?rtext=~43.3533,79.0782&rtt=auto",
    "https://yandex.ru/maps/?pt=79.0782,43.3533&z=14&l=map",
  ],
  [
    "google",
    "https://www.google.com/maps/dir/?api=1&destination=43.3533%2C79.0782",
    "https://www.google.com/maps/search/?api=1&query=43.3533%2C79.0782",
  ],
  [
    "apple",
    "https://maps.apple.com/?daddr=43.3533,79.0782&dirflg=d",
    `https://maps.apple.com/?ll=43.3533,79.0782&q=${ENCODED}&z=14`,
  ],
  [
    "organic-maps",
    `https://omaps.app/v2/dir?destination=43.3533,79.0782&destination_name=${ENCODED}&mode=drive`,
    `https://omaps.app/map?v=1&ll=43.3533,79.0782&n=${ENCODED}`,
  ],
  [
    "openstreetmap",
    "https://www.openstreetmap.org/directions?to=43.3533%2C79.0782#map=14/43.3533/79.0782",
    "https://www.openstreetmap.org/?mlat=43.3533&mlon=79.0782#map=14/43.3533/79.0782",
  ],
  [
    "amap",
    `https://uri.amap.com/navigation?to=79.0782,43.3533,${ENCODED}&mode=car&coordinate=wgs84&src=ili-map&callnative=1`,
    `https://uri.amap.com/marker?position=79.0782,43.3533&name=${ENCODED}&coordinate=wgs84&src=ili-map&callnative=1`,
  ],
  [
    "baidu",
    `https://api.map.baidu.com/direction?origin=${HERE}&destination=latlng:43.3533,79.0782%7Cname:${ENCODED}&mode=driving&region=${REGION}&coord_type=wgs84&output=html&src=webapp.ili-map.ili-map`,
    `https://api.map.baidu.com/marker?location=43.3533,79.0782&title=${ENCODED}&content=${ENCODED}&coord_type=wgs84&output=html&src=webapp.ili-map.ili-map`,
  ],
  [
    "geo",
    `geo:43.3533,79.0782?q=43.3533,79.0782(${ENCODED})`,
    `geo:43.3533,79.0782?q=43.3533,79.0782(${ENCODED})`,
  ],
];

const groundOf = (country: string) => COUNTRIES.find(({ code }) => code === country);
const servicesOf = (country: string) => groundOf(country)?.maps ?? [];

describe("the links of a place in other maps", () => {
  it.each(EXPECTED)("%s", (service, route, show) => {
    const link = mapLinks(charyn, NAME, servicesOf("KZ")).find((one) => one.service === service);
    expect(link).toEqual({ service, route, show });
    // What the browser will ask for is what was written.
    expect(new URL(route).href).toBe(route);
    expect(new URL(show).href).toBe(show);
  });

  it("come with those first that serve the country", () => {
    const of = (place: typeof charyn | typeof bridge) =>
      mapLinks(place, NAME, servicesOf(place.country)).map(({ service }) => service);
    expect(of(charyn)).toEqual(EXPECTED.map(([service]) => service));
    expect(of(bridge).slice(0, 2)).toEqual(["amap", "baidu"]);
    expect([...of(bridge)].sort()).toEqual([...of(charyn)].sort());
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
