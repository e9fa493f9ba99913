import { describe, expect, it } from "vitest";
import type { ContentFiles } from "../../../src/data/check/content";
import { judgeProposal } from "../../../src/data/check/proposal";

/** A made-up content in which only that stands which a proposal is held against. */
const TODAY = "2026-12-01";
const NAMED = {
  type: "Feature",
  id: "named",
  geometry: { type: "Point", coordinates: [77, 43] },
  properties: {
    names: { ru: "Старый мост", en: "Old Bridge (Almaty)", zh: "老桥（阿拉木图）" },
    otherNames: ["Koksu crossing"],
    phase: "kazakhstan",
    evidence: "named",
    status: "announced",
    sources: ["first"],
    precisionKm: 1,
  },
};
const IN_AREA = {
  ...NAMED,
  id: "in-area",
  properties: { ...NAMED.properties, evidence: "in-named-area", status: undefined },
};
const NEARBY = {
  ...NAMED,
  id: "place",
  properties: { names: { ru: "Озеро" }, phase: null, evidence: "nearby", sources: [] },
};
const file = (value: unknown) => ({ name: "x", text: JSON.stringify(value) });
const CONTENT: ContentFiles = {
  sites: file({ features: [NEARBY, NAMED, IN_AREA] }),
  areas: file({}),
  production: file({
    sources: [
      { id: "first", url: "https://first.example/a" },
      { id: "news-example-2025-09-20", url: "https://news.example/other" },
    ],
  }),
};

type Parts = Readonly<{
  id?: string | undefined;
  geometry?: unknown;
  properties?: Record<string, unknown>;
  proposal?: Record<string, unknown>;
}>;

function feature({ proposal, properties, ...more }: Parts = {}) {
  return {
    type: "Feature",
    id: "in-area",
    geometry: { type: "Point", coordinates: [77.5, 43.5] },
    properties: { ...properties },
    ...more,
    proposal: {
      formatVersion: "1.0.0",
      claim: "reported",
      url: "https://www.news.example/a",
      published: "2025-09-20",
      quote: "They worked at the Old Bridge.",
      ...proposal,
    },
  };
}

const problems = (parts: Parts = {}) => judgeProposal(feature(parts), CONTENT, TODAY).problems;
function change(parts: Parts = {}) {
  const judged = judgeProposal(feature(parts), CONTENT, TODAY);
  if (!judged.change) throw new Error(`It is refused: ${judged.problems.join(", ")}`);
  return judged.change;
}
const NEW = {
  id: undefined,
  properties: { names: { ru: "Железный мост" }, phase: "kazakhstan" },
  proposal: { quote: "Снимали на Железном мосту." },
} satisfies Parts;

describe("a proposal is read", () => {
  it.each<[string, Parts]>([
    ["of another version", { proposal: { formatVersion: "2.0.0" } }],
    ["that claims what nobody can", { proposal: { claim: "certain" } }],
    ["east of the world", { geometry: { type: "Point", coordinates: [180.1, 43] } }],
    ["west of the world", { geometry: { type: "Point", coordinates: [-180.1, 43] } }],
    ["north of the pole", { geometry: { type: "Point", coordinates: [77, 90.1] } }],
    ["south of the pole", { geometry: { type: "Point", coordinates: [77, -90.1] } }],
    ["of no episode", { proposal: { scene: { episode: 0 } } }],
    ["of half an episode", { proposal: { scene: { episode: 1.5 } } }],
    ["of a moment before the beginning", { proposal: { scene: { seconds: -1 } } }],
  ])("not as one %s", (_, parts) => expect(problems(parts)).toEqual(["shape"]));

  it("up to the edges of the world, with what else stands among its properties", () => {
    for (const coordinates of [
      [180, 90],
      [-180, -90],
    ]) {
      expect(problems({ geometry: { type: "Point", coordinates } })).toEqual([]);
    }
    expect(change({ properties: { kind: "bridge" } }).feature.properties).toMatchObject({
      kind: "bridge",
    });
  });

  it("and missing texts are empty ones", () => {
    const nothing = { url: undefined, published: undefined, quote: undefined };
    expect(problems({ proposal: nothing })).toEqual([
      "url-missing",
      "quote-missing",
      "published-missing",
    ]);
  });
});

describe("an address of a report", () => {
  it.each([
    ["http://news.example/a", ["url-not-https"]],
    ["see https://news.example/a", ["url-not-https"]],
    ["https://news.example/a and more", ["url-not-https"]],
    ["https://localhost", ["url-not-https"]],
    ["https:///a.b", ["url-not-https"]],
    ["https://news.example", []],
  ])("%s: %j", (url, found) => expect(problems({ proposal: { url } })).toEqual(found));
});

