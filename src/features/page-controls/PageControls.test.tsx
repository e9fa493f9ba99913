import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { dataset } from "../../domain/fixtures";
import { loadTranslator } from "../../i18n/load";
import { TranslatorProvider } from "../../i18n/react";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { PageControls } from "./PageControls";

it("has the reader's own file in the menu of a small screen", async () => {
  const { store } = openStore(dataset([]), "", { language: "en", theme: "light" });
  const menu = renderToStaticMarkup(
    <StoreProvider store={store}>
      <TranslatorProvider translator={await loadTranslator("en")}>
        <PageControls folded />
      </TranslatorProvider>
    </StoreProvider>,
  );
  expect(menu).toMatch(/<button[^>]*>(?:(?!<\/button>).)*Open a file of your own<\/button>/);
});
