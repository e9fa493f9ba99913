import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "./csv";
import { anyPlaces, KHORGOS } from "./fixtures/places";
import { writeGpx } from "./gpx";
import { writeKml } from "./kml";
import type { FilePlace, PlacesFile } from "./places-file";

const ALMATY: FilePlace = {
  ...KHORGOS,
  id: "almaty",
  name: "Almaty",
  lonLat: [76.945, 43.238],
  elevationM: null,
};
const TRIP: PlacesFile = {
  ...{ title: "Trip", about: "Straight lines.", places: [KHORGOS, ALMATY] },
  routes: [{ name: "Trip", places: [KHORGOS, ALMATY] }],
};
const PLACES: PlacesFile = { ...TRIP, routes: [] };

describe("places as a file", () => {
  test("GPX has waypoints with fields, and the route of a trip in order", () => {
    const text = writeGpx(TRIP);
    expect(text).toContain('<gpx version="1.1"');
    expect(text).toContain('<wpt lat="44.2" lon="80.4"><ele>720</ele><name>Khorgos</name>');
    expect(text).toContain("<place:when>2025-08~</place:when></extensions></wpt>");
    expect([...text.matchAll(/<rtept lat="([\d.]+)"/g)].map(([, lat]) => lat)).toEqual([
      "44.2",
      "43.238",
    ]);
    expect(text).toContain('<link href="https://profit.kz/news/1/?a=1&amp;b=2"/>');
    expect(writeGpx(PLACES)).not.toContain("<rte>");
  });

  test("KML has longitude first, fields by name, and a line only of a trip", () => {
    expect(writeKml(TRIP)).toContain("<coordinates>80.4,44.2 76.945,43.238</coordinates>");
    expect(writeKml(PLACES)).not.toContain("<LineString>");
    expect(writeKml(PLACES)).toContain('<Data name="evidence"><value>named</value></Data>');
  });

  test("CSV begins with the mark of UTF-8 and quotes what it must", () => {
    const place = { ...ALMATY, name: 'A "great", city' };
    const rows = writeCsv({ ...TRIP, places: [place] }).split("\r\n");
    expect(rows[0]).toBe(
      "\ufeffstop,id,name,lat,lon,elevation_m,description,sources,evidence,when",
    );
    expect(rows[1]).toContain('1,almaty,"A ""great"", city",43.238,76.945,,');
    expect(rows[1]).toMatch(/,named,2025-08~$/);
    expect(writeCsv(PLACES)).toMatch(/^\ufeffid,/);
  });

  test("a field that a place does not have is an empty cell", () => {
    const [, first, second] = writeCsv({
      ...PLACES,
      places: [
        { ...KHORGOS, fields: [["when", "2025"]] },
        { ...ALMATY, fields: [["kind", "city"]] },
      ],
    }).split("\r\n");
    expect(first).toMatch(/,2025,$/);
    expect(second).toMatch(/,,city$/);
  });

  test("a name that a spreadsheet would run is text", () => {
    const place = { ...ALMATY, name: "=HYPERLINK(1)" };
    expect(writeCsv({ ...TRIP, places: [place] })).toContain("'=HYPERLINK(1)");
  });
});

const KNOWN =
  "?xml gpx metadata name desc wpt rte rtept ele link cmt src type extensions kml Document description Placemark Snippet ExtendedData Data value Point LineString coordinates tessellate".split(
    " ",
  );

test("names never become markup, and no file steers the direction of text", () => {
  const names = fc.constantFrom(
    "]]><x/>",
    "</name><wpt>",
    "<!--",
    "&lt;",
    "\u0000\u0007",
    "\u2066",
  );
  fc.assert(
    fc.property(anyPlaces, names, (file, name) => {
      const places = [{ ...KHORGOS, name, description: name }, ...file.places];
      for (const write of [writeGpx, writeKml]) {
        const text = write({ ...file, title: name, about: name, places });
        for (const [, tag = ""] of text.matchAll(/<\/?([^\s/>?]+)/g)) {
          expect([...KNOWN, "?xml"]).toContain(tag.replace(/^place:.*/, "extensions"));
        }
        expect(text).not.toMatch(/[^\P{Cc}\t\n\r]/u);
      }
      for (const write of [writeGpx, writeKml, writeCsv]) {
        const text = write({ ...file, title: name, about: name, places });
        expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }
    }),
  );
});

test("a note from somebody's link is text where a program shows a description as HTML", () => {
  const text = writeKml({ title: "", about: "<img src=x>", places: [KHORGOS], routes: [] });
  // Once for XML, and once for the HTML that a description is.
  expect(text).toContain("<description>&amp;lt;img src=x");
});
