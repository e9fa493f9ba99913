import { PRODUCT_NAME, PRODUCT_SLUG } from "../../domain/product-table";
import { type FilePlace, lines, type PlacesFile, xmlText } from "./places-file";

/** The namespace of our fields, which other programs keep or ignore. */
const NAMESPACE = `urn:${PRODUCT_SLUG}:place:1`;

/**
 * GPX 1.1: a waypoint for each place, with its fields as extensions, and the routes. Coordinates are WGS 84, with the dataset's digits.
 */
export function writeGpx({ title, about, places, routes }: PlacesFile): string {
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="${xmlText(PRODUCT_NAME)}" xmlns="http://www.topografix.com/GPX/1/1" xmlns:place="${NAMESPACE}">`,
    `<metadata>${element("name", title)}${element("desc", about)}</metadata>`,
    ...places.map((place) => point("wpt", place)),
    ...routes.flatMap(({ name, places: stops }) => [
      `<rte>${element("name", name)}`,
      ...stops.map((place) => point("rtept", { ...place, fields: [] })),
      "</rte>",
    ]),
    "</gpx>",
  );
}

/** A point with its parts in the order that the schema asks for. */
function point(tag: "wpt" | "rtept", { lonLat: [lon, lat], fields, ...place }: FilePlace): string {
  const own = fields.map(([name, value]) => element(`place:${name}`, value)).join("");
  return [
    // GPX allows 180° W, but not 180° E.
    `<${tag} lat="${decimal(lat)}" lon="${decimal(lon === 180 ? -180 : lon)}">`,
    place.elevationM === null ? "" : `<ele>${place.elevationM}</ele>`,
    element("name", place.name),
    element("cmt", place.remark),
    element("desc", place.description),
    element("src", place.origin),
    ...place.links.map((link) => `<link href="${xmlText(link)}"/>`),
    element("type", place.kind),
    own && `<extensions>${own}</extensions>`,
    `</${tag}>`,
  ].join("");
}

/** An element with a text; nothing for an empty text. */
function element(tag: string, text: string): string {
  return text && `<${tag}>${xmlText(text)}</${tag}>`;
}

/** Without an exponent, which xsd:decimal does not allow. */
function decimal(degrees: number): string {
  const text = String(degrees);
  return text.includes("e") ? degrees.toFixed(12) : text;
}
