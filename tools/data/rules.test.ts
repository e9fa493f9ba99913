import { describe, expect, it } from "vitest";
import type { AreaDraft, Content, SiteDraft } from "../../src/data/check/draft";
import { checkEvidence } from "../../src/data/check/evidence";
import type { Finding } from "../../src/data/check/finding";
import { checkIdentity } from "../../src/data/check/identity";
import { checkNames } from "../../src/data/check/names";
import { checkStatus, checkVersion } from "../../src/data/check/status";
import { checkText } from "../../src/data/check/text";
import { term } from "../../src/domain/fixtures";

/** What each rule finds in drafts of which only the parts are there that it looks at. */

const V2 = { formatVersion: "2.0.0" };
const NO_CONTENT: Content = {
  raw: { sites: V2, areas: V2, production: V2 },
  sites: [],
  areas: [],
  otherSites: [],
};

function site(properties: SiteDraft["properties"], id: string | null = "a", at = 0): SiteDraft {
  return { path: ["features", at], id, geometry: undefined, properties };
}

function area(properties: AreaDraft["properties"], id = "almaty"): AreaDraft {
  return { path: ["features", 0], id, geometry: undefined, properties };
}

/** Each finding as its rule and the last of its path; it says where it is, what and what to do. */
function brief(found: readonly Finding[]) {
  return found.map(({ rule, path, role, what, fix }) => {
    expect(what).toMatch(/\w/);
    expect(fix).toMatch(/\.$/);
    if (role === "sites" && rule.match(/area|source|status|phase|time|scene/)) {
      expect(path.slice(0, 3)).toEqual(["features", 0, "properties"]);
    }
    return [rule, path.at(-1)];
  });
}

describe("evidence and what carries it", () => {
  const areas = [area({ sources: ["first", "second"] })];
  it.each<[SiteDraft["properties"], [string, string][]]>([
    [{ evidence: "named", sources: [] }, [["named-without-source", "sources"]]],
    [{ evidence: "named", sources: ["any"] }, []],
    // What cannot be read is told by the schema alone.
    [{ evidence: "named" }, []],
    [{}, []],
    [{ evidence: "nearby", area: null, sources: [] }, []],
    [{ evidence: "nearby" }, []],
    [{ evidence: "nearby", area: term("almaty"), sources: [] }, [["nearby-in-area", "area"]]],
    [{ evidence: "nearby", area: null, sources: ["first"] }, [["nearby-in-area", "sources"]]],
    [
      { evidence: "nearby", area: term("almaty"), sources: ["first"] },
      [["nearby-in-area", "area"]],
    ],
    [{ evidence: "in-named-area", area: term("almaty"), sources: ["first"] }, []],
    [
      { evidence: "in-named-area", area: null, sources: ["first"] },
      [["in-area-without-area", "area"]],
    ],
    [
      { evidence: "in-named-area", area: term("almaty"), sources: [] },
      [["in-area-without-source", "sources"]],
    ],
    [
      { evidence: "in-named-area", area: null, sources: [] },
      [
        ["in-area-without-area", "area"],
        ["in-area-without-source", "sources"],
      ],
    ],
    [{ evidence: "in-named-area" }, []],
    [
      { evidence: "in-named-area", area: term("almaty"), sources: ["first", "third", "fourth"] },
      [
        ["source-names-no-such-area", "sources"],
        ["source-names-no-such-area", "sources"],
      ],
    ],
    // An area that is not there is told by another rule.
    [{ evidence: "in-named-area", area: term("xinjiang"), sources: ["third"] }, []],
    [{ evidence: "recognised", area: term("almaty"), sources: ["first"] }, []],
    [{ evidence: "recognised", area: null, sources: ["third"] }, []],
    [
      { evidence: "recognised", area: term("almaty"), sources: ["third"] },
      [["source-names-no-such-area", "sources"]],
    ],
    [{ evidence: "recognised", area: term("xinjiang"), sources: ["third"] }, []],
  ])("%j", (properties, found) => {
    expect(brief(checkEvidence({ ...NO_CONTENT, sites: [site(properties)], areas }))).toEqual(
      found,
    );
  });
});

