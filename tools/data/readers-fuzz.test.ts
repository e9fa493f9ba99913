import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDate } from "../../src/data/read/dates";
import { decodeText } from "../../src/data/read/decode";
import { plainNote } from "../../src/data/read/plain";
import { readPlaces, type Verdict } from "../../src/data/read/read-places";
import { kmlInZip } from "../../src/data/read/zip";
import { NOTE_CODES } from "../../src/domain/custom-data";
import { MARKUP, type Mutation, mutation, windows1251 } from "./mutations";
import { ORDINARY_FILES } from "./ordinary-files";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const file = (name: string): Uint8Array => readFileSync(`tools/data/read-fixtures/${name}`);
const text = (name: string): string => file(name).toString();
const keptAs = (bytes: Uint8Array) => zipSync({ "files/x.png": strToU8("x"), "doc.kml": bytes });

/** Real files by the reader that has to do with them; `pack` is done after a mutation of what is in it. */
const READERS: readonly Readonly<{
  name: string;
  bytes: Uint8Array;
  places: number;
  pack?: Mutation;
}>[] = [
  { name: "GeoJSON", bytes: file("places.geojson"), places: 6 },
  { name: "CSV", bytes: file("places.csv"), places: 3 },
  { name: "GPX", bytes: file("track.gpx"), places: 4 },
  { name: "KML", bytes: file("places.kml"), places: 6 },
  { name: "KMZ by its content", bytes: file("places.kml"), places: 6, pack: keptAs },
  { name: "KMZ", bytes: keptAs(file("places.kml")), places: 6 },
  { name: "uMap", bytes: file("map.umap"), places: 4 },
  { name: "CSV in windows-1251", bytes: windows1251(text("places.csv")), places: 3 },
  {
    name: "CSV in UTF-16",
    bytes: Buffer.from(`\ufeff${text("places.csv")}`, "utf16le"),
    places: 3,
  },
  { name: "CSV with CRLF", bytes: strToU8(text("places.csv").replaceAll("\n", "\r\n")), places: 3 },
  { name: "GPX with a mark", bytes: strToU8(`\ufeff${text("track.gpx")}`), places: 4 },
  { name: "GeoJSON in UTF-16", bytes: Buffer.from(text("places.geojson"), "utf16le"), places: 6 },
];

/** What holds of any file whatever, read from at most so many bytes. */
function expectSound({ sites, strict, reason, report }: Verdict, bytes: number): void {
  expect(reason === null).toBe(sites.length > 0);
  expect(report.kept).toBe(sites.length);
  expect(report.total).toBeGreaterThanOrEqual(sites.length);
  // A place takes a few bytes at least, and what is told of all of them fits a page.
  expect(sites.length).toBeLessThan(bytes / 4 + 1);
  expect(report.notes?.length ?? 0).toBeLessThanOrEqual(NOTE_CODES.length);
  expect(JSON.stringify(report.notes ?? []).length).toBeLessThan(20_000);
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  const corners = sites.flatMap(({ drawn = [] }) => drawn.flat());
  expect(corners.length).toBeLessThan(bytes / 4 + 1);
  expect(corners.flat().every(Number.isFinite)).toBe(true);
  for (const { id, lonLat, names, note, evidence } of sites) {
    expect(lonLat.every(Number.isFinite)).toBe(true);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    if (strict) continue;
    expect(evidence).toBe("nearby");
    for (const [most, texts] of [
      [201, names],
      [4400, note ?? {}],
    ] as const) {
      for (const one of Object.values(texts)) {
        expect(typeof one).toBe("string");
        expect(one.length).toBeLessThanOrEqual(most);
        expect(one).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }
    }
  }
}

describe.each(READERS)("$name", ({ bytes, places, pack = (one: Uint8Array) => one }) => {
  it("is read as it is", async () => {
    const verdict = await readPlaces(pack(bytes), shipped);
    expect(verdict.sites).toHaveLength(places);
    expectSound(verdict, bytes.length);
  });

  it("gives places or says what is wrong, however it is broken", async () => {
    const broken = mutation.map((mutate) => {
      const unpacked = mutate(bytes);
      return { unpacked: unpacked.length, bytes: pack(unpacked) };
    });
    const sound = async ({ unpacked, bytes: given }: { unpacked: number; bytes: Uint8Array }) =>
      expectSound(await readPlaces(given, shipped), Math.max(unpacked, 10 * bytes.length));
    await fc.assert(fc.asyncProperty(broken, sound), { seed: 1612, numRuns: 40 });
  });
});

it("is as sound with any other file, broken the same way", async () => {
  const files = ORDINARY_FILES.map(({ bytes }) => bytes).filter(({ length }) => length < 5000);
  const broken = fc
    .tuple(mutation, fc.constantFrom(...files))
    .map(([mutate, bytes]) => mutate(bytes));
  const sound = async (bytes: Uint8Array) =>
    expectSound(await readPlaces(bytes, shipped), Math.max(bytes.length, 5000));
  await fc.assert(fc.asyncProperty(broken, sound), { seed: 1612, numRuns: 100 });
});

