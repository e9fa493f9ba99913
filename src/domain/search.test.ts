import { describe, expect, test } from "vitest";
import { createSiteSearch, type SearchedSite } from "./search";
import { EVIDENCE } from "./site";

const KIND_WORDS: Readonly<Record<string, readonly string[]>> = { lake: ["lake", "озеро"] };

/** Names that a query finds among places, best first. */
function found(query: string, places: readonly (Partial<SearchedSite> & { name: string })[]) {
  const search = createSiteSearch((kind) => KIND_WORDS[kind] ?? []);
  search.add(
    places.map(({ name, ...more }) => ({
      names: { en: name },
      adminRegion: { en: "Region" },
      district: null,
      kind: "city",
      evidence: "nearby",
      ...more,
    })),
  );
  return search.find(query)?.sites.map((at) => places[at]?.name);
}

describe("what is found stands in the order", () => {
  test("of the shorter name, where all else is alike", () => {
    const names = ["Saty river upper ford", "Saty river", "Saty", "Saty upper ford"];
    expect(
      found(
        "saty",
        names.map((name) => ({ name })),
      ),
    ).toEqual(["Saty", "Saty river", "Saty upper ford", "Saty river upper ford"]);
  });

  test("of the data, where the names are as long", () => {
    expect(found("saty", [{ name: "Saty two" }, { name: "Saty one" }])).toEqual([
      "Saty two",
      "Saty one",
    ]);
  });

  test("of evidence, before the length of the name", () => {
    const places = EVIDENCE.map((evidence, at) => ({
      name: `Saty${" river".repeat(EVIDENCE.length - at)}`,
      evidence,
    }));
    expect(found("saty", [...places].reverse())).toEqual(places.map(({ name }) => name));
  });

  test("of how well it fits, before evidence: a word, its beginning, a kind, a region", () => {
    // Each has the evidence that would put it last, the next the one that would put it first.
    const whole = { name: "Lake of trees and more trees", evidence: "nearby" } as const;
    const beginning = { name: "Lakeside", evidence: "named" } as const;
    expect(found("lake", [beginning, whole])).toEqual([whole.name, beginning.name]);
    const start = { name: "Lakeside and much more beside", evidence: "nearby" } as const;
    const kind = { name: "Kaindy", kind: "lake", evidence: "named" } as const;
    expect(found("lake", [kind, start])).toEqual([start.name, kind.name]);
    const byKind = {
      name: "Kaindy and a lot more words",
      kind: "lake",
      evidence: "nearby",
    } as const;
    const region = { name: "Saty", district: { en: "Lake District" }, evidence: "named" } as const;
    expect(found("lake", [region, byKind])).toEqual([byKind.name, region.name]);
  });
});

test("every word counts, wherever it stands", () => {
  const places = [
    { name: "Saty", district: { en: "Kegen" } },
    { name: "Saty ford", district: { en: "Narynkol" } },
    { name: "Kegen" },
  ];
  expect(found("saty kegen", places)).toEqual(["Saty"]);
  expect(found("kegen", places)).toEqual(["Kegen", "Saty"]);
  expect(found("saty lake", places)).toEqual([]);
});

test("a typo is forgiven only where nothing is written as it was typed", () => {
  const places = [{ name: "Charyn" }, { name: "Sharin" }, { name: "Charyk" }];
  expect(found("charyk", places)).toEqual(["Charyk"]);
  expect(found("charym", places)).toContain("Charyn");
});

test("of several names of a place the best one counts, and of those as good the shortest", () => {
  const both = { name: "Saty river ford", names: { en: "Saty river ford", ru: "Saty" } };
  const other = { name: "Saty ford" };
  expect(found("saty", [other, both])).toEqual([both.name, other.name]);
  const turned = { ...both, names: { en: "Saty", ru: "Saty river ford" } };
  expect(found("saty", [other, turned])).toEqual([both.name, other.name]);
  // A whole word of a long name is better than the beginning of a short one.
  const begun = { name: "Satybay", names: { en: "Satybay", ru: "A long name with Saty in it" } };
  expect(found("saty", [{ name: "Satyka" }, begun])).toEqual([begun.name, "Satyka"]);
});

test("one letter again and again finds nothing, though many words begin with it", () => {
  expect(found("zzzz", [{ name: "Zaysan" }])).toEqual([]);
  expect(found("z", [{ name: "Zaysan" }])).toEqual(["Zaysan"]);
});

test("a wrong keyboard layout is read only where nothing is found, and without typos", () => {
  const search = createSiteSearch(() => []);
  const site = { adminRegion: {}, district: null, kind: "city", evidence: "nearby" } as const;
  search.add([{ ...site, names: { en: "Charyn" } }]);
  expect(search.find("срфкнт")).toEqual({ sites: [0], readAs: "charyn" });
  expect(search.find("срфкнь")).toEqual({ sites: [], readAs: null });
  expect(search.find("charym")).toEqual({ sites: [0], readAs: null });
});
