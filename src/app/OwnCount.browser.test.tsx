import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { dataset, site } from "../domain/fixtures";
import { withOwnPlaces } from "../domain/own-places";
import { loadTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { OwnCount } from "./OwnCount";

let close = () => {};
afterEach(() => close());

test("none is counted of all places, those of the reader's own file among them", async () => {
  const own = [site("cafe", [80, 44]), site("inn", [80, 43])];
  const both = withOwnPlaces(dataset([site("town", [77, 43])]), own, "mine.csv");
  const { store } = openStore(both, "", { language: "en", theme: "light" });
  const translator = await loadTranslator("en");
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  close = () => root.unmount();
  root.render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={translator}>
        <OwnCount span={store.span} sites={[]} />
      </TranslatorProvider>
    </StoreProvider>,
  );
  await expect.element(page.getByRole("status")).toHaveTextContent("0 of 3 places");
});
