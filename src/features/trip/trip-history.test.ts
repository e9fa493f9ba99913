import { expect, test } from "vitest";
import { dataset } from "../../domain/fixtures";
import { planOf } from "../../domain/trip-plan";
import { createIliStore } from "../../state/store";
import { historyOf } from "./trip-history";

function opened() {
  const store = createIliStore(dataset([]), { trip: ["a", "b"] });
  return { store, history: historyOf(store), plan: () => planOf(store.api.getState()) };
}

test("every change is taken back and done again, whoever made it", () => {
  const { store, history, plan } = opened();
  const start = plan();
  expect(history.go("undo")).toBeUndefined();
  history.change({ ...start, trip: ["b", "a"], tripdays: ["a"] }, "Moved.");
  store.setTrip(["b", "a", "c"]);
  store.select("a");
  const end = plan();
  expect(history.go("undo")).toBeNull();
  expect(history.go("undo")).toBe("Moved.");
  expect(plan()).toEqual(start);
  expect(history.can("undo")).toBe(false);
  expect(history.go("redo")).toBe("Moved.");
  expect(history.go("redo")).toBeNull();
  expect(plan()).toEqual(end);
});

test("a change after an undo leaves nothing to do again", () => {
  const { store, history } = opened();
  store.setTrip([]);
  history.go("undo");
  store.setTrip(["a"]);
  expect(history.can("redo")).toBe(false);
});

test("what is typed in one field is one step", () => {
  const { history, plan } = opened();
  const start = plan();
  for (const triptitle of ["I", "Il", "Ili"])
    history.change({ ...start, triptitle }, "Name.", true);
  for (const tripnote of ["W", "Wa"]) history.change({ ...plan(), tripnote }, "Note.", true);
  history.go("undo");
  expect(plan()).toEqual({ ...start, triptitle: "Ili" });
  history.go("undo");
  expect(plan()).toEqual(start);
});

test("a page has one history", () => {
  const { store, history } = opened();
  expect(historyOf(store)).toBe(history);
});
