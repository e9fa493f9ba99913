import { describe, expect, test } from "vitest";
import { site } from "./fixtures";
import { createGroundSearch, type GroundName } from "./ground";

const name = (en: string, more: Partial<GroundName> = {}): GroundName => ({
  names: { en },
  lonLat: [77, 43],
  minZoom: 6,
  ...more,
});
const GROUND = [
  name("Talgar"),
  name("Talgarka"),
  name("Talgar Pass"),
  name("Talgar Peak"),
  name("Koksu", { names: { en: "Koksu", ru: "Коксу" } }),
  name("Yining", { names: { en: "Yining", zh: "伊宁" } }),
];
const search = createGroundSearch(GROUND);
const find = (query: string, found: Parameters<typeof search.find>[1] = []) =>
  search.find(query, found).map(({ names }) => names.en);

describe("the names on the ground", () => {
  test("that a beginning means are the best three", () => {
    expect(find("tal")).toHaveLength(3);
    expect(find("talgar")[0]).toBe("Talgar");
  });

  test("are looked for from three letters on, or from one Chinese sign", () => {
    expect(find("ko")).toEqual([]);
    expect(find("kok")).toEqual(["Koksu"]);
    expect(find("伊")).toEqual(["Yining"]);
    expect(find(" -")).toEqual([]);
    // Two words of two letters are four.
    expect(find("pa ta")).toEqual(["Talgar Pass"]);
  });

  test("are found from another keyboard layout only where no site was", () => {
    expect(find("rjrce")).toEqual(["Koksu"]);
    expect(find("rjrce", [site("far", [100, 10])])).toEqual([]);
  });

  test("beside sites are only those written in full, in any language", () => {
    const found = [site("other", [90, 43], { names: { en: "Talgarovo" } })];
    expect(find("talgar", found)).toEqual(["Talgar"]);
    expect(find("talga", found)).toEqual([]);
    expect(find("коксу", found)).toEqual(["Koksu"]);
  });

  test("leave out what is a site of that name near by, and keep one far away", () => {
    const near = [site("talgar", [78, 43], { names: { en: "Lake Talgar" } })];
    expect(find("talgar", near)).toEqual([]);
    // Two degrees east are 163 km at that latitude, and 1.8 are 146.
    const at = (lon: number) => [site("talgar", [lon, 43], { names: { en: "Talgar" } })];
    expect(find("talgar", at(79))).toEqual(["Talgar"]);
    expect(find("talgar", at(78.8))).toEqual([]);
    // Another name of the site's is no other place; only a part of the name is one.
    const peak = [site("peak", [77, 43], { names: { ru: "Талгар" } })];
    expect(find("talgar peak", peak)).toEqual(["Talgar Peak"]);
  });
});
