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