describe("status, time and scenes", () => {
  const scene = { episode: 1, seconds: 2, recognisedBy: "somebody", source: "first" };
  const still = { ...scene, still: "https://x.kz/a.jpg" };
  it.each<[SiteDraft["properties"], [string, string][]]>([
    [{ evidence: "named", status: "reported" }, []],
    [{ evidence: "named" }, [["status-missing", "status"]]],
    [{ evidence: "nearby", status: "reported" }, [["status-without-name", "status"]]],
    [{ status: "reported" }, []],
    [{ evidence: "named", status: "reported", phase: null }, [["phase-missing", "phase"]]],
    [{ evidence: "in-named-area", phase: null }, [["phase-missing", "phase"]]],
    [{ evidence: "in-named-area", phase: term("china") }, []],
    [{ evidence: "in-named-area" }, []],
    [{ evidence: "nearby", phase: null }, []],
    [{ evidence: "nearby", phase: term("china") }, [["nearby-in-time", "phase"]]],
    [{ evidence: "nearby", phase: null, when: "2025" }, [["nearby-in-time", "when"]]],
    [{ evidence: "recognised" }, [["recognised-without-scene", "scenes"]]],
    [{ evidence: "recognised", scenes: [] }, [["recognised-without-scene", "scenes"]]],
    [{ evidence: "recognised", phase: null, scenes: [scene] }, []],
    [{ evidence: "named", status: "reported", scenes: [scene] }, []],
    [{ evidence: "named", status: "reported", scenes: [] }, []],
    [{ evidence: "nearby", scenes: [] }, []],
    [{ evidence: "nearby", scenes: [scene] }, [["scene-without-recognised", "scenes"]]],
    [{ evidence: "recognised", scenes: [scene, still] }, [["image-credit", "still"]]],
    [{ evidence: "recognised", scenes: [{ ...still, stillLicence: "CC0" }] }, []],
  ])("%j", (properties, found) => {
    expect(brief(checkStatus({ ...NO_CONTENT, sites: [site(properties)] }))).toEqual(found);
  });

  it("are not asked of a file of version 1, nor of one that is in another", () => {
    const sites = [
      site({ evidence: "named" }),
      site({ evidence: "nearby", phase: term("china") }),
      site({ evidence: "nearby", when: "2025" }),
      // This no version may say.
      site({ evidence: "nearby", status: "reported" }),
    ];
    const inVersion = (formatVersion: unknown) =>
      checkStatus({ ...NO_CONTENT, raw: { ...NO_CONTENT.raw, sites: { formatVersion } }, sites });
    expect(inVersion("2.1.0")).toHaveLength(4);
    expect(inVersion(undefined)).toHaveLength(4);
    for (const other of ["1.0.0", "3.0.0", "12.0.0"]) {
      expect(brief(inVersion(other))).toEqual([["status-without-name", "status"]]);
    }
  });

  it("are asked of areas that can be read, and of phases", () => {
    const areas = [
      area({ sources: ["first"] }),
      area({ sources: ["first"], status: "reported" }, "xinjiang"),
      area({}, "ili-valley"),
    ];
    const phases = [{ id: "china" }, { id: "kazakhstan", status: "announced" }];
    const raw = { sites: V2, areas: V2, production: { ...V2, phases } };
    const found = checkStatus({ ...NO_CONTENT, raw, areas });
    expect(found.map(({ role, id, path }) => [role, id, ...path])).toEqual([
      ["areas", "almaty", "features", 0, "properties", "status"],
      ["production", "china", "phases", 0, "status"],
    ]);
    const old = { formatVersion: "1.2.0" };
    const oldRaw = { sites: old, areas: old, production: { ...old, phases } };
    expect(checkStatus({ ...NO_CONTENT, raw: oldRaw, areas })).toEqual([]);
    expect(brief(checkVersion(oldRaw))).toEqual([
      ["old-format", "formatVersion"],
      ["old-format", "formatVersion"],
      ["old-format", "formatVersion"],
    ]);
    expect(checkVersion({ ...raw, areas: old }).map(({ role }) => role)).toEqual(["areas"]);
  });
});

describe("names that readers could not tell apart", () => {
  const found = (...names: (SiteDraft["properties"]["names"] | undefined)[]) =>
    checkNames({ sites: names.map((one, at) => site({ names: one }, `s${at}`, at)) });

  it("are told of the second of them, in every language in which they are alike", () => {
    const [one, ...more] = found({ ru: "Мост", en: "Bridge" }, { ru: "Мост", en: "Bridge" });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: "same-name", id: "s1", role: "sites" });
    expect(one?.what).toMatch(/^in ru, kk, zh, en, kk-Arab it is shown as "Мост", as "s0" is$/);
    const [english] = found({ ru: "Мост", en: "Bridge" }, { ru: "Другой", en: "Bridge" });
    expect(english?.what).toMatch(/^in zh, en it is shown as "Bridge", as "s0" is$/);
  });

  it("are not found where they differ, or where there are none", () => {
    expect(found({ ru: "Мост", en: "Bridge" }, { ru: "Река", en: "River" })).toEqual([]);
    expect(found(undefined, undefined)).toEqual([]);
    expect(found({ ru: "Мост", en: "A" }, undefined, { ru: "Мост", en: "B" })).toHaveLength(1);
  });
});

