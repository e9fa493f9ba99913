import { describe, expect, test } from "vitest";
import { dayNumber } from "../../domain/day";
import { DEFAULT_PICTURE } from "../../domain/picture";
import { PRODUCT_SLUG } from "../../domain/product-table";
import { AREAS, PHASES } from "../../domain/site";
import { fileName, type Named } from "./file-name";

const september = { start: dayNumber(2025, 9, 1), end: dayNumber(2025, 10, 1) };
const PLAIN: Named = {
  span: september,
  area: [],
  phase: null,
  evidence: [],
  language: "kk",
  theme: "light",
  options: DEFAULT_PICTURE,
  rest: "",
};

describe("the name of a picture's file", () => {
  test("tells months, part, language, theme and size", () => {
    expect(fileName(PLAIN)).toBe(`${PRODUCT_SLUG}_2025-09_all_kk_light_1600x900`);
    const season = { start: dayNumber(2025, 8, 1), end: september.end };
    expect(fileName({ ...PLAIN, span: season })).toContain("_2025-08--2025-09_");
    expect(fileName({ ...PLAIN, phase: PHASES[0] ?? null })).toContain(`_${PHASES[0]}_`);
  });

  test("tells days where they are no whole months", () => {
    const week = { start: september.start + 3, end: september.start + 10 };
    expect(fileName({ ...PLAIN, span: week })).toContain("_2025-09-04--2025-09-10_");
    const december = { start: dayNumber(2025, 12, 1), end: dayNumber(2026, 1, 1) };
    expect(fileName({ ...PLAIN, span: december })).toContain("_2025-12_");
    const day = { start: september.start, end: september.start + 1 };
    expect(fileName({ ...PLAIN, span: day })).toContain("_2025-09-01_");
  });

  test("is another one for every picture that is another one", () => {
    const { options } = PLAIN;
    const others: readonly Partial<Named>[] = [
      { area: AREAS.slice(0, 1) },
      { area: AREAS.slice(0, 2) },
      { phase: PHASES[0] ?? null },
      { evidence: ["named"] },
      { evidence: ["named"], options: { ...options, frame: "named" } },
      { language: "ru" },
      { theme: "dark" },
      { options: { ...options, dpi: 300 } },
      { options: { ...options, scale: 2 } },
      { options: { ...options, size: { widthPx: 3200, heightPx: 1800 } } },
      { rest: "site=one" },
      { rest: "site=other" },
    ];
    const names = [PLAIN, ...others.map((other) => ({ ...PLAIN, ...other }))].map(fileName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\w.-]+$/);
  });
});
