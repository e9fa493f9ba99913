import { strToU8, zipSync } from "fflate";
import type { NoteCode } from "../../src/domain/custom-data";
import { syntheticFile, syntheticSites } from "../bench/synthetic";

/** A file as other people have them, and what the page makes of it. */
export type OrdinaryFile = Readonly<{
  name: string;
  bytes: Uint8Array;
  shown: number;
  /** What is told beside the columns and that nothing in it is a report. */
  told?: readonly NoteCode[];
  /** Names of places as they are shown. */
  names?: readonly string[];
  strict?: true;
}>;

const POINT = '{"type":"Point","coordinates":[76.95,43.24]}';
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Bridge</name><description><![CDATA[<b>Old</b><script>alert(1)</script>]]></description>
<TimeSpan><begin>2025-08-12</begin><end>2025-08-14</end></TimeSpan>
<Point><coordinates>81.3,43.9,600</coordinates></Point></Placemark>
<Placemark><name>Way</name><LineString><coordinates>81,43 82,43</coordinates></LineString></Placemark>
</Document></kml>`;
const GPX = `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="43.2" lon="76.9"><ele>900</ele><name>Camp &amp; fire</name></wpt></gpx>`;
const CSV = "Название;Широта;Долгота;Дата\nГора;43,2;76,9;12.08.2025\nРека;43.3;77.0;\n";

function feature(properties: object, geometry = POINT, more = ""): string {
  return `{"type":"Feature",${more}"properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
}

