import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyPlaces, KHORGOS } from "./fixtures/places";
import { writeGpx } from "./gpx";
import { writeKml } from "./kml";

type Lint = Readonly<{ valid: boolean; errors: readonly unknown[] }>;
/** CommonJS; only this part of its types is used. */
const { validateXML }: { validateXML(files: object): Promise<Lint> } = createRequire(
  import.meta.url,
)("xmllint-wasm");

const FORMATS = [
  ["gpx-1.1", writeGpx, "<rte>", "<rte><rtept/>"],
  ["kml-2.2", writeKml, "<Placemark>", "<Placemark><open>1</open>"],
] as const;

/** Validates files against a schema with libxml2, all in one call. */
function check(files: readonly string[], schema: string): Promise<Lint> {
  const xml = files.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  return validateXML({
    xml,
    schema: [readFileSync(`src/features/files/fixtures/${schema}.xsd`, "utf8")],
  });
}

it.each(FORMATS)(
  "a file of any words and places is valid by %s",
  async (schema, write) => {
    const files = fc.sample(anyPlaces, 100).map(write);
    expect(await check(files, schema)).toMatchObject({ valid: true, errors: [] });
  },
  30_000,
);

it.each(FORMATS)(
  "the schema %s would tell of a part at the wrong place",
  async (...row) => {
    const [schema, write, part, wrong] = row;
    const text = write({
      ...{ title: "Trip", about: "", places: [] },
      routes: [{ name: "Trip", places: [KHORGOS, KHORGOS] }],
    });
    expect(await check([text.replace(part, wrong)], schema)).toMatchObject({ valid: false });
  },
  30_000,
);
