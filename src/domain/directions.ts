import type { MapServiceId, SpotService } from "./map-services";
import { PRODUCT_SLUG } from "./product-table";
import type { Country, LonLat, Site } from "./site";

/** What a service is told of a place. */
type Spot = Readonly<{
  /** WGS 84 degrees, with as many decimals as the place's precision warrants. */
  lon: number;
  lat: number;
  /** Encoded for a query string. */
  name: string;
  /** A zoom at which the circle of precision fits a screen. */
  zoom: number;
  /** The Chinese name of its district or region, encoded: Baidu asks for one. */
  region: string;
}>;

type Links = Readonly<{
  /** Opens a route to the place, from where the reader is. */
  route(spot: Spot): string;
  /** Shows the place. */
  show(spot: Spot): string;
}>;

export type MapLink = Readonly<{ service: MapServiceId; route: string; show: string }>;

/**
 * Coordinates go out as WGS 84 and are never shifted here. The Chinese services move them onto
 * their own grids (GCJ-02, BD-09) themselves once they are told so.
 */
const SERVICES: Readonly<Record<MapServiceId, Links>> = {
  // https://developers.google.com/maps/documentation/urls/get-started
  google: {
    route: ({ lat, lon }) => `https://www.google.com/maps/dir/?api=1&destination=${lat}%2C${lon}`,
    show: ({ lat, lon }) => `https://www.google.com/maps/search/?api=1&query=${lat}%2C${lon}`,
  },
  // https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
  // The newer /directions and /place need iOS 18.4; these are read by every version.
  apple: {
    route: ({ lat, lon }) => `https://maps.apple.com/?daddr=${lat},${lon}&dirflg=d`,
    show: ({ lat, lon, name, zoom }) =>
      `https://maps.apple.com/?ll=${lat},${lon}&q=${name}&z=${zoom}`,
  },
  // https://yandex.com/dev/yandex-apps-launch-maps/doc/en/concepts/yandexmaps-web
  // A route is latitude first, all else longitude first; nothing before "~" is where the reader is.
  yandex: {
    route: ({ lat, lon }) => `https://yandex.ru/maps/?rtext=~${lat},${lon}&rtt=auto`,
    show: ({ lat, lon, zoom }) => `https://yandex.ru/maps/?pt=${lon},${lat}&z=${zoom}&l=map`,
  },
  // `ppLink2gis` in https://app.unpkg.com/2gis-maps@4.0.10/files/config.main.json
  "2gis": {
    route: ({ lat, lon, zoom }) =>
      `https://2gis.kz/directions/tab/car/points/%7C${lon}%2C${lat}?m=${lon}%2C${lat}%2F${zoom}`,
    show: ({ lat, lon, zoom }) => `https://2gis.kz/geo/${lon}%2C${lat}?m=${lon}%2C${lat}%2F${zoom}`,
  },
  // https://lbs.amap.com/api/uri-api/guide/travel/route and …/guide/mobile-web/point
  amap: {
    route: ({ lat, lon, name }) =>
      `https://uri.amap.com/navigation?to=${lon},${lat},${name}&mode=car&coordinate=wgs84&src=${PRODUCT_SLUG}&callnative=1`,
    show: ({ lat, lon, name }) =>
      `https://uri.amap.com/marker?position=${lon},${lat}&name=${name}&coordinate=wgs84&src=${PRODUCT_SLUG}&callnative=1`,
  },
  // https://lbsyun.baidu.com/docs/webapi?title=mapadjustment%2Furi%2Fweb
  // An origin is required; by this name, "my position", it is where the reader is.
  baidu: {
    route: ({ lat, lon, name, region }) =>
      `https://api.map.baidu.com/direction?origin=${encodeURIComponent("我的位置")}&destination=latlng:${lat},${lon}%7Cname:${name}&mode=driving&region=${region}&coord_type=wgs84&output=html&src=webapp.${PRODUCT_SLUG}.${PRODUCT_SLUG}`,
    show: ({ lat, lon, name }) =>
      `https://api.map.baidu.com/marker?location=${lat},${lon}&title=${name}&content=${name}&coord_type=wgs84&output=html&src=webapp.${PRODUCT_SLUG}.${PRODUCT_SLUG}`,
  },
  // https://wiki.openstreetmap.org/wiki/Browsing#Sharing_a_link_to_the_maps; `to` as its own
  // "Directions to here" writes it.
  openstreetmap: {
    route: ({ lat, lon, zoom }) =>
      `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}#map=${zoom}/${lat}/${lon}`,
    show: ({ lat, lon, zoom }) =>
      `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=${zoom}/${lat}/${lon}`,
  },
  // https://omaps.app/api; its routes (`v2/dir`) are newer than the app on many phones, which then takes
  // the link for a file that it cannot read. The place, which every version knows, leads to a route.
  "organic-maps": {
    route: organicMaps,
    show: organicMaps,
  },
  // RFC 5870, with the label of https://developer.android.com/guide/components/intents-common#Maps
  geo: {
    route: ({ lat, lon, name }) => `geo:${lat},${lon}?q=${lat},${lon}(${name})`,
    show: ({ lat, lon, name }) => `geo:${lat},${lon}?q=${lat},${lon}(${name})`,
  },
};

