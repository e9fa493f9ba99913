import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../domain/text-fixtures";
import { type Stop, TRIP_FORMATS, type TripFile, writeTrip } from "./trip-files";

const KHORGOS: Stop = {
  id: "khorgos-city-cn",
  name: "Khorgos",
  description: "profit.kz names this place. Within about 5 km.",
  lonLat: [80.4, 44.2],
  elevationM: 720,
  links: ["https://profit.kz/news/1/?a=1&b=2"],
};
const ALMATY: Stop = {
  ...KHORGOS,
  id: "almaty",
  name: "Almaty",
  lonLat: [76.945, 43.238],
  elevationM: null,
};
const TRIP: TripFile = { title: "Trip", about: "Straight lines.", stops: [KHORGOS, ALMATY] };

describe("a trip as a file", () => {
  test("GPX has waypoints and the route in order", () => {
    const text = writeTrip("gpx", TRIP);
    expect(text).toContain('<gpx version="1.1"');
    expect(text).toContain('<wpt lat="44.2" lon="80.4"><ele>720</ele><name>Khorgos</name>');
    expect([...text.matchAll(/<rtept lat="([\d.]+)"/g)].map(([, lat]) => lat)).toEqual([
      "44.2",
      "43.238",
    ]);
    expect(text).toContain('<link href="https://profit.kz/news/1/?a=1&amp;b=2"/>');
  });

  test("KML has longitude first", () => {
    expect(writeTrip("kml", TRIP)).toContain("<coordinates>80.4,44.2 76.945,43.238</coordinates>");
  });

  test("GeoJSON has the stops and their line", () => {
    const { type, features } = JSON.parse(writeTrip("geojson", TRIP));
    expect(type).toBe("FeatureCollection");
    expect(features).toHaveLength(3);
    expect(features[0].geometry).toEqual({ type: "Point", coordinates: [80.4, 44.2] });
    expect(features[2].geometry.type).toBe("LineString");
    expect(JSON.parse(writeTrip("geojson", { ...TRIP, stops: [ALMATY] })).features).toHaveLength(1);
  });

  test("CSV begins with the mark of UTF-8 and quotes what it must", () => {
    const stop = { ...ALMATY, name: 'A "great", city' };
    const rows = writeTrip("csv", { ...TRIP, stops: [stop] }).split("\r\n");
    expect(rows[0]).toBe("\ufeffstop,id,name,lat,lon,elevation_m,description,sources");
    expect(rows[1]).toContain('1,almaty,"A ""great"", city",43.238,76.945,,');
  });

  test("a name that a spreadsheet would run is text", () => {
    const stop = { ...ALMATY, name: "=HYPERLINK(1)" };
    expect(writeTrip("csv", { ...TRIP, stops: [stop] })).toContain("'=HYPERLINK(1)");
  });
});

test("names never become markup, and coordinates stay as they are", () => {
  const name = fc.oneof(
    anyText(),
    fc.constantFrom("]]><x/>", "</name><wpt>", "<!--", "&lt;", "\u0000\u0007"),
  );
  const lonLat = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );
  fc.assert(
    fc.property(name, lonLat, fc.constantFrom(...TRIP_FORMATS), (given, at, format) => {
      const text = writeTrip(format, {
        title: given,
        about: given,
        stops: [{ ...ALMATY, name: given, description: given, lonLat: at }, KHORGOS],
      });
      if (format === "geojson") {
        const { properties, geometry } = JSON.parse(text).features[0];
        expect(properties.name).toBe(given);
        expect(geometry.coordinates.map(Number)).toEqual(at.map((value) => value + 0));
      } else if (format !== "csv") {
        const elements = new Set([...text.matchAll(/<\/?([^\s/>?]+)/g)].map(([, tag]) => tag));
        const known =
          "gpx metadata name desc wpt rte rtept ele link kml Document description Placemark Point LineString coordinates tessellate";
        for (const element of elements) expect([...known.split(" "), "?xml"]).toContain(element);
        expect(text).not.toMatch(/[^\P{Cc}\t\n\r]/u);
      }
    }),
  );
});
