import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { dataset, site } from "../domain/fixtures";
import { loadTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import { StoreProvider } from "../state/react";
import { createIliStore } from "../state/store";
import { TripLine } from "./TripLine";

it("stands between its sentences what its language has there", async () => {
  const sites = ["a", "b"].map((id, at) => site(id, [77 + at, 43]));
  const store = createIliStore(dataset(sites), { trip: ["a", "b"] });
  const lineIn = async (language: "en" | "zh") =>
    renderToStaticMarkup(
      <StoreProvider store={store}>
        <TranslatorProvider translator={await loadTranslator(language)}>
          <TripLine />
        </TranslatorProvider>
      </StoreProvider>,
    ).replace(/<[^>]*>/g, "");
  expect(await lineIn("en")).toMatch(/in straight lines\. Not the crew’s route\.$/);
  expect(await lineIn("zh")).toMatch(/。并非剧组路线。$/);
});
