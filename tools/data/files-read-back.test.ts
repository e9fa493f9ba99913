import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { formatIsoDay } from "../../src/domain/day";
import { LANGUAGES } from "../../src/domain/language";
import { fieldsOf } from "../../src/features/files/fields";
import { type FileFormat, writeFile } from "../../src/features/files/formats";
import { loadTranslator } from "../../src/i18n/load";
import { contentText } from "../../src/i18n/wording/names";
import { hasReader, noReader, type Reader, runReader } from "../run/readers";
import { readContent } from "./read-content";

/*
 * Files of all places and of a trip, read by programs that share no code with us.
 */

const dataset = compileDataset(readContent(process.cwd()));
const { sites } = dataset;
const ALL = { scope: "all", sites, plan: null } as const;
const PLAN = { tripdays: [], triptitle: "", tripnote: "" };

/** Places as a GeoJSON that another program writes. */
type Read = Readonly<{
  features: readonly Readonly<{
    geometry: Readonly<{ type: string; coordinates: unknown }>;
    properties: Readonly<Record<string, unknown>>;
  }>[];
}>;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "files-out-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Has another program read a file; `options` are given its path. */
function read(
  reader: Reader,
  file: Readonly<{ name: string; text: string }>,
  options: (path: string) => readonly string[],
): unknown {
  const path = join(folder, file.name);
  writeFileSync(path, file.text);
  return JSON.parse(runReader(reader, options(path), Buffer.alloc(0)).toString("utf8"));
}

const withReader = (name: Reader) =>
  describe.skipIf(!hasReader(name))(hasReader(name) ? name : noReader(name), () => {
    TESTS[name]?.();
  });

const fields = ["evidence", "status", "phase", "when", "precision_km"] as const;

/** Names, positions and some of the fields of all places in a language. */
async function expected(language: (typeof LANGUAGES)[number], prefix: string) {
  const t = await loadTranslator(language);
  return sites.map((site) => [
    contentText(t, site.names, site.id),
    site.lonLat,
    ...fields.map((name) => `${prefix}${name}: ${fieldIn(fieldsOf(site, dataset), name)}`),
  ]);
}

function fieldIn(pairs: readonly (readonly [string, string])[], name: string): string {
  return pairs.find(([own]) => own === name)?.[1] ?? "";
}

function told({ features }: Read, name: string, prefix: string) {
  return features.map(({ geometry, properties }) => [
    properties[name],
    Array.isArray(geometry.coordinates) && geometry.coordinates.slice(0, 2),
    ...fields.map((field) => `${prefix}${field}: ${properties[prefix + field] ?? ""}`),
  ]);
}

const OGR_OPTIONS: Readonly<Record<"gpx" | "kml" | "csv", readonly string[]>> = {
  gpx: ["waypoints"],
  kml: [],
  csv: ["-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat"],
};

const TESTS: Partial<Record<Reader, () => void>> = {
  ogr2ogr() {
    it.each(
      LANGUAGES.flatMap((language) =>
        (
          [
            ["gpx", "name", "place_"],
            ["kml", "Name", ""],
            ["csv", "name", ""],
          ] as const
        ).map((row) => [language, ...row] as const),
      ),
    )("reads names, positions and fields in %s from %s", async (...row) => {
      const [language, format, name, prefix] = row;
      const file = writeFile(await loadTranslator(language), dataset, ALL, format);
      const found = read("ogr2ogr", file, (path) => [
        ...["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "/vsistdout/", path],
        ...OGR_OPTIONS[format],
      ]) as Read; // What the program writes; a wrong shape fails below.
      expect(told(found, name, prefix)).toEqual(await expected(language, prefix));
    });

    it("reads the format of our own, and the line of a trip", async () => {
      const t = await loadTranslator("zh");
      const all = writeFile(t, dataset, ALL, "geojson");
      const options = (path: string) => ["-f", "GeoJSON", "/vsistdout/", path];
      expect(read("ogr2ogr", all, options)).toMatchObject({
        features: sites.map(({ id, names, evidence }) => ({
          properties: { name: contentText(t, names, id), evidence },
        })),
      });
      const stops = sites.slice(3, 6);
      const trip = writeFile(t, dataset, { scope: "trip", sites: stops, plan: PLAN }, "gpx");
      expect(read("ogr2ogr", trip, (path) => [...options(path), "routes"])).toMatchObject({
        features: [
          { geometry: { type: "LineString", coordinates: stops.map(({ lonLat }) => lonLat) } },
        ],
      });
    });
  },
};

const placesOf = (format: FileFormat) => (path: string) => [
  ...["-i", format, "-f", path, "-o", "geojson", "-F", "-"],
];

TESTS.gpsbabel = () => {
  it.each(
    LANGUAGES.flatMap((language) => [[language, "gpx"] as const, [language, "kml"] as const]),
  )("reads names and positions in %s from %s", async (language, format) => {
    const t = await loadTranslator(language);
    const file = writeFile(t, dataset, ALL, format);
    const found = read("gpsbabel", file, placesOf(format)) as Read; // As above.
    expect(
      found.features.map(({ geometry, properties }) => [
        properties["name"],
        Array.isArray(geometry.coordinates) && geometry.coordinates.slice(0, 2),
      ]),
    ).toEqual(sites.map((site) => [contentText(t, site.names, site.id), site.lonLat]));
  });
};

const READ_CALENDAR = `
import icalendar, json, sys
events = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT")
print(json.dumps([{
  "summary": event["SUMMARY"], "description": event["DESCRIPTION"], "status": event["STATUS"],
  "uid": event["UID"], "start": event["DTSTART"].dt.isoformat(), "end": event["DTEND"].dt.isoformat(),
  "errors": [str(error) for error in event.errors],
} for event in events]))`;

type Event = Readonly<Record<"summary" | "description" | "uid" | "start" | "end", string>>;

TESTS["/usr/bin/python3"] = () => {
  it.each(LANGUAGES)(
    "reads the dates of a calendar in %s, as reported or announced",
    async (language) => {
      const t = await loadTranslator(language);
      const file = writeFile(t, dataset, ALL, "ics");
      expect(file.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const found = read("/usr/bin/python3", file, (path) => ["-c", READ_CALENDAR, path]);
      const events = found as readonly Event[]; // As above.
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      for (const site of sites.filter(({ evidence }) => evidence === "named")) {
        const name = contentText(t, site.names, site.id);
        const own = events.find(({ uid }) => uid.startsWith(`${site.id}@`));
        expect(own).toMatchObject({
          start: formatIsoDay(site.when?.days.start ?? 0),
          end: formatIsoDay(site.when?.days.end ?? 0),
          // None of the dates is certain.
          ...{ status: "TENTATIVE", errors: [] },
        });
        expect(own?.summary.startsWith(t(`core.evidenceShort.${site.status ?? "named"}`))).toBe(
          true,
        );
        expect(own?.summary).toContain(name);
      }
      const nearby = sites.filter(({ evidence }) => evidence === "nearby");
      for (const { id } of nearby) expect(file.text).not.toContain(`${id}@`);
      expect(file.text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    },
  );
};

for (const name of ["ogr2ogr", "gpsbabel", "/usr/bin/python3"] as const) withReader(name);
