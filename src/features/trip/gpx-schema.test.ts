import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "../../domain/text-fixtures";
import { type Stop, writeTrip } from "./trip-files";

type Lint = Readonly<{ valid: boolean; errors: readonly unknown[] }>;
/** CommonJS; only this part of its types is used. */
const { validateXML }: { validateXML(files: object): Promise<Lint> } = createRequire(
  import.meta.url,
)("xmllint-wasm");

const SCHEMA = readFileSync("src/features/trip/fixtures/gpx-1.1.xsd", "utf8");

/** Validates files against the schema with libxml2, all in one call. */
function check(files: readonly string[]): Promise<Lint> {
  const xml = files.map((contents, at) => ({ fileName: `${at}.gpx`, contents }));
  return validateXML({ xml, schema: [SCHEMA] });
}

const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true, noDefaultInfinity: true });
const words = anyText();

const stop: fc.Arbitrary<Stop> = fc.record({
  id: words,
  name: words,
  description: words,
  lonLat: fc.tuple(
    fc.oneof(degrees(180), fc.constant(180)),
    fc.oneof(degrees(85), fc.constant(1e-7)),
  ),
  elevationM: fc.option(fc.integer({ min: -100, max: 7000 })),
  links: fc.array(fc.webUrl({ withQueryParameters: true }), { maxLength: 2 }),
});
const trip = fc.record({ title: words, about: words, stops: fc.array(stop, { maxLength: 4 }) });

it("a trip of any words and places is GPX 1.1", async () => {
  const files = fc.sample(trip, 100).map((one) => writeTrip("gpx", one));
  expect(await check(files)).toMatchObject({ valid: true, errors: [] });
}, 30_000);

it("the schema would tell of a point at the wrong place", async () => {
  const text = writeTrip("gpx", { title: "Trip", about: "", stops: [] });
  expect(await check([text.replace("<rte>", "<rte><rtept/>")])).toMatchObject({ valid: false });
}, 30_000);
