import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { formatIsoDay } from "../../src/domain/day";
import { checkContent } from "./check/check-content";
import { readContent } from "./read-content";

const files = readContent(process.cwd());
const dataset = compileDataset(files);

describe("the compiled dataset", () => {
  it("has the sites that were researched, each with its evidence", () => {
    const count = (evidence: string) =>
      dataset.sites.filter((site) => site.evidence === evidence).length;
    expect(dataset.sites).toHaveLength(74);
    expect(["named", "in-named-area", "nearby"].map(count)).toEqual([2, 64, 8]);
    expect(new Set(dataset.sites.map(({ id }) => id)).size).toBe(74);
  });

  it("names no site that the sources do not name", () => {
    const named = dataset.sites.filter(({ evidence }) => evidence === "named");
    expect(named.map(({ id, sources }) => [id, sources])).toEqual([
      ["almaty", ["nur-2025-08-25"]],
      ["khorgos-city-cn", ["profit-71438"]],
    ]);
  });

  it("has no area for what lies nearby, and one for everything else", () => {
    for (const { area, evidence, sources } of dataset.sites) {
      expect(area === null).toBe(evidence === "nearby");
      expect(sources.length === 0).toBe(evidence === "nearby");
    }
  });

  it("turns EDTF into days and words", () => {
    expect(
      dataset.phases.map(({ id, when: { edtf, days, words } }) => {
        const { start, end, coreStart, coreEnd } = days;
        const iso = [start ?? 0, coreStart, coreEnd, end ?? 0].map(formatIsoDay);
        return [id, edtf, ...iso, words.type];
      }),
    ).toEqual([
      ["china", "2025-08~", "2025-08-01", "2025-08-16", "2025-08-16", "2025-09-01", "date"],
      ["kazakhstan", "2025-09~", "2025-09-01", "2025-09-16", "2025-09-16", "2025-10-01", "date"],
    ]);
    expect(formatIsoDay(dataset.season.start)).toBe("2025-08-01");
    expect(formatIsoDay(dataset.season.end)).toBe("2025-10-01");
  });

  it("gives a site its phase's when, or its own; what is only nearby has none", () => {
    for (const site of dataset.sites) {
      expect(site.when).toEqual(dataset.phases.find(({ id }) => id === site.phase)?.when ?? null);
      expect(site.when === null).toBe(site.evidence === "nearby");
    }
    const text = files.sites.text.replace('"phase": "kazakhstan"', '$&, "when": "2025-09-03/.."');
    const changed = compileDataset({ ...files, sites: { ...files.sites, text } });
    expect(changed.sites[0]?.when?.edtf).toBe("2025-09-03/..");
  });

  it("carries a whole site", () => {
    expect(dataset.sites.find(({ id }) => id === "xiata")).toMatchSnapshot();
  });

  it("links to nothing but https", () => {
    const links = JSON.stringify(dataset).match(/"(?:url|href)":"[^"]*"/g) ?? [];
    expect(links).toHaveLength(8);
    for (const link of links) expect(link).toMatch(/"https:\/\//);
  });

  it("puts the claims that disagree side by side", () => {
    expect(
      dataset.production.claims.map(({ positions }) => positions.map(({ source }) => source)),
    ).toEqual([["profit-71438", "nur-2025-08-25"]]);
  });

  it("has every text in Russian, Kazakh, Chinese and English, but for the published title", () => {
    const texts = JSON.stringify(dataset).match(/\{"ru":"[^{}]*\}/g) ?? [];
    const isPartial = (text: string) =>
      ['"kk":', '"zh":', '"en":'].some((language) => !text.includes(language));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(isPartial)).toEqual([JSON.stringify(dataset.production.title)]);
  });
});

describe("the areas", () => {
  it("are the four that the sources name, all generalised", () => {
    expect(dataset.areas.map(({ id }) => id)).toEqual([
      "ili-valley",
      "xinjiang",
      "almaty",
      "almaty-region",
    ]);
    for (const { properties } of dataset.areas) {
      expect(properties.generalised).toBe(true);
      expect(properties.outlineSource).not.toBe("");
    }
  });

  it("are closed rings, outer ones counterclockwise, holes clockwise", () => {
    for (const { geometry } of dataset.areas) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        for (const [index, ring] of rings.entries()) {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(signedArea(ring) > 0).toBe(index === 0);
        }
      }
    }
  });

  it("draw nothing south of 37° N or east of 105° E, and stay small", () => {
    const positions = dataset.areas.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
    );
    for (const [lon = 0, lat = 0] of positions) {
      expect(lat).toBeGreaterThanOrEqual(37);
      expect(lon).toBeLessThan(105);
    }
    expect(files.areas.text.length).toBeLessThan(25_000);
  });
});

