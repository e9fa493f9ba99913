import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { listAt, readAreas, readSites, textAt, valueAt } from "../../src/data/check/draft";
import { shapeFindings } from "../../src/data/check/shape";

/** What the schema refuses, as an editor is told it. */
const found = (schema: v.GenericSchema, value: unknown) => shapeFindings("sites", schema, value);
const link = v.strictObject({
  type: v.string(),
  ...{ url: v.pipe(v.string(), v.regex(/^https/)) },
});

describe("what is refused", () => {
  it("is nothing where all is right", () => {
    expect(found(v.object({ a: v.string() }), { a: "x" })).toEqual([]);
  });

  it("is told as missing, by the whole way to it without the list of features", () => {
    const schema = v.object({
      features: v.array(v.object({ properties: v.object({ kind: v.string() }) })),
    });
    expect(found(schema, { features: [{ properties: {} }] })).toMatchObject([
      {
        rule: "shape",
        role: "sites",
        path: ["features", 0, "properties", "kind"],
        what: '"properties.kind" is missing',
      },
    ]);
  });

  it("is told as something else than is expected", () => {
    const [one] = found(v.object({ a: v.number() }), { a: "x" });
    expect(one?.what).toBe('"a" is "x"');
    expect(one?.fix).toBe("Change it; the format expects number.");
    const [missing] = found(v.object({ a: v.number() }), {});
    expect(missing?.fix).toMatch(/^Add it; /);
    const [checked] = found(
      v.object({
        a: v.pipe(
          v.number(),
          v.check(() => false),
        ),
      }),
      { a: 1 },
    );
    expect(checked?.fix).toBe("Change it; see FORMAT.md.");
  });

  it("is told as no part of the format", () => {
    const [one] = found(v.strictObject({ kind: v.string() }), { kind: "a", knid: "b" });
    expect(one).toMatchObject({ rule: "shape", what: '"knid" is not part of the format' });
  });

  it("is a name that every place needs, missing or empty", () => {
    const names = v.object({ names: v.object({ en: v.pipe(v.string(), v.nonEmpty()) }) });
    for (const value of [{ names: {} }, { names: { en: "" } }]) {
      const [one] = found(names, value);
      expect(one).toMatchObject({ rule: "missing-name", what: 'the name in "en" is missing' });
    }
    // An empty text elsewhere is one of the wrong shape.
    const other = v.object({ name: v.object({ en: v.pipe(v.string(), v.nonEmpty()) }) });
    expect(found(other, { name: { en: "" } })[0]?.rule).toBe("shape");
  });

  it("is a link that is not https, wherever links stand", () => {
    const https = v.pipe(v.string(), v.regex(/^https/));
    for (const key of ["url", "href", "still"]) {
      const [one] = found(v.object({ [key]: https }), { [key]: "http://x.kz" });
      expect(one).toMatchObject({
        rule: "link-not-https",
        what: '"http://x.kz" does not begin with https://',
      });
    }
    const access = v.object({ access: v.array(v.object({ source: https, asOf: https })) });
    const rules = found(access, { access: [{ source: "a", asOf: "b" }] }).map(({ rule }) => rule);
    expect(rules).toEqual(["link-not-https", "shape"]);
    expect(found(v.object({ other: https }), { other: "a" })[0]?.rule).toBe("shape");
    // One that is missing, or no text at all, has no address to mend.
    expect(found(link, { type: "a" })[0]?.rule).toBe("shape");
    expect(found(link, { type: "a", url: 7 })[0]?.rule).toBe("shape");
  });

  it("is a version that this check does not know", () => {
    const schema = v.object({ formatVersion: v.pipe(v.string(), v.regex(/^1/)) });
    const [one] = found(schema, { formatVersion: "9.0.0" });
    expect(one).toMatchObject({ rule: "format-version" });
    expect(one?.what).toContain('"9.0.0"');
    expect(found(schema, {})[0]?.rule).toBe("shape");
    const other = v.object({ version: v.pipe(v.string(), v.regex(/^1/)) });
    expect(found(other, { version: "9" })[0]?.rule).toBe("shape");
  });

  it("is an image of which nobody says who made it", () => {
    const text = v.pipe(v.string(), v.nonEmpty());
    const schema = v.object({ image: v.object({ credit: text, licence: text }) });
    expect(found(schema, { image: { licence: "" } })).toMatchObject([
      { rule: "image-credit", what: 'the image has no "credit"' },
      { rule: "image-credit", what: 'the image has no "licence"' },
    ]);
    expect(found(schema, { image: { credit: 7, licence: "CC0" } })[0]?.rule).toBe("shape");
  });

  it("is an id that no table has, with those that there are", () => {
    for (const key of ["area", "phase", "id"]) {
      const schema = v.object({ [key]: v.picklist(["one", "two"]) });
      expect(found(schema, { [key]: "three" })[0]).toMatchObject({
        rule: "unknown-id",
        what: `${key} "three" is not known`,
        fix: "Use one of one, two.",
      });
    }
    expect(found(v.object({ kind: v.picklist(["a", "b"]) }), { kind: "c" })[0]?.rule).toBe("shape");
    expect(found(v.object({ id: v.string() }), { id: 7 })[0]?.rule).toBe("shape");
  });
});

