import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { dataset, SEASON, site } from "../../domain/fixtures";
import russian from "../../i18n/locales/ru.json";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { Timeline } from "./Timeline";

/** Visible words of lanes, and what covers or clips them. */
function look(): { seen: number; faults: string[] } {
  const range = document.querySelector(".range");
  const row = document.querySelector(".timeline-lane-row")?.getBoundingClientRect();
  if (!range || !row) throw new Error("There is no track.");
  const half = row.left - range.getBoundingClientRect().left;
  const style = getComputedStyle(range);
  const thumbs = ["--low", "--high"].map(
    (name) => row.left + Number(style.getPropertyValue(name)) * row.width,
  );
  let seen = 0;
  const faults: string[] = [];
  for (const words of document.querySelectorAll(".timeline-lane-line > span")) {
    const { left, right, top, width } = words.getBoundingClientRect();
    const line = words.parentElement?.getBoundingClientRect();
    const lane = words.closest(".timeline-lane")?.getBoundingClientRect();
    if (!line || !lane || width < 2 || top > line.bottom - 2) continue;
    seen += 1;
    if (left < lane.left - 1 || right > lane.right + 1) faults.push(`${words.textContent} is cut`);
    if (thumbs.some((at) => right > at - half + 1.5 && left < at + half - 1.5)) {
      faults.push(`a thumb lies on ${words.textContent}`);
    }
  }
  return { seen, faults };
}

test.each([
  [380, 0],
  [700, 2],
  [1000, 3],
])("no thumb lies on a lane's words on any day, %s px wide", async (width, least) => {
  const { store } = openStore(dataset([site("a", [77, 43])]), "", {
    language: "ru",
    theme: "light",
  });
  await render(
    <StoreProvider store={store}>
      <TranslatorProvider translator={createTranslator("ru", russian)}>
        <div style={{ width }}>
          <Timeline span={store.span} perDay={new Uint32Array(SEASON.end - SEASON.start)} />
        </div>
      </TranslatorProvider>
    </StoreProvider>,
  );
  await expect.poll(() => look()).toEqual({ seen: 4, faults: [] });
  for (let start = SEASON.start; start < SEASON.end; start += 3) {
    for (const days of [1, 12]) {
      store.chooseSpan({ start, end: Math.min(SEASON.end, start + days) });
      const { seen, faults } = look();
      const when = `${days} days from day ${start - SEASON.start} on`;
      expect(faults, when).toEqual([]);
      expect(seen, when).toBeGreaterThanOrEqual(least);
    }
  }
});
