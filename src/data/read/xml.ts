import { gpx, kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { placesOfGeoJson } from "./geojson";
import type { RawPlace } from "./raw-place";

/** The places of a GPX or KML text; null where it is no XML. Entities that it defines stay as they are. */
export function readXml(text: string, kind: "GPX" | "KML"): readonly RawPlace[] | null {
  try {
    const parser = new DOMParser({
      // What is only odd is read all the same.
      onError: (level, message) => {
        if (level === "fatalError") throw new Error(String(message));
      },
    });
    // The parser's document has what togeojson asks of a browser's, but not its type.
    const document = parser.parseFromString(text, "text/xml") as unknown as Document;
    const places = placesOfGeoJson(kind === "GPX" ? gpx(document) : kml(document));
    return places.map((place) => ({ ...place, properties: ofFile(place.properties) }));
  } catch {
    return null;
  }
}

/** Without the fields that are togeojson's own, and that no file has: what a track says of each corner. */
function ofFile(properties: RawPlace["properties"]): RawPlace["properties"] {
  const { coordinateProperties: _, "@geometry-type": __, ...rest } = properties;
  return rest;
}
