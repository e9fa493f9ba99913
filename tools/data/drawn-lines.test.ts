import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readPlaces } from "../../src/data/read/read-places";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const read = async (value: object) =>
  (await readPlaces(strToU8(JSON.stringify(value)), shipped)).sites;

const drawnOf = (site: { drawn?: readonly (readonly unknown[])[] } | undefined) => site?.drawn;

describe("lines and outlines of a file", () => {
  it("are drawn as they are, with the place at a corner of theirs", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [76, 43, 900],
        [77, 44, 950],
        [78, 43, 990],
      ],
    };
    const [site] = await read(line);
    expect(drawnOf(site)).toEqual([
      [
        [76, 43],
        [77, 44],
        [78, 43],
      ],
    ]);
    expect(site?.lonLat).toEqual([77, 44]);
  });

  it("are one place where a feature has several, holes among them", async () => {
    const ring = (at: number) => [
      [at, 43],
      [at + 1, 43],
      [at + 1, 44],
      [at, 43],
    ];
    const sites = await read({
      type: "MultiPolygon",
      coordinates: [[ring(76), ring(77)], [ring(80)]],
    });
    expect(sites).toHaveLength(1);
    expect(drawnOf(sites[0])).toHaveLength(3);
  });

  it("go with the point that a feature has beside them", async () => {
    const geometries = [
      { type: "Point", coordinates: [77.5, 43.5] },
      {
        type: "LineString",
        coordinates: [
          [76, 43],
          [77, 44],
        ],
      },
    ];
    const sites = await read({ type: "GeometryCollection", geometries });
    expect(sites.map(({ lonLat }) => lonLat)).toEqual([[77.5, 43.5]]);
    expect(drawnOf(sites[0])).toEqual([
      [
        [76, 43],
        [77, 44],
      ],
    ]);
  });

  it("have their place on the map where they also leave it, and no corner that is no position", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [2, 48],
        [3, 49],
        [1e308, 4],
        [80, 44],
      ],
    };
    const [site] = await read(line);
    expect(site?.lonLat).toEqual([80, 44]);
    expect(drawnOf(site)?.[0]).toHaveLength(3);
    expect(
      await read({
        type: "LineString",
        coordinates: [
          [2, 48],
          [3, 49],
        ],
      }),
    ).toEqual([]);
  });

  it("have no more corners than a map draws without a stop, and keep their course", async () => {
    const turns = 120_000;
    const coordinates = Array.from({ length: turns }, (_, at) => [
      76 + (at / turns) * 10,
      44 + Math.sin(at / 500) * 2 + Math.sin(at) * 0.0005,
    ]);
    const [site] = await read({ type: "LineString", coordinates });
    const [path = []] = site?.drawn ?? [];
    expect(path.length).toBeLessThan(40_000);
    expect(path.length).toBeGreaterThan(500);
    expect(path[0]).toEqual(coordinates[0]);
    expect(path.at(-1)).toEqual(coordinates.at(-1));
  });

  it("are found in GPX and KML", async () => {
    const gpx = `<gpx><trk><name>Ride</name><trkseg><trkpt lat="43" lon="77"/><trkpt lat="44" lon="78"/></trkseg></trk></gpx>`;
    const { sites } = await readPlaces(strToU8(gpx), shipped);
    expect(sites[0]).toMatchObject({
      names: { en: "Ride" },
      drawn: [
        [
          [77, 43],
          [78, 44],
        ],
      ],
    });
    const kml = `<kml><Placemark><name>Way</name><LineString><coordinates>81,43 82,43</coordinates></LineString></Placemark></kml>`;
    expect((await readPlaces(strToU8(kml), shipped)).sites[0]?.drawn).toHaveLength(1);
  });

  it("leave no field unread that is not in the file", async () => {
    const point = (lat: number) =>
      `<trkpt lat="${lat}" lon="77"><ele>900</ele><time>2025-08-0${lat - 42}T04:00:00Z</time></trkpt>`;
    const gpx = `<gpx><trk><name>Ride</name><trkseg>${point(43)}${point(44)}</trkseg></trk></gpx>`;
    const { report } = await readPlaces(strToU8(gpx), shipped);
    const codes = report.notes?.map(({ code }) => code);
    expect(codes).not.toContain("unread");
    expect(codes).toContain("names-from");
    expect(codes).not.toContain("notes-from");
  });
});