describe("the id that a problem is told with", () => {
  const schema = v.object({
    list: v.array(v.object({ inner: v.object({ value: v.number() }) })),
  });
  const idOf = (value: unknown) => found(schema, value)[0]?.id;

  it("is the innermost around it", () => {
    const wrong = { value: "x" };
    expect(idOf({ id: "out", list: [{ id: "in", inner: wrong }] })).toBe("in");
    expect(idOf({ id: "out", list: [{ id: "in", inner: { id: "core", ...wrong } }] })).toBe("core");
    expect(idOf({ id: "out", list: [{ inner: wrong }] })).toBe("out");
    expect(idOf({ list: [{ inner: wrong }] })).toBeNull();
    expect(idOf({ id: 7, list: [{ inner: wrong }] })).toBeNull();
  });
});

describe("values of anything", () => {
  it("are read only where they are, and are the object's own", () => {
    expect(valueAt({ a: 1 }, "a")).toBe(1);
    expect(valueAt({ a: 1 }, "b")).toBeUndefined();
    expect(valueAt({}, "toString")).toBeUndefined();
    for (const no of [null, undefined, "text", 7]) expect(valueAt(no, "length")).toBeUndefined();
    expect(textAt({ a: "x", b: 7 }, "a")).toBe("x");
    expect(textAt({ a: "x", b: 7 }, "b")).toBeNull();
    expect(listAt({ a: [1], b: "ab" }, "a")).toEqual([1]);
    expect(listAt({ a: [1], b: "ab" }, "b")).toEqual([]);
    expect(listAt(null, "a")).toEqual([]);
  });
});

describe("a draft", () => {
  const feature = (properties: unknown, geometry: unknown = null) => ({
    features: [{ id: "first" }, { id: "a", geometry, properties }],
  });

  it("has each property that can be read, one that is wrong hides no other", () => {
    const [, draft] = readSites(
      feature(
        { kind: "lake", precisionKm: -1, evidence: "nearby", more: 1 },
        { type: "Point", coordinates: [77, 43] },
      ),
    );
    expect(draft).toMatchObject({ path: ["features", 1], id: "a", geometry: [77, 43] });
    expect(draft?.properties).toMatchObject({ kind: "lake", evidence: "nearby" });
    expect(draft?.properties.precisionKm).toBeUndefined();
    expect(draft?.properties).not.toHaveProperty("more");
  });

  it("has no point, no outline and no id where they cannot be read", () => {
    const [first, second] = readSites(feature({}, { type: "Point", coordinates: [77] }));
    expect(first?.geometry).toBeUndefined();
    expect(second?.geometry).toBeUndefined();
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const outline = { type: "Polygon", coordinates: [ring] };
    const [, area] = readAreas(feature({ generalised: true }, outline));
    expect(area).toMatchObject({ id: "a", geometry: outline, properties: { generalised: true } });
    expect(readAreas(feature({}, { type: "Polygon" }))[1]?.geometry).toBeUndefined();
    expect(readSites({ features: [7] })).toMatchObject([{ id: null, geometry: undefined }]);
    expect(readSites({ features: {} })).toEqual([]);
    expect(readAreas(null)).toEqual([]);
  });
});
