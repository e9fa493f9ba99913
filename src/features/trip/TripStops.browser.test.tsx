import { afterEach, expect, test, vi } from "vitest";
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

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const SITES = IDS.map((id, at) => site(id, [77 + at, 43]));

afterEach(() => {
  vi.restoreAllMocks();
});

async function openDialog(): Promise<void> {
  const address = `trip=${IDS.join(",")}`;
  const { store } = openStore(dataset(SITES), address, { language: "en", theme: "light" });
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <Trip roads={roadNetwork([])} files={() => null} />
      </TranslatorProvider>
    </StoreProvider>,
  );
}

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
