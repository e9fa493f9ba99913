import { Profiler } from "react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { dataset, day, SEASON, site } from "../domain/fixtures";
import { Places } from "../features/places/Places";
import { ActiveCount } from "../features/timeline/ActiveCount";
import english from "../i18n/locales/en.json";
import { TranslatorProvider } from "../i18n/react";
import { createTranslator } from "../i18n/translator";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { TimelineOfSites } from "./TimelineOfSites";
import { useCalmSpan, useFilteredSites } from "./use-sites";

const SITES = [
  site("whole", [77, 43.2]),
  site("early", [78, 43.2], { end: day(8, 11) }),
  site("late", [81, 44.1], { start: day(9, 1), phase: "china" }),
];

function List() {
  return (
    <Places
      sites={useFilteredSites()}
      span={useCalmSpan()}
      ranked={false}
      nothing={<p>None</p>}
      longList={() => null}
    />
  );
}

async function open(query: string) {
  const { store } = openStore(dataset(SITES), query, { language: "en", theme: "light" });
  const rendered = vi.fn();
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("en", english)}>
        <Profiler id="page" onRender={rendered}>
          <TimelineOfSites />
          <ActiveCount span={store.span} sites={SITES} />
          <List />
        </Profiler>
      </TranslatorProvider>
    </StoreProvider>,
  );
  return { store, rendered };
}

const row = (id: string) => page.getByRole("button", { name: `Place ${id}` });

test("a step in time moves thumb, count and rows, and renders nothing", async () => {
  const { store, rendered } = await open("?from=2025-08-05&to=2025-08-20");
  await expect.element(row("early")).toBeVisible();
  const times = rendered.mock.calls.length;
  store.chooseSpan({ start: day(8, 12), end: day(8, 27) });
  await expect.element(row("early")).not.toBeInTheDocument();
  await expect.element(row("whole")).toBeVisible();
  await expect
    .element(page.getByRole("slider", { name: "From date" }))
    .toHaveAttribute("aria-valuetext", expect.stringContaining("12 August"));
  await expect.element(page.getByText("1 unconfirmed").first()).toBeVisible();
  await expect.element(page.getByText("Outside the chosen dates: 2 places")).toBeVisible();
  expect(rendered).toHaveBeenCalledTimes(times);
});

test("a group without a place goes with its heading, and what is outside is listed when asked for", async () => {
  const { store } = await open("");
  await expect.element(page.getByRole("heading", { name: "⟦china⟧" })).toBeVisible();
  store.chooseSpan({ start: SEASON.start, end: day(8, 20) });
  await expect.element(page.getByRole("heading", { name: "⟦china⟧" })).not.toBeInTheDocument();
  await expect.element(row("late")).not.toBeInTheDocument();
  await page.getByText(/Outside the chosen dates/).click();
  await expect.element(row("late")).toBeVisible();
  store.chooseSpan(SEASON);
  await expect.element(row("late")).toBeVisible();
  await expect.element(page.getByText(/Outside the chosen dates/)).not.toBeVisible();
});

test("a reader can step back to where the last step by key began", async () => {
  const { store } = await open("?from=2025-08-05&to=2025-08-20");
  const thumb = page.getByRole("slider", { name: "From date" });
  const input = thumb.element();
  if (!(input instanceof HTMLInputElement)) throw new Error("The thumb is no input.");
  store.chooseSpan({ start: day(8, 6), end: day(8, 21) });
  // As a key does: the browser moves the input itself, then tells.
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setValue?.call(input, String(day(8, 5)));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(store.span.get().start).toBe(day(8, 5)));
});

test("where single days differ, time says what each holds and offers to show one", async () => {
  await open("");
  const thumb = page.getByRole("slider", { name: "From date" });
  thumb.element().focus();
  await expect.element(thumb).toHaveAccessibleDescription("1 Aug: 2 places");
  await page.getByRole("button", { name: /Time settings/ }).click();
  const mode = page.getByRole("combobox", { name: "Show" });
  await mode.selectOptions("One day");
  await expect.element(page.getByRole("slider", { name: "One day" })).toBeVisible();
});
