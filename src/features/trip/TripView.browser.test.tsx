import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { dataset, site } from "../../domain/fixtures";
import english from "../../i18n/locales/en.json";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { TripView } from "./TripView";

const SITES = [
  site("west", [76, 43], { evidence: "named" }),
  site("east", [77, 43]),
  site("abroad", [78, 43], { country: "CN", evidence: "nearby" }),
];

test("who opens a link with a trip reads how sure each stop is and how far it is to it", async () => {
  const address = "trip=west,east,abroad&tripdays=abroad";
  const { store } = openStore(dataset(SITES), address, { language: "en", theme: "light" });
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <TripView />
      </TranslatorProvider>
    </StoreProvider>,
  );
  const stopAt = (at: number) => page.getByRole("listitem").nth(at);
  await expect.element(stopAt(0)).toHaveTextContent(/^1Place westFilming reported$/);
  await expect.element(stopAt(1)).toHaveTextContent(/^81 km2Place eastNot confirmed$/);
  await expect
    .element(stopAt(2))
    .toHaveTextContent(/^81 kmBorder crossed: Kazakhstan – China3Place abroadNearby, not named$/);
});