describe("the days of a report", () => {
  it("today is not in the future", () => {
    expect(problems({ proposal: { published: TODAY } })).toEqual([]);
    expect(problems({ proposal: { published: "2026-12-02" } })).toEqual(["published-in-future"]);
  });

  it.each([
    ["2025-09-20", []],
    ["2025-09-21", ["reported-before-it-happened"]],
    // It may have begun before.
    ["2025-09", []],
    ["../2026", []],
    ["2026/..", ["reported-before-it-happened"]],
  ])("what was reported on 20 September cannot have begun later: %s", (when, found) => {
    expect(problems({ properties: { when } })).toEqual(found);
    // A plan may lie ahead.
    expect(problems({ properties: { when }, proposal: { claim: "announced" } })).toEqual([]);
  });
});

describe("a sentence has the name of the place", () => {
  const has = (quote: string) => problems({ proposal: { quote } }).length === 0;

  it.each([
    "They worked at the old bridge.",
    "Съёмки прошли на Старом мосту.",
    "Бригада вернулась к Старому мосту вчера.",
    "剧组在老桥拍摄。",
    "All was shot at the Koksu crossing.",
  ])("in any case and language, without what its brackets say: %s", (quote) => {
    expect(has(quote)).toBe(true);
  });

  it.each([
    "They worked at the bridge.",
    "They worked in the old town.",
    "They worked in Almaty.",
    "剧组在桥上拍摄。",
    "剧组在阿拉木图拍摄。",
    "Съёмки прошли в Алматы.",
  ])("whole, and not in part: %s", (quote) => expect(has(quote)).toBe(false));

  it("of a short word all letters count, and of a longer one all but the last", () => {
    const parts = (name: string, quote: string) =>
      problems({
        ...NEW,
        properties: { ...NEW.properties, names: { en: name } },
        proposal: { quote },
      });
    expect(parts("Saty", "In Satu they stayed.")).toEqual(["quote-without-place"]);
    expect(parts("Saty", "In Satyn they stayed.")).toEqual([]);
    expect(parts("Kegen, Almaty Region", "In Kegem they stayed.")).toEqual([]);
    expect(parts("Kegen", "In Kegom they stayed.")).toEqual(["quote-without-place"]);
    // A name of brackets alone is in no sentence.
    expect(parts("(Kegen)", "In Kegen they stayed.")).toEqual(["quote-without-place"]);
  });

  it("of a known place by what the map calls it, not by what the proposal does", () => {
    const names = { en: "Elsewhere" };
    expect(problems({ properties: { names }, proposal: { quote: "At Elsewhere." } })).toEqual([
      "quote-without-place",
    ]);
  });

  it("and a place without a name is none", () => {
    expect(problems({ ...NEW, properties: { names: { ru: " " }, phase: "china" } })).toEqual([
      "place-missing",
    ]);
  });
});

describe("a moment in which a place was seen", () => {
  const seen = { claim: "recognised", quote: "They worked at the Old Bridge." } as const;
  const scene = { episode: 2, seconds: 0, recognisedBy: "A. B." };

  it("is whole or missing", () => {
    expect(problems({ proposal: { ...seen, scene } })).toEqual([]);
    for (const part of ["episode", "seconds", "recognisedBy"]) {
      const without = { ...scene, [part]: undefined };
      expect(problems({ proposal: { ...seen, scene: without } })).toEqual(["scene-missing"]);
    }
    expect(problems({ proposal: { ...seen, scene: { ...scene, recognisedBy: "" } } })).toEqual([
      "scene-missing",
    ]);
  });

  it("needs no phase, which a report of the shooting does", () => {
    const nearby = { id: "place", proposal: { quote: "На озере." } };
    expect(problems(nearby)).toEqual(["phase-missing"]);
    expect(problems({ ...nearby, properties: { phase: "china" } })).toEqual([]);
    expect(
      problems({ ...nearby, proposal: { ...nearby.proposal, claim: "recognised", scene } }),
    ).toEqual([]);
  });

  it("stands after those that were there, with its source, and names nothing", () => {
    const { feature: merged, changed } = change({ proposal: { ...seen, scene } });
    expect(merged.properties).toMatchObject({
      evidence: "recognised",
      scenes: [{ ...scene, source: "news-example-2025-09-20-2" }],
      sources: ["first"],
    });
    expect(changed).toEqual(["evidence", "scenes"]);
    const again = {
      ...CONTENT,
      sites: file({
        features: [{ ...IN_AREA, properties: { ...IN_AREA.properties, scenes: [{ episode: 1 }] } }],
      }),
    };
    const judged = judgeProposal(feature({ proposal: { ...seen, scene } }), again, TODAY);
    expect(judged.change?.feature.properties).toMatchObject({
      scenes: [{ episode: 1 }, { episode: 2 }],
    });
  });

  it("takes nothing from what a report has named", () => {
    expect(change({ id: "named", proposal: { ...seen, scene } }).feature.properties).toMatchObject({
      evidence: "named",
      status: "announced",
      sources: ["first", "news-example-2025-09-20-2"],
      scenes: [scene],
    });
  });
});

