import { expect, test } from "vitest";
import type { Area } from "../../domain/dataset";
import { dataset, site, term, WORDING } from "../../domain/fixtures";
import english from "../locales/en.json";
import { createTranslator } from "../translator";
import { knownRows, openQuestions } from "./known";

const t = createTranslator("en", english);

const area = (id: string, name: string, source: string): Area => ({
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties: {
    ...{
      id: term(id),
      names: { en: name },
      phase: term("kazakhstan"),
      status: "announced",
      sources: [source],
    },
    ...{ outlineSource: "test", generalised: true },
    wording: WORDING,
  },
});

const ALMATY = site("almaty", [76.91, 43.25], {
  ...{ evidence: "named", status: "announced", names: { en: "Almaty" } },
  ...{ area: "almaty", sources: ["first"] },
});

test("a city that is a place and an area is one line, with the reports of both", () => {
  const areas = [
    area("almaty", "Almaty", "second"),
    area("almaty-region", "Almaty Region", "first"),
  ];
  const rows = knownRows(t, { ...dataset([ALMATY]), areas });
  expect(rows.map(({ where }) => where.en)).toEqual(["Almaty", "Almaty Region"]);
  expect(rows[0]?.reports).toMatch(/Paper first.*Paper second/);
  expect(rows[0]?.open).toBe("Which streets and buildings. Whether filming took place.");
});

test("an area of another status keeps its line", () => {
  const areas = [area("almaty", "Almaty", "second")];
  const reported = { ...ALMATY, status: "reported" } as const;
  expect(knownRows(t, { ...dataset([reported]), areas })).toHaveLength(2);
});

test("an area that is only planned says which place in it is reported", () => {
  const areas = [area("almaty", "Almaty valley", "second")];
  const reported = { ...ALMATY, status: "reported" } as const;
  const rows = knownRows(t, { ...dataset([reported]), areas });
  expect(rows[1]?.open).toBe(
    "In it, filming is reported only here: Almaty. Which places. Whether filming took place.",
  );
});

test("a place in an area of another name, or in another area of its name, keeps both lines", () => {
  const wheres = (areas: readonly Area[], sites = [ALMATY]) =>
    knownRows(t, { ...dataset(sites), areas }).map(({ key }) => key);
  expect(wheres([area("almaty", "Around Almaty", "second")])).toEqual([
    ...["site almaty", "area almaty"],
  ]);
  expect(wheres([area("almaty-region", "Almaty", "second")])).toEqual([
    ...["site almaty", "area almaty-region"],
  ]);
  const other = { ...dataset([ALMATY]), areas: [area("almaty-region", "Around", "second")] };
  expect(knownRows(t, other)[0]?.reports).not.toContain("Paper second");
  // What no source names has no line, nor has a name without a status.
  expect(wheres([], [site("near", [77, 43])])).toEqual([]);
  expect(wheres([], [{ ...ALMATY, status: null }])).toEqual([]);
});

test("a line has its own reports alone, and asks whether only of what was announced", () => {
  const [announced, reported] = knownRows(t, {
    ...dataset([ALMATY, { ...ALMATY, id: "khorgos", status: "reported", sources: ["second"] }]),
    areas: [],
  });
  expect(announced).toMatchObject({ what: t("core.evidenceShort.announced") });
  expect(announced?.reports).not.toContain("Paper second");
  expect(reported).toMatchObject({
    what: t("core.evidenceShort.reported"),
    open: "Which streets and buildings.",
  });
  expect(reported?.reports).not.toContain("Paper first");
});

test("open questions are those of areas without a named place, of vague phases, reports and the story", () => {
  const data = dataset([ALMATY]);
  const [china] = data.phases;
  if (!china) throw new Error("no phase");
  const phase = (words: (typeof china)["when"]["words"]) => ({
    ...{ ...china, names: { en: "Phase" } },
    when: { ...china.when, words },
  });
  const questions = (more: Partial<typeof data>) =>
    openQuestions(t, { ...data, sources: [], phases: [], ...more }, []);
  const areas = [
    area("almaty", "Almaty", "first"),
    area("almaty-region", "Almaty Region", "first"),
  ];
  expect(questions({ areas })).toEqual([
    t("dialogs.about.unknown.area", { area: "Almaty Region" }),
  ]);
  const near = { ...ALMATY, evidence: "in-named-area", status: null } as const;
  expect(questions({ areas, sites: [near] })).toHaveLength(2);
  const date = { year: 2025, month: 8, day: 12 };
  const vague = (words: Parameters<typeof phase>[0]) => questions({ phases: [phase(words)] });
  expect(vague({ type: "date", date })).toEqual([]);
  expect(vague({ type: "date", date: { ...date, uncertain: true } })).toEqual([]);
  expect(vague({ type: "date", date: { ...date, approximate: true } })).toHaveLength(1);
  expect(vague({ type: "date", date: { year: 2025, month: 8 } })).toEqual([
    t("dialogs.about.unknown.phase", { phase: "Phase", when: "August 2025" }),
  ]);
  expect(vague({ type: "interval", from: date, to: "open" })).toHaveLength(1);
  expect(questions({ sources: data.sources })).toEqual([
    t("dialogs.about.unknown.source", { publisher: "⟦Paper second⟧" }),
  ]);
});

test("a planned area names what in it is reported, and nothing else", () => {
  const openOf = (site: typeof ALMATY, status: "reported" | "announced") => {
    const planned = area("almaty", "Around Almaty", "second");
    const areas = [{ ...planned, properties: { ...planned.properties, status } }];
    return knownRows(t, { ...dataset([site]), areas }).at(-1)?.open;
  };
  const reported = { ...ALMATY, status: "reported" } as const;
  const place = t("dialogs.about.open.place");
  const named = t("dialogs.about.open.reported", { places: "Almaty" });
  const whether = t("dialogs.about.open.whether");
  expect(openOf(reported, "announced")).toBe(`${named} ${place} ${whether}`);
  expect(openOf(reported, "reported")).toBe(place);
  expect(openOf(ALMATY, "announced")).toBe(`${place} ${whether}`);
  expect(openOf(ALMATY, "reported")).toBe(place);
  expect(openOf({ ...reported, area: term("almaty-region") }, "announced")).toBe(
    `${place} ${whether}`,
  );
});