function collection(...features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join()}]}`;
}

function utf16(text: string, mark: boolean, big = false): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

/** Cyrillic and ASCII in windows-1251. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
}

const ONE = collection(feature({ name: "A", date: "2025-09-02" }));
const STRICT = syntheticFile(syntheticSites(3));

function text(name: string, content: string, rest: Omit<OrdinaryFile, "name" | "bytes">) {
  return { name, bytes: strToU8(content), ...rest };
}

/** One file of each kind, made for these tests on the patterns of other people's. */
export const ORDINARY_FILES: readonly OrdinaryFile[] = [
  text("plain.geojson", ONE, { shown: 1, told: [], names: ["A"] }),
  text("bom.geojson", `\ufeff${ONE}`, { shown: 1, told: [] }),
  text("crlf.geojson", ONE.replaceAll(",", ",\r\n"), { shown: 1, told: [] }),
  { name: "utf-16-le.geojson", bytes: utf16(ONE, true), shown: 1, told: ["encoding"] },
  { name: "utf-16-be.geojson", bytes: utf16(ONE, true, true), shown: 1, told: ["encoding"] },
  { name: "utf-16-no-mark.geojson", bytes: utf16(ONE, false), shown: 1, told: ["encoding"] },
  {
    ...{ name: "windows-1251.csv", bytes: windows1251(CSV), shown: 2 },
    ...{ told: ["encoding", "no-date"], names: ["Гора", "Река"] },
  },
  text("strict.geojson", STRICT, { shown: 3, told: [], strict: true }),
  text("strict-bom.geojson", `\ufeff${STRICT}`, { shown: 3, told: [], strict: true }),
  {
    name: "strict-16.geojson",
    bytes: utf16(STRICT, true),
    shown: 3,
    told: ["encoding"],
    strict: true,
  },
  text(
    "rfc7946.geojson",
    collection(
      feature(
        { name: "Height" },
        '{"type":"Point","coordinates":[77,43,1200],"bbox":[1,2,3,4]}',
        '"id":7,',
      ),
      feature({ name: "Two" }, '{"type":"MultiPoint","coordinates":[[77,43],[78,43]]}'),
      feature({ name: "Line" }, '{"type":"LineString","coordinates":[[77,43],[78,43]]}'),
      feature(
        { name: "Ring" },
        '{"type":"Polygon","coordinates":[[[77,43],[78,43],[78,44],[77,43]]]}',
      ),
      feature({ name: "Nowhere" }, "null"),
    ).replace("{", '{"crs":{},"bbox":[0,0,1,1],"foreign":1,'),
    { shown: 5, told: ["no-date", "line", "area", "none"] },
  ),
  text("one-feature.json", feature({ title: "Alone" }), { shown: 1, told: ["no-date"] }),
  text("geometry.json", POINT, { shown: 1, told: ["no-date", "no-name"], names: ["#1"] }),
  text("array.json", `[${feature({ name: "A" })}]`, { shown: 1, told: ["no-date"] }),
  text("rows.json", '[{"title":"A","lat":43.2,"lng":"76.9"}]', { shown: 1, told: ["no-date"] }),
  text("lines.geojsonl", `${feature({ name: "A" })}\n${feature({ name: "B" })}\n`, {
    ...{ shown: 2, told: ["no-date"] },
  }),
  text("script.js", `var places = ${ONE};\n`, { shown: 1, told: [] }),
  text("map.umap", `{"type":"umap","layers":[${ONE},${ONE}]}`, { shown: 2, told: [] }),
  text(
    "overpass.json",
    '{"generator":"x","elements":[{"type":"node","id":1,"lat":43.2,"lon":76.9,"tags":{"name":"A","name:ru":"Б"}},{"type":"node","id":2,"lat":43,"lon":76}]}',
    { shown: 1, told: ["no-date"] },
  ),
  text("comma.csv", 'name,lat,lon\n"A, ""B""",43.2,76.9\n', {
    shown: 1,
    told: ["no-date"],
    names: ['A, "B"'],
  }),
  text("quoted.csv", '"name","lat","lon"\r\n"A","43.2","76.9"\r\n', {
    shown: 1,
    told: ["no-date"],
  }),
  text("tab.tsv", "名称\t纬度\t经度\n桥\t43.9\t81.3\n", {
    shown: 1,
    told: ["no-date"],
    names: ["桥"],
  }),
  text("kazakh.csv", "атауы,ендік,бойлық\nКөпір,43.2,76.9\n", { shown: 1, told: ["no-date"] }),
  text("pair.csv", 'name;coordinates\nA;"43.2, 76.9"\nB;POINT (76.9 43.2)\n', {
    shown: 2,
    told: ["no-date"],
  }),
  text("unclear.csv", "a,b\n1,2\n", { shown: 0, told: ["no-columns", "none"] }),
  text("waypoints.gpx", GPX, { shown: 1, told: ["no-date"], names: ["Camp & fire"] }),
  text("places.kml", KML, { shown: 2, told: ["line", "no-date"], names: ["Bridge", "Way"] }),
  {
    ...{
      name: "places.kmz",
      bytes: zipSync({ "files/x.png": strToU8("x"), "doc.kml": strToU8(KML) }),
    },
    ...{ shown: 2, told: ["line", "no-date"] },
  },
  text(
    "troubles.geojson",
    collection(
      feature({ name: "Swapped" }, '{"type":"Point","coordinates":[43.24,76.95]}'),
      feature({ name: "Far" }, '{"type":"Point","coordinates":[2.35,48.85]}'),
      feature({ name: "Metres" }, '{"type":"Point","coordinates":[8566000,5350000]}'),
      feature({ name: "Some day", date: "12/08/2025" }),
      feature({ name: "Long ago", date: "1999-01-01" }),
    ),
    { shown: 2, told: ["swapped", "elsewhere", "projected", "date-unread", "date-outside"] },
  ),
  text("topology.json", '{"type":"Topology","objects":{}}', { shown: 0, told: ["other-kind"] }),
  text("esri.json", '{"geometryType":"esriGeometryPoint","features":[]}', {
    shown: 0,
    told: ["other-kind"],
  }),
  text("object.json", "{}", { shown: 0, told: ["other-kind"] }),
  text("comma.json", '{"type":"FeatureCollection",\n"features":[],}', {
    shown: 0,
    told: ["not-json"],
  }),
  text("cut.geojson", ONE.slice(0, -20), { shown: 0, told: ["not-json"] }),
  text("deep.json", "[".repeat(10_000), { shown: 0, told: ["deep"] }),
  text("deep-right.json", "[".repeat(10_000) + "]".repeat(10_000), {
    shown: 0,
    told: ["other-kind"],
  }),
  text("empty.txt", "", { shown: 0, told: ["no-content"] }),
  text("no-places.geojson", collection(), { shown: 0, told: [] }),
  text("prose.txt", "A letter to a friend.", { shown: 0, told: ["no-text"] }),
  text("page.html", "<!doctype html><title>No</title>", { shown: 0, told: [] }),
  text("other.xml", "<osm version='0.6'/>", { shown: 0, told: ["other-kind"] }),
  text("cut.gpx", GPX.slice(0, 120), { shown: 0, told: ["broken"] }),
  {
    name: "picture.png",
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13),
    shown: 0,
    told: ["other-kind"],
  },
  { name: "noise.bin", bytes: Uint8Array.of(0xff, 0xfe, 0, 0xd8), shown: 0, told: ["no-text"] },
];
