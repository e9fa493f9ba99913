import { type FilePlace, type FileRoute, lines, type PlacesFile, xmlText } from "./places-file";

/**
 * KML 2.2 (OGC 07-147r2): a placemark for each place, with its fields as extended data, and
 * a line for each route.
 */
export function writeKml({ title, about, places, routes }: PlacesFile): string {
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xmlText(title)}</name><description>${htmlText(about)}</description>`,
    ...places.map(placemark),
    // A line has two ends.
    ...routes.filter(({ places: stops }) => stops.length > 1).map(line),
    "</Document></kml>",
  );
}

/** A placemark with its parts in the order that the schema asks for. */
function placemark(place: FilePlace): string {
  const description = [place.description, ...place.links].join("\n");
  const data = place.fields.flatMap(([name, value]) =>
    value ? [`<Data name="${xmlText(name)}"><value>${xmlText(value)}</value></Data>`] : [],
  );
  return [
    `<Placemark><name>${xmlText(place.name)}</name>`,
    place.remark && `<Snippet maxLines="1">${xmlText(place.remark)}</Snippet>`,
    `<description>${htmlText(description)}</description>`,
    data.length > 0 ? `<ExtendedData>${data.join("")}</ExtendedData>` : "",
    `<Point><coordinates>${coordinates(place)}</coordinates></Point></Placemark>`,
  ].join("");
}

function line({ name, places }: FileRoute): string {
  return `<Placemark><name>${xmlText(name)}</name><LineString><tessellate>1</tessellate><coordinates>${places.map(coordinates).join(" ")}</coordinates></LineString></Placemark>`;
}

function coordinates({ lonLat: [lon, lat] }: FilePlace): string {
  return `${lon},${lat}`;
}

/** A description, which programs show as HTML: a trip's note may be anybody's, from a link. */
function htmlText(text: string): string {
  return xmlText(text.replaceAll("<", "&lt;"));
}
