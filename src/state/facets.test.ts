import fc from "fast-check";
import { expect, test } from "vitest";
import { AREA_CHOICES, MODES } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import { dataset, day, SEASON, site, term } from "../domain/fixtures";
import type { AreaId, Kind } from "../domain/site";
import { EVIDENCE, isInTime, KINDS, PHASES } from "../domain/site";
import { CONSTRAINTS, type Constraint, without } from "./constraints";
import { type Chosen, countFacets, type Facets } from "./facets";
import { filterSites, spanOf } from "./selectors";
import { INITIAL_STATE, type State } from "./state";

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
    // Other data may have sites that are never in the season.
    start: fc.integer({ min: SEASON.start - 30, max: SEASON.end + 10 }),
    days: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ days, ...rest }) => ({ ...rest, end: rest.start + days }));
const someSites = fc
  .array(someSite, { maxLength: 30 })
  .map((list) => list.map((one, at) => site(`s${at}`, [77, 43], one)));
const someDay = fc.integer({ min: SEASON.start, max: SEASON.end - 1 });
const someState = fc
  .record({
    kind: fc.subarray([...KINDS.slice(0, 3)]),
    evidence: fc.subarray([...EVIDENCE]),
    area: fc.subarray(AREA_CHOICES.filter((area) => area !== "ili-valley")),
    sites: fc.oneof(fc.constant([]), fc.constant(["s0", "s1", "s2", "s5", "s8"])),
    phase: fc.constantFrom(null, ...PHASES),
    days: fc.option(fc.tuple(someDay, someDay)),
    mode: fc.constantFrom(...MODES),
    q: fc.constantFrom("", "some", "none"),
  })
  .map(({ days, ...rest }): State => {
    const [start, last] = days ?? [1, 0];
    const span = start <= last ? { start, end: last + 1 } : null;
    return { ...INITIAL_STATE, ...rest, span };
  });

const FOUND = { some: new Set(["s0", "s3", "s4", "s5", "s6"]), none: new Set<string>() };
function foundBy({ q }: State): ReadonlySet<string> | null {
  return q === "some" || q === "none" ? FOUND[q] : null;
}

function facetsOf(data: Dataset, state: State): Facets {
  return countFacets(data, { ...state, span: spanOf(state, data), found: foundBy(state) });
}

/** Site by site, as the list does it. */
function shown(data: Dataset, state: State): number {
  const found = foundBy(state);
  return filterSites(state, data.sites).filter(
    (site) => isInTime(site, spanOf(state, data)) && (found?.has(site.id) ?? true),
  ).length;
}

test("what some place has, or is chosen, is an option, and stays one where it would show nothing", () => {
  const two = [
    site("a", [77, 43], { kind: "lake", evidence: "named", area: "almaty" }),
    site("b", [77, 43], { kind: "city", evidence: "nearby", area: null }),
  ];
  const data = dataset(two);
  const all = facetsOf(data, INITIAL_STATE);
  const narrow = facetsOf(data, {
    ...INITIAL_STATE,
    kind: [term("lake")],
    evidence: ["recognised"],
  });
  const values = (options: Facets["kind"] | Facets["evidence"] | Facets["area"]) =>
    options.map(({ value }) => value);
  expect(values(all.kind).sort()).toEqual(["city", "lake"]);
  expect(values(all.evidence)).toEqual(["named", "nearby"]);
  expect(values(narrow.kind)).toEqual(values(all.kind));
  expect(values(narrow.area)).toEqual(values(all.area));
  expect(values(narrow.evidence).sort()).toEqual(["named", "nearby", "recognised"]);
  expect(narrow.area.every(({ count }) => count === 0)).toBe(true);
});

