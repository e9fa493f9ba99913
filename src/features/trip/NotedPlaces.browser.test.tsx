import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { roadNetwork } from "../../domain/corridors";
import { dataset, site } from "../../domain/fixtures";
import english from "../../i18n/locales/en.json";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { Trip } from "./Trip";
import { noteVisit } from "./visits";

const SITES = ["a", "b", "c"].map((id, at) => site(id, [77 + at, 43]));

test("places that the reader noted are listed, wishes first, and put into the trip", async () => {
  noteVisit("b", "been");
  noteVisit("c", "want");
  noteVisit("gone", "want");
  const { store } = openStore(dataset(SITES), "trip=a", { language: "en", theme: "light" });
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <Trip roads={roadNetwork([])} files={() => null} />
      </TranslatorProvider>
    </StoreProvider>,
  );
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
