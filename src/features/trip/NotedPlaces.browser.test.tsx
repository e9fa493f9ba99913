import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { site } from "../../domain/fixtures";
import { openTrip } from "./fixtures";
import { noteVisit } from "./visits";

const SITES = ["a", "b", "c"].map((id, at) => site(id, [77 + at, 43]));

test("places that the reader noted are listed, wishes first, and put into the trip", async () => {
  noteVisit("b", "been");
  noteVisit("c", "want");
  noteVisit("gone", "want");
  const store = await openTrip(SITES, "trip=a");
  const noted = page.getByRole("region", { name: "Places you noted" });
  await expect
    .element(noted.getByRole("listitem").first())
    .toHaveTextContent(/Place c.*Want to go/);
  expect(noted.getByRole("listitem").elements()).toHaveLength(2);
  await noted.getByRole("button", { name: "Add to trip Place c" }).click();
  expect(store.api.getState().trip).toEqual(["a", "c"]);
  await expect.element(page.getByRole("status")).toHaveTextContent("Added to the trip: Place c");
  await expect.element(noted.getByRole("button", { name: "Add to trip Place b" })).toHaveFocus();
  await noted.getByRole("button", { name: "Add to trip Place b" }).click();
  // None is left to be added: the hand stays at the place.
  await expect.element(noted.getByRole("button", { name: "Place b" })).toHaveFocus();
  // A note that is taken back leaves the list.
  await page.getByLabelText("Place c: my visit").selectOptions("none");
  await expect.element(noted.getByRole("listitem")).toHaveTextContent(/Place b.*Been there/);
  await noted.getByRole("button", { name: "Place b", exact: true }).click();
  expect(store.api.getState()).toMatchObject({ site: "b", dialog: { type: "none" } });
});
