import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { dataset, site } from "../domain/fixtures";
import english from "../i18n/locales/en.json";
import { TranslatorProvider } from "../i18n/react";
import { createTranslator } from "../i18n/translator";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { loadPanelParts } from "./load-panel-parts";
import { PaperPage } from "./PaperPage";

const SITES = [
  site("west", [77, 43.2], { evidence: "named", sources: ["first"] }),
  site("east", [81, 44.1], { sources: ["second"], phase: "china" }),
];
const NO_SEARCH = {
  ...{ found: null, ids: null, preparing: false, readAs: null },
  suggestions: { ground: [], phases: [] },
};

/** What the browser's own command prints of an address. */
async function paperOf(address: string, sites = SITES): Promise<string> {
  await loadPanelParts();
  const { store } = openStore(dataset(sites), address, { language: "en", theme: "light" });
  const { container } = await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <PaperPage
          part="list"
          search={NO_SEARCH}
          story={{ steps: null, number: null, matching: null, start: () => {} }}
          bare={false}
        />
      </TranslatorProvider>
    </StoreProvider>,
  );
  return container.textContent ?? "";
}

const count = (text: string, part: string) => text.split(part).length - 1;

test.for(["", "trip=west,east"])(
  "paper of '%s' says once which the reports are",
  async (address) => {
    const text = await paperOf(address);
    expect(count(text, "25 August 2025")).toBe(1);
    expect(text).toContain(
      "Sources: ⟦Paper first⟧ (25 August 2025); ⟦Paper second⟧ (date unknown)",
    );
  },
);

test("paper of a map that no report is on names none", async () => {
  const text = await paperOf("", [site("near", [77, 43], { evidence: "nearby", sources: [] })]);
  expect(text).not.toContain("Sources");
});

test("the key on paper has colours with their dates, the circle, and the line of a trip", async () => {
  const line = english.core.trip.key;
  const plain = await paperOf("");
  expect(plain).not.toContain(line);
  for (const text of [plain, await paperOf("trip=west,east")]) {
    expect(text).toMatch(/China · [^·]*August[^·]* · reported/);
    expect(text).toContain(english.app.press.key.circle);
  }
  expect(await paperOf("trip=west,east")).toContain(line);
});
