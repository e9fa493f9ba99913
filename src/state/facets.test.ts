import fc from "fast-check";
import { expect, test } from "vitest";
import { AREA_CHOICES } from "../domain/address";
import { dataset, day, SEASON, site } from "../domain/fixtures";
import { EVIDENCE, KINDS } from "../domain/site";
import { meets } from "../domain/span";
import { type Chosen, countFacets } from "./facets";
import { filterSites } from "./selectors";

const NOTHING: Chosen = {
  kind: [],
  evidence: [],
  area: [],
  sites: [],
  span: SEASON,
  found: null,
};

const someSite = fc
  .record({
    kind: fc.constantFrom(...KINDS.slice(0, 3)),
    evidence: fc.constantFrom(...EVIDENCE),
    area: fc.constantFrom("almaty", "xinjiang", null),
    start: fc.integer({ min: SEASON.start, max: SEASON.end - 1 }),
    days: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ days, ...rest }) => ({ ...rest, end: rest.start + days }));
const someSites = fc
  .array(someSite, { maxLength: 30 })
  .map((list) => list.map((one, at) => site(`s${at}`, [77, 43], one)));
const someChoice = fc.record({
  kind: fc.subarray([...KINDS.slice(0, 3)]),
  evidence: fc.subarray([...EVIDENCE]),
  area: fc.subarray(AREA_CHOICES.filter((area) => area !== "ili-valley")),
  sites: fc.oneof(fc.constant([]), fc.constant(["s0", "s1", "s2", "s5", "s8"])),
  span: fc
    .tuple(fc.integer({ min: SEASON.start, max: SEASON.end - 1 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, days]) => ({ start, end: Math.min(SEASON.end, start + days) })),
  found: fc.option(fc.constant(new Set(["s0", "s3", "s4", "s5", "s6"]))),
});

/** Site by site, as the list does it. */
function shown(sites: Parameters<typeof filterSites>[1], chosen: Chosen): number {
  return filterSites(chosen, sites).filter(
    ({ id, when }) => meets(when.days, chosen.span) && (chosen.found?.has(id) ?? true),
  ).length;
}

test("each option says what choosing it would show, and each constraint what giving it up would", () => {
  fc.assert(
    fc.property(someSites, someChoice, (sites, chosen) => {
      const facets = countFacets(dataset(sites), chosen);
      expect(facets.shown).toBe(shown(sites, chosen));
      for (const { value, count } of facets.kind) {
        expect(count).toBe(shown(sites, { ...chosen, kind: [value] }));
      }
      for (const { value, count } of facets.evidence) {
        expect(count).toBe(shown(sites, { ...chosen, evidence: [value] }));
      }
      for (const { value, count } of facets.area) {
        expect(count).toBe(shown(sites, { ...chosen, area: [value] }));
      }
      const free = { q: { found: null }, time: { span: SEASON } };
      for (const { constraint, count } of facets.without) {
        const given =
          constraint === "q" || constraint === "time" ? free[constraint] : { [constraint]: [] };
        expect(count).toBe(shown(sites, { ...chosen, ...given }));
      }
    }),
  );
});

test("a phase counts the sites of its own days", () => {
  const sites = [
    site("a", [81, 44], { start: day(8, 3), end: day(8, 5) }),
    site("b", [77, 43], { start: day(9, 3), end: day(9, 5) }),
    site("c", [77, 43], { start: day(8, 30), end: day(9, 5) }),
  ];
  const { phase } = countFacets(dataset(sites), { ...NOTHING, span: { start: 0, end: 1 } });
  expect(phase).toEqual([
    { value: "china", count: 2 },
    { value: "kazakhstan", count: 2 },
  ]);
});