test("each option says what choosing it would show", () => {
  fc.assert(
    fc.property(someSites, someState, (sites, state) => {
      const data = dataset(sites);
      const facets = facetsOf(data, state);
      expect(facets.shown).toBe(shown(data, state));
      for (const { value, count } of facets.kind) {
        expect(count).toBe(shown(data, { ...state, kind: [value] }));
      }
      for (const { value, count } of facets.evidence) {
        expect(count).toBe(shown(data, { ...state, evidence: [value] }));
      }
      for (const { value, count } of facets.area) {
        expect(count).toBe(shown(data, { ...state, area: [value] }));
      }
    }),
  );
});

test("advice says what giving up would show, with as few constraints as can help", () => {
  fc.assert(
    fc.property(someSites, someState, (sites, state) => {
      const data = dataset(sites);
      const { advice } = facetsOf(data, state);
      const gives = (constraints: readonly Constraint[]) =>
        shown(data, { ...state, ...without(constraints) });
      for (const { constraints, count } of advice) expect(count).toBe(gives(constraints));
      fc.pre(shown(data, state) === 0);
      // By brute force: the smallest sets that bring something back, of the searched sites if any.
      const helps = subsets(CONSTRAINTS).filter((set) => gives(set) > 0);
      const finds = (foundBy(state)?.size ?? 0) > 0;
      const kept = finds ? helps.filter((set) => !set.includes("q")) : helps;
      const fewest = Math.min(...kept.map(({ length }) => length));
      const expected = helps.filter(
        (set) => String(set) === "q" || (kept.includes(set) && set.length === fewest),
      );
      expect(new Set(advice.map(({ constraints }) => String(constraints)))).toEqual(
        new Set(expected.map(String)),
      );
    }),
    { numRuns: 300 },
  );
});

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  );
}

test("spelling is to blame only where the search finds nothing anywhere", () => {
  const data = dataset([site("s0", [77, 43])]);
  const misspelt = (more: Partial<State>) => facetsOf(data, { ...INITIAL_STATE, ...more }).misspelt;
  expect(misspelt({ q: "none" })).toBe(true);
  expect(misspelt({ q: "some", kind: [term("desert")] })).toBe(false);
  expect(misspelt({ kind: [term("desert")] })).toBe(false);
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

test("a filter by evidence leaves no place of a reader's own file, and counts none", () => {
  const sites = [
    site("near", [77, 43], { evidence: "nearby" }),
    site("~1", [77, 43], { evidence: "own" }),
  ];
  const { evidence, shown } = countFacets(dataset(sites), { ...NOTHING, evidence: ["nearby"] });
  expect(shown).toBe(1);
  expect(evidence).toEqual([{ value: "nearby", count: 1 }]);
  expect(countFacets(dataset(sites), NOTHING).shown).toBe(2);
});

test("a place without a time is in every span, and counts for no phase", () => {
  const sites = [
    site("timeless", [77, 43], { phase: null, when: null }),
    site("lake", [77, 43], { kind: "lake", start: day(8, 3), end: day(8, 5) }),
  ];
  const { phase, shown } = countFacets(dataset(sites), NOTHING);
  expect(shown).toBe(2);
  expect(phase).toEqual([{ value: "china", count: 1 }]);
  // A phase counts what passes all else.
  const lakes = countFacets(dataset(sites), { ...NOTHING, kind: [term("city")] });
  expect(lakes.phase).toEqual([{ value: "china", count: 0 }]);
});

test("advice comes in the order in which a reader would give things up, and is none where nothing is", () => {
  const sites = [
    site("a", [77, 43], { kind: "lake", area: "almaty" }),
    site("b", [77, 43], { kind: "city", area: "xinjiang" }),
  ];
  const chosen = { ...NOTHING, kind: [term<Kind>("lake")], area: [term<AreaId>("xinjiang")] };
  expect(countFacets(dataset(sites), chosen).advice).toEqual([
    { constraints: ["kind"], count: 1 },
    { constraints: ["area"], count: 1 },
  ]);
  expect(countFacets(dataset([...sites].reverse()), chosen).advice).toEqual([
    { constraints: ["kind"], count: 1 },
    { constraints: ["area"], count: 1 },
  ]);
  expect(countFacets(dataset(sites), NOTHING).advice).toEqual([]);
});
