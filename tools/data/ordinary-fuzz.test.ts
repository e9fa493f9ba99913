import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "../../src/data/read/dates";
import { decodeText } from "../../src/data/read/decode";
import { plainNote } from "../../src/data/read/plain";
import { readPlaces } from "../../src/data/read/read-places";
import { ORDINARY_FILES } from "./ordinary-files";
import { readContent } from "./read-content";

const shipped = readContent(process.cwd());
const LONGEST_MS = 2000;

/** What breaks parsers: signs of all formats, markup, numbers out of range, bytes of other encodings. */
const SHARP = [
  ...['"', "{", "}", "[", "]", "<", ">", "&#0;", "&x;", "]]>", "<!--", "<![CDATA[", "\\u0000"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)"],
  ...[
    "1e999",
    "-0",
    "NaN",
    "null",
    "__proto__",
    "constructor",
    "\u202e",
    "\ufeff",
    "\r",
    ";;;",
    "99999999999",
  ],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', "\t".repeat(500), "(".repeat(500), "2025-99-99", "年月日"],
].map((text) => new TextEncoder().encode(text));

/** A file with pieces cut out, doubled, and replaced by what is sharp. */
const mutated = fc
  .tuple(
    fc.constantFrom(...ORDINARY_FILES.filter(({ name }) => !name.startsWith("deep"))),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 40 }),
        piece: fc.oneof(fc.constantFrom(...SHARP), fc.uint8Array({ maxLength: 6 })),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([{ bytes }, edits]) => edits.reduce(edit, bytes));

type Edit = Readonly<{ at: number; length: number; piece: Uint8Array }>;

function edit(bytes: Uint8Array, { at, length, piece }: Edit): Uint8Array {
  const start = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start + length)]);
}

it("reads any mutation of a file without throwing or hanging, and makes no more of it than nearby", async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      const begun = performance.now();
      const { sites, strict, reason, report } = await readPlaces(bytes, shipped);
      expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
      expect(reason === null).toBe(sites.length > 0);
      expect(report.kept).toBe(sites.length);
      expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
      for (const site of sites) {
        const [lon, lat] = site.lonLat;
        expect(Number.isFinite(lon) && Number.isFinite(lat)).toBe(true);
        expect(site.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        if (strict) continue;
        expect(site.evidence).toBe("nearby");
        const texts = [...Object.values(site.names), ...Object.values(site.note ?? {})];
        for (const text of texts) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }
    }),
    { numRuns: 150 },
  );
});

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

it("is not slowed down by texts that are made to slow down", async () => {
  const slow = [
    `name,lat,lon\n"${"<a".repeat(200_000)}",43,77\n`,
    `{"type":"Feature","geometry":null,"properties":{"description":"${"<br".repeat(100_000)}"}}`,
    `<kml>${"<Folder>".repeat(20_000)}`,
    `[${"[".repeat(50_000)}`,
    `a${",".repeat(100_000)}\n1`,
    `var x = ${" ".repeat(200_000)}`,
    `<${"a".repeat(500_000)}`,
  ];
  for (const text of slow) {
    const begun = performance.now();
    await readPlaces(new TextEncoder().encode(text), shipped);
    expect(performance.now() - begun, text.slice(0, 20)).toBeLessThan(LONGEST_MS);
  }
});
