import { useEffect } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { site } from "../../domain/fixtures";
import { PRODUCT_SLUG } from "../../domain/product-table";
import { openTrip } from "./fixtures";
import { keepTrips, keptTrips, writeTrips } from "./kept-trips";

const SITES = "abcdefgh".split("").map((id, at) => site(id, [77 + at, 43]));
const PLAIN = { tripdays: [], tripnote: "" };
const kept = (triptitle: string, ...trip: string[]) => ({ ...PLAIN, triptitle, trip });

/** Opens the dialog over an address. */
async function openDialog(query: string) {
  await page.viewport(390, 664);
  return openTrip(SITES, query, { files: (_, say) => <Files say={say} /> });
}

/** In place of the buttons that save the stops; they say nothing by themselves. */
function Files({ say }: { say(sentence: string): void }) {
  useEffect(() => say(""), [say]);
  return null;
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const said = () => page.getByRole("status");
const focused = () => document.activeElement?.textContent;
const titles = () => keptTrips().map(({ triptitle }) => triptitle);

/** Whether the reader sees it, at the place where they have scrolled to. */
function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return at !== null && (element.contains(at) || at.contains(element));
}

/** Chooses a file, as the system's dialog would. */
function choose(text: string): void {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("Nothing asks for a file.");
  const files = new DataTransfer();
  files.items.add(new File([text], "trips.json", { type: "application/json" }));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

// Also what a test with blocked storage has left in memory.
beforeEach(() => keepTrips([]));
afterEach(() => vi.restoreAllMocks());

test("several trips are kept, copied, renamed, deleted and brought back", async () => {
  const store = await openDialog("trip=a,b&triptitle=Lakes");
  await button("Keep this trip").click();
  await expect.element(said()).toHaveTextContent("Kept on this device: Lakes");
  await expect.element(page.getByText("This trip is kept already.")).toBeVisible();
  store.setTrip(["c"], { triptitle: "" });
  await button("Keep this trip").click();
  expect(titles()).toEqual(["Lakes", ""]);
  // Without a title it has the name of its stops.
  await button("Duplicate Place c").click();
  expect(titles()).toEqual(["Lakes", "", "Place c (2)"]);
  await expect.poll(focused).toBe("Open Place c (2)");
  await button("Rename Place c (2)").click();
  const field = page.getByRole("listitem").getByRole("textbox");
  await expect.element(field).toHaveFocus();
  await field.fill("Road");
  await userEvent.keyboard("{Enter}");
  await expect.element(said()).toHaveTextContent("Renamed: Road");
  await expect.poll(focused).toBe("Open Road");
  await button("Delete Place c").click();
  expect(titles()).toEqual(["Lakes", "Road"]);
  await expect.element(said()).toHaveTextContent("Deleted: Place c");
  await expect.poll(focused).toBe("Undo Deleted: Place c");
  await userEvent.keyboard("{Enter}");
  expect(titles()).toEqual(["Lakes", "", "Road"]);
  await expect.poll(focused).toBe("Open Place c");
  await button("Open Lakes").click();
  expect(store.api.getState()).toMatchObject({ trip: ["a", "b"], triptitle: "Lakes" });
});

test("what is left of a deleted trip stands where it was, even if it was the last", async () => {
  keepTrips([kept("One", "a"), kept("Two", "b")]);
  await openDialog("");
  await button("Delete One").click();
  const rows = page.getByRole("listitem");
  await expect.element(rows.first()).toHaveTextContent("Deleted: One");
  await button("Delete Two").click();
  await expect.element(rows).toHaveTextContent("Deleted: Two");
  await button("Undo Deleted: Two").click();
  expect(titles()).toEqual(["Two"]);
});

test("the reader leaves a name as it was by Esc, and the dialog stays", async () => {
  keepTrips([kept("One", "a")]);
  const store = await openDialog("");
  store.open({ type: "trip" });
  await button("Rename One").click();
  await page.getByRole("listitem").getByRole("textbox").fill("Other");
  await userEvent.keyboard("{Escape}");
  await expect.poll(focused).toBe("Rename One");
  expect(titles()).toEqual(["One"]);
  expect(store.api.getState().dialog).toEqual({ type: "trip" });
});

test("a new name that is too long says what did not fit", async () => {
  keepTrips([kept("One", "a")]);
  await openDialog("trip=a,b,c,d");
  await button("Keep this trip").click();
  await button("Rename One").click();
  await page.getByRole("listitem").getByRole("textbox").fill("x".repeat(85));
  const told = page.getByText("5 letters did not fit and were left out.");
  await expect.element(told).toBeVisible();
  // Not below what was said before.
  await expect.poll(() => isSeen(told.element())).toBe(true);
  await userEvent.keyboard("{Enter}");
  expect(titles()).toEqual(["x".repeat(80), ""]);
});

test("a kept trip that is open is renamed with it", async () => {
  keepTrips([kept("One", "a", "b"), kept("Two", "b")]);
  const store = await openDialog("trip=a,b&triptitle=One");
  await button("Rename One").click();
  await page.getByRole("listitem").getByRole("textbox").first().fill("Lakes");
  await button("Save").click();
  expect(store.api.getState().triptitle).toBe("Lakes");
  await expect.element(page.getByText("This trip is kept already.")).toBeVisible();
  await button("Rename Two").click();
  await page.getByRole("listitem").getByRole("textbox").first().fill("Hills");
  await button("Save").click();
  expect([titles(), store.api.getState().triptitle]).toEqual([["Lakes", "Hills"], "Lakes"]);
});

test("a kept trip that was opened and changed is kept in its place, or as another", async () => {
  keepTrips([kept("One", "a", "b"), kept("Two", "b")]);
  const store = await openDialog("");
  await button("Open One").click();
  await expect.element(page.getByText("This trip is kept already.")).toBeVisible();
  store.setTrip(["b", "a"], { triptitle: "Once" });
  await button("Keep the changes: One").click();
  expect(keptTrips()).toEqual([kept("Once", "b", "a"), kept("Two", "b")]);
  await expect.element(said()).toHaveTextContent("Changed on this device: Once");
  await expect.element(button("Keep this trip")).toHaveFocus();
  store.setTrip(["a"]);
  await button("Keep this trip").click();
  expect(titles()).toEqual(["Once", "Two", "Once"]);
  // What is no kept trip any more is not changed either.
  await button("Delete Two").click();
  await expect.element(page.getByText(/^Keep the changes/)).not.toBeInTheDocument();
});

test("stops that the page has no places for are told, and stay in the kept trip", async () => {
  keepTrips([kept("One", "a", "far", "b", "away"), kept("Far", "far", "away")]);
  const store = await openDialog("trip=c");
  const told = "Stops that this page has no places for: 2. They stay in the kept trip.";
  await expect.element(page.getByText(told).first()).toBeVisible();
  await button("Open One").click();
  await expect.element(said()).toHaveTextContent(`Opened: One. ${told}`);
  expect(store.api.getState().trip).toEqual(["a", "b"]);
  await expect.element(page.getByText("This trip is kept already.")).toBeVisible();
  await button("Open Far").click();
  const none = "Not opened, as this page has none of its places: Far";
  await expect.element(said()).toHaveTextContent(none);
  expect(store.api.getState().trip).toEqual(["a", "b"]);
  store.setTrip(["b", "a"]);
  await button("Keep the changes: One").click();
  expect(keptTrips()[0]).toEqual(kept("One", "b", "away", "a", "far"));
  await button("Rename One").click();
  await page.getByRole("listitem").getByRole("textbox").first().fill("Once");
  await button("Save").click();
  expect(keptTrips()[0]).toEqual(kept("Once", "b", "away", "a", "far"));
  expect(store.api.getState()).toMatchObject({ trip: ["b", "a"], triptitle: "Once" });
});

test("of two kept trips that are one on this page, the opened one is changed", async () => {
  const other = kept("One", "a", "b");
  keepTrips([other, kept("One", "a", "far", "b")]);
  const store = await openDialog("trip=c");
  await button("Open One").last().click();
  expect(store.api.getState().trip).toEqual(["a", "b"]);
  store.setTrip(["b", "a"]);
  await button("Keep the changes: One").click();
  expect(keptTrips()).toEqual([other, kept("One", "b", "a", "far")]);
});

test("what was done is said where the reader sees it", async () => {
  keepTrips([kept("One", "a"), kept("Two", "b")]);
  await openDialog("trip=a,b,c,d,e,f,g,h");
  for (const name of ["Keep this trip", "Duplicate One", "Delete Two", "Save all to a file"]) {
    await button(name).click();
    await expect.poll(() => isSeen(said().element()), { message: name }).toBe(true);
  }
  choose("not a trip");
  await expect.element(said()).toHaveTextContent("This file has no trips of this map.");
  expect(isSeen(said().element())).toBe(true);
  await button("Place a: remove").click();
  await expect.element(said()).toHaveTextContent("Place a is out of the trip.");
  await expect.poll(() => isSeen(said().element())).toBe(true);
});

test("trips are saved to a file, and read from it on another device", async () => {
  const trips = [
    { ...kept("Our road", "a", "b"), tripdays: ["b"], tripnote: "Water,\nhats" },
    kept("", "c"),
  ];
  keepTrips(trips);
  const files: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return "#";
  });
  await openDialog("");
  await button("Save all to a file").click();
  await expect.element(said()).toHaveTextContent(`${PRODUCT_SLUG}_trips.json is saved.`);
  const text = await files[0]?.text();
  await button("Delete Our road").click();
  await button("Delete Place c").click();
  expect(keptTrips()).toEqual([]);
  choose(text ?? "");
  await expect.element(said()).toHaveTextContent("2 trips read from the file.");
  expect(keptTrips()).toEqual(trips);
  // What is there already is not doubled.
  choose(writeTrips([...trips, kept("", "d")]));
  await expect.element(said()).toHaveTextContent("3 trips read from the file.");
  expect(keptTrips()).toHaveLength(3);
});

