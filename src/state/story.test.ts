import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_ADDRESS, MODES, readAddress, writeAddress } from "../domain/address";
import { dataset, day, SEASON, site, term } from "../domain/fixtures";
import { type Kind, PHASES } from "../domain/site";
import type { StoryStep } from "../domain/story";
import { addressOf } from "./address";
import { stateAtArrival } from "./arrive";
import { addressContext } from "./open";
import { filterSites } from "./selectors";
import { INITIAL_STATE, type State } from "./state";
import { createIliStore, type Store } from "./store";
import { stateAfterStory, stateAtAddress, stateAtStep } from "./story";

const DATA = dataset([site("a", [77, 43]), site("b", [81, 44], { kind: "lake" })]);

function step(id: string, phase: StoryStep["phase"]): StoryStep {
  const words = { title: {}, text: {}, unknown: {}, sources: [] };
  return { id, ...words, phase, bounds: [76, 42, 82, 45], sites: ["a"], areas: [] };
}
const STEPS = [step("one", term("china")), step("two", null), step("three", term("kazakhstan"))];

const FILTERED: State = {
  ...INITIAL_STATE,
  ...{
    q: "b",
    kind: [term<Kind>("lake")],
    evidence: ["named"],
    area: ["none"],
    sites: ["b"],
    mode: "day",
  },
  ...{ span: { start: day(8, 12), end: day(8, 13) }, map: { zoom: 9, lat: 43, lon: 77 } },
};

test("a step shows its sites, whatever the reader had chosen before", () => {
  const state = { ...FILTERED, ...stateAtStep(STEPS, 1) };
  expect(filterSites(state, DATA.sites)).toEqual(DATA.sites);
  expect(writeAddress(addressOf(state))).toBe("phase=china&step=1");
});

test("leaving gives back what the reader had chosen, or all times where there was nothing before", () => {
  const { q, kind, evidence, area, sites, mode, span, phase, map, sheet } = FILTERED;
  const beforeStory = { q, kind, evidence, area, sites, mode, span, phase, map, sheet };
  const told = { ...FILTERED, ...stateAtStep(STEPS, 3), beforeStory };
  expect(addressOf({ ...told, ...stateAfterStory(told) })).toEqual(addressOf(FILTERED));
  expect([told.sheet, stateAfterStory(told).sheet]).toEqual(["half", FILTERED.sheet]);
  const opened: State = { ...INITIAL_STATE, kind: [term("lake")], step: 1, phase: term("china") };
  expect(addressOf({ ...opened, ...stateAfterStory(opened) })).toEqual({
    ...EMPTY_ADDRESS,
    kind: ["lake"],
  });
});

test("an address says more than the step that it names", () => {
  const at = (query: string) => {
    const { address } = readAddress(query, addressContext(DATA));
    return { ...INITIAL_STATE, ...address, ...stateAtAddress(STEPS, address) };
  };
  expect(at("step=1")).toMatchObject({ phase: "china", camera: { type: "fit" } });
  expect(at("step=1&from=2025-08-05&to=2025-08-09")).toMatchObject({ phase: null });
  expect(at("step=1&phase=kazakhstan")).toMatchObject({ phase: "kazakhstan" });
  expect(at("step=1&mode=until")).toMatchObject({ phase: null, mode: "until" });
  expect(at("step=1&site=b&kind=lake")).toMatchObject({ site: "b", kind: ["lake"] });
  expect(at("step=1&map=9/43/77")).toMatchObject({ camera: null });
  expect(at("step=9").step).toBeNull();
});

test("what is chosen at a step is there again when its address is read", () => {
  const someDay = fc.integer({ min: SEASON.start, max: SEASON.end - 1 });
  const verb = fc.oneof(
    fc.constantFrom(null, ...PHASES).map((id) => (store: Store) => store.choosePhase(id)),
    fc.constantFrom(...MODES).map((mode) => (store: Store) => store.chooseMode(mode)),
    fc
      .tuple(someDay, someDay)
      .map(
        (days) => (store: Store) =>
          store.chooseSpan({ start: Math.min(...days), end: Math.max(...days) + 1 }),
      ),
    fc.constant((store: Store) => store.chooseSpan(SEASON)),
    fc.constant((store: Store) => store.select("b")),
    fc.constant((store: Store) => store.filter({ kind: [term("lake")] })),
    fc.integer({ min: 1, max: 3 }).map((number) => (store: Store) => {
      store.arrive(stateAtStep(STEPS, number));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(verb), (number, verbs) => {
      const store = createIliStore(DATA, stateAtStep(STEPS, number));
      for (const change of verbs) change(store);
      const written = addressOf(store.api.getState());
      const { address } = readAddress(writeAddress(written), addressContext(DATA));
      const arrival = { ...address, ...stateAtAddress(STEPS, address) };
      const opened = { ...INITIAL_STATE, ...stateAtArrival(INITIAL_STATE, arrival, true) };
      expect(addressOf(opened)).toEqual(written);
    }),
  );
});
