import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import { createGroundSearch, type GroundName } from "../../src/domain/ground";
import { createSearchIndex } from "../../src/shell/search-index";
import { readGroundNames } from "./ground-names";
import { datasetJson } from "./vite-plugin";

// The plugin writes a Dataset.
const { sites } = JSON.parse(datasetJson(process.cwd(), () => {})) as Dataset;
const index = createSearchIndex();
index.add(sites);
let names: readonly GroundName[] = [];

beforeAll(async () => {
  names = await readGroundNames("public/tiles/ili.pmtiles");
});

/** The English names on the ground that a query means beside the sites that it finds. */
function ground(query: string): readonly (string | undefined)[] {
  const found = index.find(query)?.sites.flatMap((at) => sites[at] ?? []) ?? [];
  return createGroundSearch(names)
    .find(query, found)
    .map((name) => name.names.en);
}

describe("the names that stand on the ground", () => {
  it("are read from the archive, with their places", () => {
    expect(names.length).toBeGreaterThan(300);
    const bishkek = names.find((name) => name.names.en === "Bishkek");
    expect(bishkek?.names.zh).toBe("比什凯克");
    expect(bishkek?.lonLat[0]).toBeCloseTo(74.6, 1);
    expect(bishkek?.lonLat[1]).toBeCloseTo(42.87, 1);
  });

  it.each([
    ["Бишкек", "Bishkek"],
    ["bishkek", "Bishkek"],
    ["比什凯克", "Bishkek"],
    ["بىشكەك", "Bishkek"],
    [",birtr", "Bishkek"],
    ["Талдыкорган", "Taldykorgan"],
    ["Талдықорған", "Taldykorgan"],
    ["талдыкрган", "Taldykorgan"],
    ["Иссык-Куль", "Issyk-Kul"],
    ["иссыккуль", "Issyk-Kul"],
    ["Ыстықкөл", "Issyk-Kul"],
    ["ташкент", "Tashkent"],
    ["каркаралинск", undefined],
  ])("are found by %s: %s", (query, name) => expect(ground(query)[0]).toBe(name));

  it("leave out what is a site, and what is only like what was typed", () => {
    for (const query of [
      "Алматы",
      "Almaty",
      "Сайрам",
      "伊宁",
      "Хан-Тенгри",
      "Боле",
      "озеро",
      "а",
    ]) {
      expect(ground(query), query).toEqual([]);
    }
  });
});
