import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { readPlaces } from "../../src/data/read/read-places";
import { checkGiven } from "./check/check-given";
import { MOST_LINES, onOneScreen } from "./check/screen";
import { ORDINARY_FILES } from "./ordinary-files";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const folder = mkdtempSync(join(tmpdir(), "ordinary-"));
const ALWAYS = new Set([
  "weakest",
  "names-from",
  "dates-from",
  "notes-from",
  "positions",
  "unread",
]);

describe("a file as other people have it", () => {
  it.each(ORDINARY_FILES)("$name is read by page and check alike", async (file) => {
    const { sites, report, strict, reason } = await readPlaces(file.bytes, shipped);
    expect(sites).toHaveLength(file.shown);
    expect(reason === null).toBe(file.shown > 0);
    expect(strict).toBe(file.strict === true);
    const told = (report.notes ?? []).map(({ code }) => code).filter((code) => !ALWAYS.has(code));
    expect(new Set(told)).toEqual(new Set(file.told));
    if (file.names) expect(sites.map(({ names }) => Object.values(names)[0])).toEqual(file.names);

    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    const { lines, errors } = await checkGiven(path, shipped);
    expect(errors === 0).toBe(reason === null);
    expect(lines.length).toBeLessThan(MOST_LINES);
  });

  it("says nothing of filming: all is nearby, without source, phase and area", async () => {
    for (const { bytes, strict } of ORDINARY_FILES) {
      if (strict) continue;
      for (const site of (await readPlaces(bytes, shipped)).sites) {
        expect(site).toMatchObject({ evidence: "nearby", status: null, phase: null, area: null });
        expect(site.sources).toEqual([]);
        expect(site.precisionKm).toBe(0);
      }
    }
  });

  it("makes text of markup and reads dates as days", async () => {
    const kml = ORDINARY_FILES.find(({ name }) => name === "places.kml");
    const [bridge] = (await readPlaces(kml?.bytes ?? new Uint8Array(), shipped)).sites;
    expect(bridge?.note).toEqual({ en: "Old" });
    expect(bridge?.when?.edtf).toBe("2025-08-12/2025-08-14");
    expect(bridge?.lonLat).toEqual([81.3, 43.9]);
  });

  it("gives each place an id of its own that an address can carry", async () => {
    const twice = '[{"id":1,"name":"Ą","lat":43,"lon":77},{"id":"1","name":"Б","lat":43,"lon":77}]';
    const { sites } = await readPlaces(new TextEncoder().encode(twice), shipped);
    expect(sites.map(({ id }) => id)).toEqual(["1", "1-2"]);
  });

  it("questions a point that stands one GCJ-02 shift from a place of the same name", async () => {
    const known = compileDataset(shipped).sites.find(({ id }) => id === "guozigou-bridge");
    const name = known?.names.en;
    const row = JSON.stringify([{ name, lat: 44.47205, lon: 81.14325 }]);
    const { sites, report } = await readPlaces(new TextEncoder().encode(row), shipped);
    expect(sites[0]?.lonLat).toEqual([81.14325, 44.47205]);
    expect(report.notes?.map(({ code }) => code)).toContain("shifted");
  });

  it("says where JSON ends, by line and column", async () => {
    const { report } = await readPlaces(new TextEncoder().encode('{"a":1,\n"b":}'), shipped);
    expect(report.notes).toEqual([
      { code: "not-json", count: 0, values: { line: "2", column: "5" } },
    ]);
  });
});

describe("check:data", () => {
  it("says in a sentence that a file is missing or a folder", async () => {
    expect((await checkGiven(join(folder, "none"), shipped)).lines[0]).toContain("no such file");
    expect((await checkGiven(folder, shipped)).lines[0]).toContain("a folder");
  });

  it("prints a screen of lines and counts the rest", () => {
    const printed = onOneScreen(Array.from({ length: 1000 }, (_, at) => `line ${at}`));
    expect(printed).toHaveLength(MOST_LINES);
    expect(printed.at(-1)).toBe("… and 961 more like these");
  });
});
