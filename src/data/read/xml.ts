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
    return placesOfGeoJson(kind === "GPX" ? gpx(document) : kml(document));
  } catch {
    return null;
  }
}
