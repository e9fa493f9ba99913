import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { dataset } from "../../domain/fixtures";
import { loadTranslator } from "../../i18n/load";
import { TranslatorProvider } from "../../i18n/react";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { OwnFileDialog } from "./OwnFileDialog";

let close = () => {};
afterEach(() => close());

test.each([
  ["ru", "Открыть свой файл"],
  ["zh", "打开您自己的文件"],
] as const)(
  "in %s the button that asks for a file speaks the page's language",
  async (language, name) => {
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
