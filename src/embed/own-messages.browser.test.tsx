import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { coreOfEmbed } from "../../tools/i18n/core-of-embed";
import { readEmbedOptions } from "../domain/embed-options";
import { dataset, day, site } from "../domain/fixtures";
import english from "../i18n/locales/en.json";
import { TranslatorProvider } from "../i18n/react";
import { createTranslator } from "../i18n/translator";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import type { Notice } from "../state/state";
import { Embed } from "./Embed";

// A script of its own, which no module of a test can be: without it the frame says that it is missing.
vi.mock("./owners", async (original) => ({
  ...(await original<typeof import("./owners")>()),
  loadOwnersPart: () => Promise.reject(new TypeError("No script comes in a test.")),
}));

// So do the directions, with words of their own.
vi.mock("./directions", () => ({ showDirections: () => {} }));

const SITES = [
  site("a", [77, 43.2], { evidence: "named", sources: ["first"], elevationM: 800 }),
  site("b", [78, 43.2], { area: "almaty", sources: ["second"], end: day(8, 11) }),
  site("c", [81, 44.1], { phase: "china", evidence: "nearby", end: null }),
];
const t = createTranslator("en", Object(coreOfEmbed({ en: english })["en"]));
const { options } = readEmbedOptions(
  "controls=time,list,zoom,lang,search&title=Ours&cta=https://example.org/&cta-label=Book",
);
/** What a frame can have to say; the app's other notices have no cause there. */
const NOTICES: readonly Notice[] = [
  { type: "address", parameter: "phase", value: "mars" },
  { type: "basemap-missing" },
  { type: "basemap-broken" },
  { type: "ground-slow" },
  { type: "part-failed" },
  { type: "data-refused", path: "/mine.json", reason: "missing" },
];

beforeEach(() => vi.spyOn(console, "error").mockReturnValue());
afterEach(() => vi.restoreAllMocks());

async function open(query: string, [width, height]: readonly [number, number]) {
  await page.viewport(width, height);
  const { store } = openStore(dataset(SITES), query, { language: "en", theme: "light" });
  const { container } = await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={t}>
        <Embed options={options} refused />
      </TranslatorProvider>
    </StoreProvider>,
  );
  for (const details of container.querySelectorAll("details")) details.open = true;
  return { store, container };
}

test.each([
  "",
  "site=a",
  "site=b",
  "site=c",
  "q=zzz",
  "trip=a",
  "mode=day",
  "site=b&from=2025-09-20",
])("a frame at ?%s is drawn by its own messages alone", async (query) => {
  for (const size of [
    [360, 480],
    [900, 600],
    [300, 90],
  ] as const) {
    const { store, container } = await open(query, size);
    await expect.element(page.getByRole("region", { name: "Map" }).first()).toBeVisible();
    expect(container.querySelector("[data-embed]")).not.toBeNull();
    expect(store.api.getState().notices.map(({ type }) => type)).not.toContain("part-failed");
    await cleanup();
  }
  expect(console.error).not.toHaveBeenCalled();
});

test.each(NOTICES)("a frame can say $type", async (notice) => {
  const { store, container } = await open("", [900, 600]);
  // A map that comes to rest takes back what was said of its ground.
  await vi.waitFor(() => expect(store.mapStatus.getState()).not.toBe("moving"), 10_000);
  store.notify(notice);
  await vi.waitFor(() =>
    expect(container.querySelector(".notices")?.textContent).toMatch(/\p{L}/u),
  );
  expect(console.error).not.toHaveBeenCalled();
});
