import { expect, test } from "vitest";
import type { Area } from "../../domain/dataset";
import { dataset, site } from "../../domain/fixtures";
import english from "../locales/en.json";
import { createTranslator } from "../translator";
import { knownRows } from "./known";

const t = createTranslator("en", english);

const area = (id: "almaty" | "almaty-region", name: string, source: string): Area => ({
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties: {
    ...{ id, names: { en: name }, phase: "kazakhstan", status: "announced", sources: [source] },
    ...{ outlineSource: "test", generalised: true },
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