describe("ids", () => {
  const ids = (found: readonly Finding[]) => found.map(({ rule, role, id }) => [rule, role, id]);

  it("that stand twice are told the second time, in any file", () => {
    const production = {
      sources: [{ id: "first" }, { id: "first" }],
      phases: [{ id: "china" }, { id: "china" }, { id: "kazakhstan" }],
    };
    const sites = [site({}, "a"), site({}, "b"), site({}, "a"), site({}, null), site({}, null)];
    const areas = [area({}), area({}), area({}, "xinjiang")];
    const raw = { ...NO_CONTENT.raw, production };
    expect(ids(checkIdentity({ ...NO_CONTENT, raw, sites, areas }))).toEqual([
      ["duplicate-id", "sites", "a"],
      ["duplicate-id", "areas", "almaty"],
      ["duplicate-id", "production", "first"],
      ["duplicate-id", "production", "china"],
    ]);
  });

  it("of sources must be known wherever they stand", () => {
    const setting = { text: { ru: "…", en: "…" }, source: "lost" };
    const scene = { episode: 1, seconds: 2, recognisedBy: "somebody", source: "lost" };
    const production = {
      sources: [{ id: "first" }],
      facts: [{ source: "first" }, { source: "lost" }, {}],
      claims: [{ positions: [{ source: "lost" }] }, {}],
    };
    const content = {
      ...NO_CONTENT,
      raw: { ...NO_CONTENT.raw, production },
      sites: [site({ sources: ["first", "lost"], setting, scenes: [scene] })],
      areas: [area({ sources: ["lost"], setting })],
    };
    const found = checkIdentity(content);
    expect(found.every(({ rule }) => rule === "unknown-source")).toBe(true);
    expect(found.map(({ role, path }) => [role, ...path].join("/"))).toEqual([
      "sites/features/0/properties/sources/1",
      "areas/features/0/properties/sources/0",
      "sites/features/0/properties/setting",
      "areas/features/0/properties/setting",
      "sites/features/0/properties/scenes/0/source",
      "production/facts/1/source",
      "production/claims/0/positions/0/source",
    ]);
    const known = { ...production, sources: [{ id: "first" }, { id: "lost" }] };
    expect(checkIdentity({ ...content, raw: { ...content.raw, production: known } })).toEqual([]);
  });

  it("of areas and phases must be there", () => {
    const production = { phases: [{ id: "china" }] };
    const content = (sites: SiteDraft[], areas: AreaDraft[]) => ({
      ...NO_CONTENT,
      raw: { ...NO_CONTENT.raw, production },
      ...{ sites, areas },
    });
    const there = content(
      [site({ area: term("almaty"), phase: term("china") })],
      [area({ phase: term("china") })],
    );
    expect(checkIdentity(there)).toEqual([]);
    expect(checkIdentity(content([site({ area: null, phase: null }), site({}, "b")], []))).toEqual(
      [],
    );
    const lost = content(
      [site({ area: term("xinjiang"), phase: term("kazakhstan") })],
      [area({ phase: term("kazakhstan") })],
    );
    expect(brief(checkIdentity(lost))).toEqual([
      ["unknown-id", "area"],
      ["unknown-id", "phase"],
      ["unknown-id", "phase"],
    ]);
  });
});

describe("a text", () => {
  const found = (text: unknown) =>
    checkText({ ...NO_CONTENT, raw: { sites: text, areas: null, production: null } });

  it.each([
    ["a <b>bridge</b>", "<b>"],
    ["a </b", "</b"],
    ["<!-- a -->", "<!-- a -->"],
    ["&amp;", "&amp;"],
    ["&#60;", "&#60;"],
    ["[a](https://x.kz)", "[a](https://x.kz)"],
    ["**a**", "**"],
    ["__a__", "__"],
  ])("%j has markup", (text, markup) => {
    const [one, ...more] = found({ id: "a", names: { ru: text } });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: "markup", id: "a", path: ["names", "ru"] });
    expect(one?.what).toContain(markup);
  });

  it.each(["1 < 2 & 3 > 2", "a & b", "[a] (b)", "snake_case", "2 * 3", "AT&T", ""])(
    "%j has none",
    (text) => expect(found([text])).toEqual([]),
  );

  it.each(["\u0621", "\u0675", "\u0676", "\u0677", "\u0678"])(
    "with %j has a wrong letter",
    (letter) => {
      expect(brief(found({ text: `ا${letter}` }))).toEqual([["arabic-letters", "text"]]);
    },
  );

  it("with the right hamza has none, and both may be wrong at once", () => {
    expect(found({ text: "\u0674قۇلجا" })).toEqual([]);
    expect(found({ text: "\u0622\u0679" })).toEqual([]);
    expect(brief(found({ text: "**\u0621" }))).toEqual([
      ["markup", "text"],
      ["arabic-letters", "text"],
    ]);
  });

  it("is told by where it stands and by the nearest id around it, in any file", () => {
    const nested = { id: "out", list: [{ id: "in", text: "**" }, { text: "**" }], text: "**" };
    expect(found(nested).map(({ id, path }) => [id, path.join("/")])).toEqual([
      ["in", "list/0/text"],
      ["out", "list/1/text"],
      ["out", "text"],
    ]);
    expect(found("**")).toMatchObject([{ id: null, path: [] }]);
    expect(found([1, null, true, { a: 7 }])).toEqual([]);
    const raw = { sites: "**", areas: "**", production: "**" };
    expect(checkText({ ...NO_CONTENT, raw }).map(({ role }) => role)).toEqual([
      ...["sites", "areas", "production"],
    ]);
  });
});