/** A file with markup behind every name and note, as its format writes it. */
const MARKED: readonly (readonly [kind: string, text: string])[] = [
  [
    "GeoJSON",
    text("places.geojson").replace(
      /(?<="(?:name|title|description)": ").*?(?=")/g,
      (word) => word + JSON.stringify(MARKUP).slice(1, -1),
    ),
  ],
  [
    "CSV",
    text("places.csv").replace(
      /(?<=^\d;)\p{L}+|(?<=;)Су салқын/gmu,
      (word) => `"${word}${MARKUP.replaceAll('"', '""')}"`,
    ),
  ],
  [
    "GPX",
    text("track.gpx").replace(
      /(?<=<(?:name|desc)>)[^<]*/g,
      (word) => `${word}<![CDATA[${MARKUP}]]>`,
    ),
  ],
  [
    "KML",
    text("places.kml").replace(
      /(?<=<name>)[^<]*/g,
      (word) => word + MARKUP.replaceAll("<", "&lt;"),
    ),
  ],
  [
    "uMap",
    text("map.umap").replace(
      /(?<="(?:name|description)":").*?(?=")/g,
      (word) => word + JSON.stringify(MARKUP).slice(1, -1),
    ),
  ],
];

it.each(MARKED)(
  "keeps of markup in every text of %s only the words around it",
  async (_, marked) => {
    expect(marked.split("onerror").length).toBeGreaterThan(3);
    const { sites, report } = await readPlaces(strToU8(marked), shipped);
    expect(sites.length).toBeGreaterThan(1);
    const told = JSON.stringify([sites.map(({ names, note }) => [names, note]), report]);
    expect(told).not.toMatch(/onerror|alert|<script|<img/);
  },
);

it("reads any bytes, dates and texts without throwing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      decodeText(bytes);
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[\d./~?年月-]{1,12}$/)),
      (value) => {
        const read = readDate(value);
        expect(read === null || typeof read === "string").toBe(true);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<", "b", ">", "&lt;", "/", "!", " ", "&#x3c;")),
      (parts) => {
        expect(plainNote(parts.join("")).length).toBeLessThanOrEqual(4001);
      },
    ),
  );
});

const spaces = " ".repeat(20_000);
/** Texts over which patterns that try every way to match would sit for minutes: the test would run out of time. */
const SLOW: readonly (readonly [what: string, text: string])[] = [
  ["spaces in a latitude", `name,lat,lon\nA,"1${spaces}x",77\n`],
  ["spaces in two numbers", `name,coordinates\nA,"43.2${spaces}x"\n`],
  ["spaces before a point", `name,wkt\nA,"${spaces}x"\n`],
  ["spaces in a date", `name,lat,lon,date\nA,43,77,"2025${spaces}x"\n`],
  ["spaces in a script", `var x =${spaces.repeat(10)}y`],
  ["spaces in coordinates", `<kml><Point><coordinates>${spaces}77,43</coordinates></Point></kml>`],
  ["tags without end", `name,lat,lon\n"${"<a".repeat(100_000)}",43,77\n`],
  [
    "line breaks without end",
    `{"type":"Feature","geometry":null,"properties":{"note":"${"<br".repeat(100_000)}"}}`,
  ],
  ["folders in folders", `<kml>${"<Folder>".repeat(10_000)}`],
  ["lists in lists", `[${"[".repeat(50_000)}`],
  ["columns", `a${",".repeat(100_000)}\n1`],
  ["a name of a tag", `<${"a:".repeat(100_000)}`],
  [
    "entities of entities",
    `<!DOCTYPE a [<!ENTITY a "${"a".repeat(1000)}">${[..."bcdefghij"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghij"[at]};`.repeat(10)}">`).join("")}]><gpx><wpt lat="43" lon="77"><name>&j;</name></wpt></gpx>`,
  ],
];

it.each(SLOW)("is not slowed down by %s", async (_, slow) => {
  expectSound(await readPlaces(strToU8(slow), shipped), slow.length);
});

it("unpacks no more of an archive than it may, whatever the archive says of its size", () => {
  const kml = strToU8(text("places.kml").replace("<Folder>", " ".repeat(1_000_000)));
  const packed = zipSync({ "doc.kml": kml });
  expect(kmlInZip(packed, kml.length)).toHaveLength(kml.length);
  const view = new DataView(packed.buffer, packed.byteOffset);
  // The size that it says: in the head of the file, and in the list at the end.
  const list = Buffer.from(packed).indexOf("PK\u0001\u0002", 30, "latin1");
  for (const at of [22, list + 24]) view.setUint32(at, 10, true);
  expect(kmlInZip(packed, kml.length - 1)).toBeNull();
});
