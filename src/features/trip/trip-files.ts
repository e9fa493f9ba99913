import { PRODUCT_NAME } from "../../domain/product-table";
import type { LonLat } from "../../domain/site";
import { escapeXml } from "../../domain/xml-text";

/** A stop of a route, in the reader's language. */
export type Stop = Readonly<{
  id: string;
  name: string;
  /** Evidence, precision and sources in words: the file is used without the map's key. */
  description: string;
  lonLat: LonLat;
  elevationM: number | null;
  /** URLs of the sources that name it or its area. */
  links: readonly string[];
}>;

export type TripFile = Readonly<{
  title: string;
  /** What the route is, and the source of its data. */
  about: string;
  stops: readonly Stop[];
}>;

export const TRIP_FORMATS = ["gpx", "kml", "geojson", "csv"] as const;
export type TripFormat = (typeof TRIP_FORMATS)[number];

export const MIME_TYPES: Readonly<Record<TripFormat, string>> = {
  gpx: "application/gpx+xml",
  kml: "application/vnd.google-earth.kml+xml",
  geojson: "application/geo+json",
  csv: "text/csv;charset=utf-8",
};

/** A route as the text of a file. Coordinates are WGS 84, with the dataset's digits. */
export function writeTrip(format: TripFormat, trip: TripFile): string {
  if (format === "gpx") return gpx(trip);
  if (format === "kml") return kml(trip);
  return format === "geojson" ? geoJson(trip) : csv(trip);
}

/** GPX 1.1: a waypoint for each stop, and a route through all of them. */
function gpx({ title, about, stops }: TripFile): string {
  const point = (tag: "wpt" | "rtept", { lonLat: [lon, lat], ...stop }: Stop) =>
    [
      // GPX allows 180° W, but not 180° E.
      `<${tag} lat="${decimal(lat)}" lon="${decimal(lon === 180 ? -180 : lon)}">`,
      stop.elevationM === null ? "" : `<ele>${stop.elevationM}</ele>`,
      `<name>${escapeXml(stop.name)}</name>`,
      `<desc>${escapeXml(stop.description)}</desc>`,
      ...stop.links.map((link) => `<link href="${escapeXml(link)}"/>`),
      `</${tag}>`,
    ]
      .filter(Boolean)
      .join("");
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="${escapeXml(PRODUCT_NAME)}" xmlns="http://www.topografix.com/GPX/1/1">`,
    `<metadata><name>${escapeXml(title)}</name><desc>${escapeXml(about)}</desc></metadata>`,
    ...stops.map((stop) => point("wpt", stop)),
    `<rte><name>${escapeXml(title)}</name>`,
    ...stops.map((stop) => point("rtept", stop)),
    "</rte>",
    "</gpx>",
  );
}

/** Without an exponent, which xsd:decimal does not allow. */
function decimal(degrees: number): string {
  const text = String(degrees);
  return text.includes("e") ? degrees.toFixed(12) : text;
}

/** KML 2.2 (OGC 07-147r2): a placemark for each stop, and a line through them. */
function kml({ title, about, stops }: TripFile): string {
  const at = ({ lonLat: [lon, lat] }: Stop) => `${lon},${lat}`;
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${escapeXml(title)}</name><description>${escapeXml(about)}</description>`,
    ...stops.map((stop) => {
      const description = [stop.description, ...stop.links].join("\n");
      return `<Placemark><name>${escapeXml(stop.name)}</name><description>${escapeXml(description)}</description><Point><coordinates>${at(stop)}</coordinates></Point></Placemark>`;
    }),
    `<Placemark><name>${escapeXml(title)}</name><LineString><tessellate>1</tessellate><coordinates>${stops.map(at).join(" ")}</coordinates></LineString></Placemark>`,
    "</Document></kml>",
  );
}

/** RFC 7946. */
function geoJson({ title, about, stops }: TripFile): string {
  const features = stops.map(({ id, name, description, lonLat, elevationM, links }, at) => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: lonLat },
    properties: { stop: at + 1, name, description, elevationM, links },
  }));
  const line = {
    type: "Feature",
    id: "trip",
    geometry: { type: "LineString", coordinates: stops.map(({ lonLat }) => lonLat) },
    properties: { name: title, description: about },
  };
  // A LineString needs at least two positions.
  const all = stops.length > 1 ? [...features, line] : features;
  return `${JSON.stringify({ type: "FeatureCollection", features: all }, null, 2)}\n`;
}

/** RFC 4180, with a byte order mark, by which spreadsheets recognise UTF-8. */
function csv({ stops }: TripFile): string {
  const head = ["stop", "id", "name", "lat", "lon", "elevation_m", "description", "sources"];
  const rows = stops.map(({ id, name, lonLat: [lon, lat], ...stop }, at) => [
    String(at + 1),
    id,
    name,
    String(lat),
    String(lon),
    stop.elevationM === null ? "" : String(stop.elevationM),
    stop.description,
    stop.links.join(" "),
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/**
 * Quotes a cell if necessary; a text that a spreadsheet would evaluate as a formula gets an
 * apostrophe.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
