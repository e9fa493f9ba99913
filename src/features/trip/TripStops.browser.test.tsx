import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { site } from "../../domain/fixtures";
import { openTrip } from "./fixtures";

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const SITES = IDS.map((id, at) => site(id, [77 + at, 43]));

afterEach(() => {
  vi.restoreAllMocks();
});

const openDialog = () => openTrip(SITES, `trip=${IDS.join(",")}`);

test("in a small window the buttons of a stop are scrolled into view when they are unfolded", async () => {
  await page.viewport(390, 664);
  await openDialog();
  const dialog = page.getByRole("dialog").element();
  const more = page.getByRole("button", { name: "Place d: more" });
  // As a finger leaves it: just inside the lower edge.
  more.element().scrollIntoView({ block: "end" });
  await more.click();
  const day = page.getByRole("button", { name: "Start a new day here Place d" });
  await expect
    .poll(() => day.element().getBoundingClientRect().bottom)
    .toBeLessThanOrEqual(dialog.getBoundingClientRect().bottom);
});

test("what moves a stop is said for keys where there is a mouse", async () => {
  await openDialog();
  await expect.element(page.getByText(/press the arrow keys on it/)).toBeInTheDocument();
});

test("on a touch screen nothing is said of keys", async () => {
  const ask = window.matchMedia.bind(window);
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    ask(query === "(pointer: coarse)" ? "all" : query),
  );
  await openDialog();
  await expect.element(page.getByText("Drag a number with your finger")).toBeInTheDocument();
  expect(page.getByText(/arrow keys/).elements()).toEqual([]);
});
