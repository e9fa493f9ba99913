import type { ComponentProps } from "react";
import { render } from "vitest-browser-react";
import { roadNetwork } from "../../domain/corridors";
import { dataset } from "../../domain/fixtures";
import type { Site } from "../../domain/site";
import english from "../../i18n/locales/en.json";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import type { Store } from "../../state/store";
import { Trip } from "./Trip";

/**
 * Renders the dialog of a trip in English over an address (`trip=a,b`) whose places are these; without roads and
 * files where none are given.
 */
export async function openTrip(
  sites: readonly Site[],
  query: string,
  { roads = roadNetwork([]), files = () => null }: Partial<ComponentProps<typeof Trip>> = {},
): Promise<Store> {
  const { store } = openStore(dataset(sites), query, { language: "en", theme: "light" });
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <Trip roads={roads} files={files} />
      </TranslatorProvider>
    </StoreProvider>,
  );
  return store;
}
