import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { askedOfFile } from "../../src/data/read/asked-of-file";
import { readPlaces } from "../../src/data/read/read-places";
import type { ColumnAnswers } from "../../src/domain/columns";
import { checkGiven } from "./check/check-given";
import { columnFlags } from "./import/column-flags";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const ask = (text: string | Uint8Array<ArrayBuffer>, columns: ColumnAnswers = {}) =>
  askedOfFile({ file: new Blob([text]), columns });
const read = (text: string, answers: ColumnAnswers) =>
  readPlaces(strToU8(text), shipped, undefined, answers);

const UNCLEAR = "a;b;c;d\n43.2;76.9;Cold spring;12.08.2025\n43.3;77.0;Old mill;14.08.2025\n";

describe("what is asked of a table", () => {
  it.each([
    ["the usual names", "name,lat,lon,date\nA,43.2,76.9,2025-08-12\n"],
    ["a name beside an address", "Адрес;Название;Широта;Долгота\nЛенина 1;Кафе;43,2;76,9\n"],
    ["both coordinates in one column", 'title,coordinates\nA,"43.2, 76.9"\n'],
    ["places far away", "name,lat,lon\nA,48.85,2.35\n"],
    ["no text that could be a name", "lat,lon,height\n43.2,76.9,1200\n"],
    ["numbers that are no dates", "name,lat,lon,built\nA,43.2,76.9,1990\n"],
  ])("is nothing where it has %s", async (_, text) => {
    expect((await ask(text))?.unsure).toEqual([]);
  });

  it.each([
    ["columns without names", UNCLEAR, ["name", "lat", "lon", "start", "end"]],
    ["coordinates that are swapped", "name,lat,lon\nA,76.9,43.2\n", ["lat", "lon"]],
    ["coordinates that are none", "name,x,y\nA,left,right\n", ["lat", "lon"]],
    ["two titles", "Title,Location,lat,lon\nFilm,Bridge,43.2,76.9\n", ["name"]],
    ["a date under another name", "name,lat,lon,seen\nA,43.2,76.9,2025-08-12\n", ["start", "end"]],
  ])("is what %s leave open", async (_, text, unsure) => {
    expect((await ask(text))?.unsure).toEqual(unsure);
  });

  it("comes with what the values look like, and with the first three rows", async () => {
    const asked = await ask(`${UNCLEAR}43.4;77.1;桥;\n43.5;77.2;Тау;\n`);
    expect(asked?.guess).toEqual({ name: "c", lat: "a", lon: "b", start: "d", end: "" });
    expect(asked?.rows).toHaveLength(3);
    expect(asked?.rows[0]).toEqual(["43.2", "76.9", "Cold spring", "12.08.2025"]);
  });

  it("is nothing that somebody has said", async () => {
    const { lat, lon, ...rest } = (await ask(UNCLEAR))?.guess ?? {};
    expect((await ask(UNCLEAR, { ...rest }))?.unsure).toEqual(["lat", "lon"]);
  });

  it("is found at the beginning of a large file, in any encoding", async () => {
    const large = UNCLEAR.replace("Cold spring", "Көл") + "43.2;76.9;Тау;\n".repeat(30_000);
    expect((await ask(large))?.guess.name).toBe("c");
    expect((await ask(Uint8Array.from(Buffer.from(large, "utf16le"))))?.guess.name).toBe("c");
  });

  it("is null of a file that is no table", async () => {
    expect(await ask('{"type":"FeatureCollection","features":[]}')).toBeNull();
    expect(await ask("A letter.")).toBeNull();
  });
});

describe("what somebody says of the columns", () => {
  it("is read", async () => {
    const answers = { name: "c", lat: "a", lon: "b", start: "d", end: "" };
    const { sites, report } = await read(UNCLEAR, answers);
    expect(sites.map(({ names }) => names.en)).toEqual(["Cold spring", "Old mill"]);
    expect(sites[0]).toMatchObject({ lonLat: [76.9, 43.2], when: { edtf: "2025-08-12" } });
    const told = new Map(report.notes?.map(({ code, values }) => [code, values]));
    expect(told.get("positions")).toEqual({ columns: "a, b" });
    expect(told.has("unsure")).toBe(false);
  });

  it("stands above what the names of the columns say", async () => {
    const swapped = "name,lat,lon,date,end\nA,76.9,43.2,2025-08-12,2025-08-14\n";
    const { sites } = await read(swapped, { lat: "lon", lon: "lat", end: "" });
    expect(sites[0]).toMatchObject({ lonLat: [76.9, 43.2], when: { edtf: "2025-08-12" } });
  });

  it("may be that both coordinates stand in one column, or that none is a name", async () => {
    const text = 'name,where\nA,"43.2, 76.9"\n';
    const { sites } = await read(text, { lat: "where", lon: "where", name: "" });
    expect(sites[0]).toMatchObject({ lonLat: [76.9, 43.2], names: { en: "#1" } });
  });

  it("is not believed of columns that are not there", async () => {
    const { sites } = await read("name,lat,lon\nA,43.2,76.9\n", { lat: "nothing" });
    expect(sites).toHaveLength(1);
  });
});

describe("--columns", () => {
  it("takes names with commas and spaces in them", async () => {
    const bytes = strToU8('"place, in town";"y °";b\nA;43;77\n');
    const said = await columnFlags("name=place, in town,lat=y °,lon=b", bytes);
    expect(said).toEqual({ name: "place, in town", lat: "y °", lon: "b" });
  });

  it("says what it does not understand", async () => {
    const bytes = strToU8(UNCLEAR);
    expect(await columnFlags("lat=nothing", bytes)).toContain('no column "nothing". It has: a, b');
    expect(await columnFlags("latitude=a", bytes)).toContain("name=…,lat=…");
    expect(await columnFlags("lat=a", strToU8("{}"))).toContain("for tables");
  });
});

it("check:data says of which columns it is not sure, and how to say it", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "columns-")), "mine.csv");
  writeFileSync(path, "Title,Location,lat,lon\nFilm,Bridge,43.2,76.9\n");
  const { lines } = await checkGiven(path, shipped);
  expect(lines.join("\n")).toContain("not clear which columns are name.");
  expect(lines.at(-1)).toContain('--columns "name=Title,lat=lat,lon=lon"');
});
