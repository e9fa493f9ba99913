import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readContent } from "../../tools/data/read-content";
import { compileDataset } from "../data/check/compile";
import { LANGUAGES, type Language } from "../domain/language";
import type { Contacts } from "../features/tell/contacts";
import { propose } from "../features/tell/proposal";
import { Tell } from "../features/tell/Tell";
import { loadTranslator } from "../i18n/load";
import { TranslatorProvider } from "../i18n/react";
import { StoreProvider } from "../state/react";
import { createIliStore } from "../state/store";

const dataset = compileDataset(readContent(process.cwd()));
const NOBODY: Contacts = { mail: null, issues: null };

async function drawn(language: Language, contacts = NOBODY): Promise<string> {
  const store = createIliStore(dataset);
  propose(store, {});
  return renderToStaticMarkup(
    <StoreProvider store={store}>
      <TranslatorProvider translator={await loadTranslator(language)}>
        <Tell judge={() => Promise.resolve(null)} contacts={contacts} />
      </TranslatorProvider>
    </StoreProvider>,
  );
}

describe("the dialog of a proposal", () => {
  it.each(LANGUAGES)("asks without telling anything amiss in %s", async (language) => {
    const page = await drawn(language);
    expect(page).not.toContain("aria-invalid");
    expect(page).not.toContain("undefined");
  });

  it("offers a mail and an issue only where the build has their addresses", async () => {
    expect(await drawn("en")).not.toContain("href=");
    const both = { mail: "editors@example.org", issues: "https://example.org/map/issues" };
    const page = await drawn("en", both);
    expect(page).toContain('href="mailto:editors@example.org?subject=');
    expect(page).toContain('href="https://example.org/map/issues/new?title=');
    expect(page).toContain("opens outside this map");
  });
});
