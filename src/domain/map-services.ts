/** The map services that a place can be opened in; `geo` is whatever app the device has for maps. */
export const MAP_SERVICES = [
  "google",
  "apple",
  "yandex",
  "2gis",
  "amap",
  "baidu",
  "openstreetmap",
  "organic-maps",
  "geo",
] as const;
export type MapServiceId = (typeof MAP_SERVICES)[number];

/** The services that show any spot. */
export const SPOT_SERVICES = ["amap", "google", "openstreetmap", "yandex"] as const;
export type SpotService = (typeof SPOT_SERVICES)[number];