function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

describe("a detailed ground", () => {
  const attribution = { text: "Somebody", url: "https://example.org/terms" };
  const named = (detailedGround: object) => {
    const text = JSON.stringify({ ...JSON.parse(files.production.text), detailedGround });
    return { ...files, production: { ...files.production, text } };
  };

  it("is none here, and is compiled where the content names one", () => {
    expect(dataset).not.toHaveProperty("detailedGround");
    const ground = { path: "tiles/streets.pmtiles", attribution };
    expect(compileDataset(named(ground)).detailedGround).toEqual(ground);
  });

  it.each([
    ["lies elsewhere", { path: "https://example.org/streets.pmtiles", attribution }],
    ["lies outside of the tiles", { path: "tiles/../streets.pmtiles", attribution }],
    ["is the schematic one", { path: "tiles/ili.pmtiles", attribution }],
    ["is owed to nobody", { path: "tiles/streets.pmtiles" }],
    [
      "has a credit that no phone has room for",
      { path: "tiles/streets.pmtiles", attribution: { ...attribution, text: "long ".repeat(20) } },
    ],
  ])("is refused where it %s", (_, ground) => {
    const errors = checkContent(named(ground)).filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule }) => rule)).toEqual(["shape"]);
  });
});

describe("content of another production", () => {
  type Json = Record<string, unknown>;
  const parsed = (text: string): Json => JSON.parse(text);
  const compile = (change: {
    production?: (json: Json) => Json;
    sites?: (feature: Json & { properties: Json }) => Json;
    areas?: (feature: Json & { properties: Json }) => Json;
    head?: Json;
  }) => {
    const written = (file: (typeof files)["sites"], json: Json) => ({
      ...file,
      text: JSON.stringify(json),
    });
    const each = (file: (typeof files)["sites"], one: ((feature: never) => Json) | undefined) => {
      const json = parsed(file.text);
      // Features by the format, of which each is changed.
      const features = one ? (json["features"] as never[]).map(one) : json["features"];
      return { ...json, features };
    };
    return compileDataset({
      production: written(
        files.production,
        (change.production ?? ((json) => json))(parsed(files.production.text)),
      ),
      sites: written(files.sites, { ...each(files.sites, change.sites), ...change.head }),
      areas: written(files.areas, each(files.areas, change.areas)),
    });
  };
  const phasesWithout =
    (...keys: string[]) =>
    (json: Json) => ({
      ...json,
      phases: (json["phases"] as Json[]).map((phase) =>
        Object.fromEntries(Object.entries(phase).filter(([key]) => !keys.includes(key))),
      ),
    });

  it("has phases that are spoken and placed by their names, and only announced, where it says no more", () => {
    const { phases } = compile({ production: phasesWithout("spoken", "country", "status") });
    for (const { names, spoken, place, status } of phases) {
      expect(spoken.en).toBe(names.en);
      expect(place.en).toBe(names.en);
      expect(status).toBe("announced");
    }
    expect(dataset.phases.map(({ status }) => status)).toEqual(["reported", "announced"]);
    expect(dataset.phases.map(({ place }) => place.en)).toEqual(["China", "Kazakhstan"]);
  });

  it("may say nothing of examples for the search, and of when sources were looked for", () => {
    const plain = compile({
      production: ({ searchExamples: _, sourcesCheckedOn: __, ...rest }) => rest,
    });
    expect(plain.production).not.toHaveProperty("searchExamples");
    expect(plain.production.sourcesCheckedOn).toBeNull();
    expect(dataset.production.searchExamples).toBeDefined();
    expect(dataset.production.sourcesCheckedOn).toMatch(/^\d{4}-/);
  });

  it("has areas that sentences call by their names, and only announced, where it says no more", () => {
    const { areas } = compile({
      areas: (feature) => {
        const { wording: _, within: __, status: ___, setting: ____, ...rest } = feature.properties;
        return { ...feature, properties: rest };
      },
    });
    for (const { properties } of areas) {
      expect(Object.keys(properties.wording).sort()).toEqual(["inside", "which"]);
      expect(properties.wording.inside.en).toBe(properties.names.en);
      expect(properties.wording.which).toEqual({});
      expect(properties.status).toBe("announced");
      expect(properties).not.toHaveProperty("within");
      expect(properties).not.toHaveProperty("setting");
    }
  });

  it("calls an area in text and briefly as in lists, where it says no more", () => {
    const wording = (more: object) =>
      compile({
        areas: (feature) => ({
          ...feature,
          properties: {
            ...feature.properties,
            wording: { inside: { en: "in" }, which: { en: "which" }, ...more },
          },
        }),
      }).areas[0]?.properties.wording;
    const [a, b, c] = [{ en: "a" }, { en: "b" }, { en: "c" }];
    expect(wording({ short: a })).toMatchObject({ short: a, inText: a, briefly: a });
    expect(wording({ short: a, inText: b })).toMatchObject({ short: a, inText: b, briefly: b });
    expect(wording({ short: a, briefly: c })).toMatchObject({ inText: a, briefly: c });
    expect(Object.keys(wording({}) ?? {}).sort()).toEqual(["inside", "which"]);
  });

  it("keeps of a site what it says, and is silent where it does not", () => {
    const more = {
      otherNames: ["Old name"],
      access: [{ kind: "fee", text: { en: "8 km" }, source: "https://x.kz", asOf: "2025" }],
      scenes: [{ episode: 1, seconds: 2, recognisedBy: "A. B.", source: "profit-71438" }],
      setting: { text: { en: "…" }, source: "profit-71438" },
      image: { href: "a.jpg", credit: "A", licence: "CC0", alt: { en: "…" } },
      note: { en: "8 km" },
    };
    const [full] = compile({
      sites: (feature) => ({ ...feature, properties: { ...feature.properties, ...more } }),
    }).sites;
    expect(full).toMatchObject({
      otherNames: more.otherNames,
      scenes: more.scenes,
      setting: more.setting,
      image: more.image,
      note: { en: "8\u00a0km" },
      access: [{ text: { en: "8\u00a0km" } }],
    });
    const [bare] = compile({
      sites: (feature) => ({
        ...feature,
        properties: Object.fromEntries(
          Object.entries(feature.properties).filter(([key]) => !(key in more)),
        ),
      }),
    }).sites;
    expect(bare).toMatchObject({ note: null, image: null });
    for (const key of ["otherNames", "access", "scenes", "setting"]) {
      expect(bare).not.toHaveProperty(key);
    }
  });

  it("has a status for what is named alone, and none where a file of version 1 does not say", () => {
    const of = (properties: Json, head: Json = {}) =>
      compile({
        head,
        sites: (feature) => ({ ...feature, properties: { ...feature.properties, ...properties } }),
      }).sites[0]?.status;
    expect(of({ evidence: "named", status: "reported" })).toBe("reported");
    expect(of({ evidence: "nearby", status: "reported" })).toBeNull();
    const old = compile({
      head: { formatVersion: "1.0.0" },
      sites: ({ properties: { status: _, ...rest }, ...feature }) => ({
        ...feature,
        properties: { ...rest, evidence: "named" },
      }),
    });
    expect(old.sites[0]?.status).toBeNull();
  });

  it("dates what is nearby only in version 1, and only by a time of its own", () => {
    const whenOf = (formatVersion: string, properties: Json) =>
      compile({
        head: { formatVersion },
        sites: (feature) => ({
          ...feature,
          properties: { ...feature.properties, evidence: "nearby", phase: "china", ...properties },
        }),
      }).sites[0];
    expect(whenOf("2.0.0", { when: "2025-08-03" })).toMatchObject({ phase: null, when: null });
    expect(whenOf("1.0.0", {})).toMatchObject({ phase: null, when: null });
    expect(whenOf("1.0.0", { when: "2025-08-03" })).toMatchObject({
      phase: "china",
      when: { edtf: "2025-08-03" },
    });
  });

  it("is refused where a site has a phase that is not there, or the season a day that is none", () => {
    expect(() =>
      compile({ production: (json) => ({ ...json, phases: (json["phases"] as Json[]).slice(1) }) }),
    ).toThrow("not in the production's phases");
    const season = { first: "2025-08-01", last: "2025-09-31" };
    expect(() => compile({ production: (json) => ({ ...json, season }) })).toThrow("not a day");
  });
});
