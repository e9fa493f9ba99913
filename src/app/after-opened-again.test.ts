import { expect, it, vi } from "vitest";
import { dataset, site } from "../domain/fixtures";
import { withOwnPlaces } from "../domain/own-places";
import { leaveForNext, type TakenOver } from "../platform/own-file";
import { writeStored } from "../platform/storage";
import { openStore } from "../state/open";
import { afterOpenedAgain } from "./after-opened-again";

const LINE = site("line", [80, 44], {
  drawn: [
    [
      [80, 44],
      [82, 45],
    ],
  ],
});
const BOTH = withOwnPlaces(dataset([site("town", [77, 43])]), [LINE], "mine.gpx");

/** The store of the page that is opened after one that left this. */
function openedAfter(left: TakenOver, data = BOTH) {
  leaveForNext(left);
  const { store } = openStore(data, "map=9/43/77", { language: "en", theme: "light" });
  afterOpenedAgain(store);
  return store;
}

it("goes to the places of a file that has just been opened, lines in all their length", () => {
  const { camera } = openedAfter({ opened: true }).api.getState();
  expect(camera).toEqual({
    type: "fit",
    lonLats: [
      [80, 44],
      [80, 44],
      [82, 45],
    ],
  });
});

it("says which file is open in place of which, with the way back, until something else is done", async () => {
  const { api } = openedAfter({ opened: true, before: "old.csv" });
  await vi.waitFor(() => expect(api.getState().notices).toHaveLength(1));
  const [notice] = api.getState().notices;
  if (notice?.type !== "said") throw new Error("It is said in words.");
  expect(notice.text).toMatch(/mine\.gpx.*old\.csv/);
  notice.action.act();
  expect(api.getState()).toMatchObject({ camera: { type: "all" }, notices: [] });

  const next = openedAfter({ opened: true });
  await vi.waitFor(() => expect(next.api.getState().notices).toHaveLength(1));
  next.search("town");
  expect(next.api.getState().notices).toEqual([]);
});

it("leaves the sheet as high as it was where the file is hidden or shown, and the map where it is", () => {
  const { api } = openedAfter({ sheet: "half" });
  expect(api.getState()).toMatchObject({ sheet: "half", camera: null });
  // Once.
  const next = openStore(BOTH, "", { language: "en", theme: "light" }).store;
  afterOpenedAgain(next);
  expect(next.api.getState()).toMatchObject({ sheet: "peek", camera: null });
});

it("goes nowhere where the file could not be opened", () => {
  const refused = dataset([site("town", [77, 43])]);
  expect(openedAfter({ opened: true }, refused).api.getState().camera).toBeNull();
});

it("takes nothing over from what it does not understand", () => {
  for (const left of ["{", "7", '{"sheet":{},"opened":"yes","before":1}']) {
    writeStored("own-file-taken-over", left);
    const { store } = openStore(BOTH, "", { language: "en", theme: "light" });
    afterOpenedAgain(store);
    expect(store.api.getState()).toMatchObject({ sheet: "peek", camera: null, notices: [] });
  }
});
