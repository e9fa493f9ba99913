import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { dataset } from "../../domain/fixtures";
import type { Language } from "../../domain/language";
import { loadTranslator } from "../../i18n/load";
import { TranslatorProvider } from "../../i18n/react";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { OwnFileDialog } from "./OwnFileDialog";

let close = () => {};
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

async function openDialog(language: Language): Promise<void> {
  const translator = await loadTranslator(language);
  const { store } = openStore(dataset([]), "", { language, theme: "light" });
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  close = () => root.unmount();
  root.render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={translator}>
        <OwnFileDialog look={async () => null} />
      </TranslatorProvider>
    </StoreProvider>,
  );
}

test.each([
  ["finger", false],
  ["mouse", true],
] as const)("by %s a file is said to be dropped: %s", async (pointer, isSaid) => {
  const asked = window.matchMedia.bind(window);
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    asked(query === "(pointer: coarse)" ? (pointer === "finger" ? "all" : "not all") : query),
  );
  await openDialog("en");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("The file stays on this device");
  expect(/drop it/.test(dialog.element().textContent ?? "")).toBe(isSaid);
});

test.each([
  ["ru", "Открыть свой файл"],
  ["zh", "打开您自己的文件"],
] as const)(
  "in %s the button that asks for a file speaks the page's language",
  async (language, name) => {
    await openDialog(language);
    const button = page.getByRole("button", { name });
    await expect.element(button).toBeVisible();
    const asked = new Promise((resolve) => {
      document.querySelector("input")?.addEventListener("click", (event) => {
        event.preventDefault();
        resolve("asked");
      });
    });
    await button.click();
    expect(await asked).toBe("asked");
  },
);