function organicMaps({ lat, lon, name }: Spot): string {
  return `https://omaps.app/map?v=1&ll=${lat},${lon}&n=${name}`;
}

/**
 * A place in other map services, in the order of `services`. `name` is what the
 * services that show one put beside the point.
 */
export function mapLinks(
  site: Pick<Site, "lonLat" | "precisionKm" | "district" | "adminRegion">,
  name: string,
  services: readonly MapServiceId[],
): readonly MapLink[] {
  const [lon, lat] = roundToPrecision(site.lonLat, site.precisionKm);
  const spot: Spot = {
    lon,
    lat,
    name: encodeName(name),
    zoom: zoomOf(site.precisionKm),
    region: encodeName(site.district?.zh ?? site.adminRegion.zh ?? ""),
  };
  return services.map((service) => ({
    service,
    route: SERVICES[service].route(spot),
    show: SERVICES[service].show(spot),
  }));
}

/** A spot of the map in other map services, at a zoom that all of them have. */
export function spotLinks(
  [lon, lat]: LonLat,
  zoom: number,
  services: readonly SpotService[],
): readonly Readonly<{ service: SpotService; show: string }>[] {
  const round = (degrees: number) => Number(degrees.toFixed(4));
  const spot = { lon: round(lon), lat: round(lat), name: "", region: "" };
  return services.map((service) => ({
    service,
    show: SERVICES[service].show({ ...spot, zoom: Math.round(zoom) }),
  }));
}

/** Also what `encodeURIComponent` leaves: a bracket would end the label of a `geo:` address. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[()'*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}

const KM_OF_A_DEGREE = 111;
const MOST_DECIMALS = 6;

/** The map services of a country, the best first; of a place in none of them (a reader's own) all. */
export function servicesIn(
  countries: readonly Readonly<{ code: Country; maps: readonly MapServiceId[] }>[],
  country: Country,
): readonly MapServiceId[] {
  const own = countries.find(({ code }) => code === country)?.maps;
  return own ?? [...new Set(countries.flatMap(({ maps }) => maps))];
}

/**
 * A position to a tenth of its precision: more decimals would promise what nobody measured. Where the
 * precision is not known (0), with all that a file gave.
 */
export function roundToPrecision([lon, lat]: LonLat, precisionKm: number): LonLat {
  const decimals = Math.ceil(Math.log10((10 * KM_OF_A_DEGREE) / precisionKm));
  const digits = Math.min(Math.max(decimals, 0), MOST_DECIMALS);
  return [Number(lon.toFixed(digits)), Number(lat.toFixed(digits))];
}

/** 14 for a place known to 1 km, or of which that is not known, one less for each doubling; within what every service has. */
function zoomOf(precisionKm: number): number {
  return Math.min(Math.max(Math.round(14 - Math.log2(precisionKm || 1)), 8), 17);
}