test("where storage is blocked that is said, and all works until the page closes", async () => {
  const setItem = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  await openDialog("trip=a,b&triptitle=Lakes");
  await button("Keep this trip").click();
  const told = "The browser could not store it: it lasts until this page is closed.";
  await expect.element(said()).toHaveTextContent(`Kept on this device: Lakes. ${told}`);
  await button("Duplicate Lakes").click();
  await button("Delete Lakes").click();
  await expect.element(said()).toHaveTextContent(`Deleted: Lakes. ${told}`);
  expect(titles()).toEqual(["Lakes (2)"]);
  setItem.mockRestore();
  await button("Undo Deleted: Lakes").click();
  await expect.element(said()).toHaveTextContent(/^Back on this device: Lakes$/);
  expect(localStorage.getItem(`${PRODUCT_SLUG}:trips`)).toContain("Lakes (2)");
});

test("what another tab keeps meanwhile is not lost", async () => {
  await openDialog("trip=a,b&triptitle=Lakes");
  const tab = document.body.appendChild(document.createElement("iframe"));
  const text = writeTrips([kept("Of the other tab", "c")]);
  tab.contentWindow?.localStorage.setItem(`${PRODUCT_SLUG}:trips`, text);
  await expect.element(button("Open Of the other tab")).toBeVisible();
  tab.remove();
  await button("Keep this trip").click();
  expect(titles()).toEqual(["Of the other tab", "Lakes"]);
});