describe("what a proposal changes", () => {
  it("of a place that only an area was named around are its evidence, status and source", () => {
    const { at, feature: merged, changed, source } = change();
    expect(at).toBe(2);
    expect(merged.properties).toEqual({
      ...IN_AREA.properties,
      evidence: "named",
      status: "reported",
      sources: [source?.id],
    });
    expect([...changed].sort()).toEqual(["evidence", "sources", "status"]);
    // Its position is the map's.
    expect(merged).toMatchObject({ geometry: NAMED.geometry, id: "in-area" });
  });

  it("of a place that is named adds the report, and never makes less of it", () => {
    expect(change({ id: "named" }).feature.properties).toMatchObject({
      status: "reported",
      sources: ["first", "news-example-2025-09-20-2"],
    });
    const reported = {
      ...CONTENT,
      sites: file({
        features: [{ ...NAMED, properties: { ...NAMED.properties, status: "reported" } }],
      }),
    };
    const plan = feature({ id: "named", proposal: { claim: "announced" } });
    expect(judgeProposal(plan, reported, TODAY).change?.feature.properties).toMatchObject({
      status: "reported",
    });
  });

  it("keeps the phase that a place has, and gives one to what has none", () => {
    const phase = "china";
    expect(change({ properties: { phase } }).feature.properties).toMatchObject({
      phase: "kazakhstan",
    });
    const nearby = { id: "place", proposal: { quote: "На озере." } };
    const first = change({ ...nearby, properties: { phase } });
    expect(first.feature.properties).toMatchObject({ phase });
    // The first of the list has a place in it as well.
    expect(first.at).toBe(0);
  });

  it("is nothing where the same report names it already", () => {
    const url = "https://first.example/a";
    const same = { id: "named", proposal: { url, claim: "announced" } };
    expect(problems(same)).toEqual(["names-already"]);
    // That it happened is news, and so is a scene; of another place it is, too.
    expect(problems({ id: "named", proposal: { url } })).toEqual([]);
    const scene = { episode: 1, seconds: 1, recognisedBy: "A. B." };
    expect(problems({ id: "named", proposal: { ...same.proposal, scene } })).toEqual([]);
    expect(problems({ proposal: { url, claim: "announced" } })).toEqual([]);
    expect(problems({ id: "named", proposal: { claim: "announced" } })).toEqual([]);
    expect(problems({ id: "named", proposal: { url, claim: "recognised" } })).toEqual([
      "scene-missing",
      "names-already",
    ]);
  });
});

describe("the report", () => {
  it("that the content knows is not added again", () => {
    const { source, feature: merged } = change({ proposal: { url: "https://first.example/a" } });
    expect(source).toBeNull();
    expect(merged.properties).toMatchObject({ sources: ["first"] });
  });

  it("that is new has an id of its own, its publisher and its day", () => {
    expect(change().source).toEqual({
      id: "news-example-2025-09-20-2",
      publisher: "news.example",
      attributedTo: null,
      url: "https://www.news.example/a",
      published: "2025-09-20",
      language: "und",
      note: null,
    });
    const publisher = (url: string) => change({ proposal: { url } }).source?.publisher;
    expect(publisher("https://x.kz:8443/a")).toBe("x.kz");
    expect(publisher("https://x.kz?a=1")).toBe("x.kz");
    expect(publisher("https://x.kz#a.b")).toBe("x.kz");
    expect(change({ proposal: { url: "https://x.kz" } }).source?.id).toBe("x-kz-2025-09-20");
  });
});

describe("a new place", () => {
  it("stands where it was chosen, its point unchecked, with an id that nothing has", () => {
    const { at, feature: merged, changed } = change(NEW);
    expect(at).toBeNull();
    // Its name has no Latin letters, and one "place" is there.
    expect(merged).toMatchObject({
      id: "place-2",
      geometry: { coordinates: [77.5, 43.5] },
      properties: { coordinate: { grade: "D" }, evidence: "named", status: "reported" },
    });
    expect(changed).toContain("names");
  });

  it("is called by its name where that has Latin letters or digits", () => {
    const called = (en: string) =>
      change({ ...NEW, properties: { ...NEW.properties, names: { en } }, proposal: { quote: en } })
        .feature.id;
    expect(called("Köksu Bridge 2")).toBe("ko-ksu-bridge-2");
    expect(called("In-Area")).toBe("in-area-2");
    expect(called("Place")).toBe("place-2");
  });

  it("needs a point", () => {
    expect(problems({ ...NEW, geometry: null })).toEqual(["point-missing"]);
    expect(problems({ geometry: null })).toEqual([]);
  });
});
