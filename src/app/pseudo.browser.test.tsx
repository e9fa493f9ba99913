import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { dataset, site } from "../domain/fixtures";
import type { StoryStep } from "../domain/story";
import { About } from "../features/about/About";
import { Filters } from "../features/filters/Filters";
import { KeyExplained } from "../features/legend/KeyExplained";
import { Story } from "../features/story/Story";
import english from "../i18n/locales/en.json";
import { pseudo } from "../i18n/pseudo";
import { TranslatorProvider } from "../i18n/react";
import { createTranslator } from "../i18n/translator";
import { openStore } from "../state/open";
import { StoreProvider } from "../state/react";
import { loadStory } from "./load-story";
import { SheetHead, SheetStage } from "./SheetLayout";
import { usePanelPart } from "./use-panel-part";
import type { SearchNow } from "./use-search";
import { WidePanel, WideStage } from "./WideLayout";

const named = (name: string) => ({ names: { en: `⟦${name}⟧`, ru: name } });
const SITES = [
  site("a", [77, 43.2], {
    ...named("a"),
    evidence: "named",
    sources: ["first", "second"],
    elevationM: 800,
  }),
  site("b", [78, 43.2], {
    ...named("b"),
    note: { en: "⟦note⟧" },
    area: "almaty",
    sources: ["second"],
  }),
  site("c", [81, 44.1], { ...named("c"), phase: "china", evidence: "nearby", end: null }),
];

const STEP: StoryStep = {
  ...{ id: "one", title: { en: "⟦t⟧" }, text: { en: "⟦x⟧" }, unknown: { en: "⟦u⟧" } },
  ...{ sources: ["first"], phase: null, bounds: [76, 42, 82, 45], sites: [], areas: [] },
};
const STORY = { steps: [STEP], number: null, matching: null, start: () => {} };

const NO_MORE = { suggestions: { ground: [], phases: [] }, readAs: null };
const NO_SEARCH = { found: null, ids: null, preparing: false, ...NO_MORE };
const NOTHING: SearchNow = { found: [], ids: new Set<string>(), preparing: true, ...NO_MORE };

function Layouts({ search }: { search: SearchNow }) {
  const part = usePanelPart(STORY);
  const props = { part, search, story: STORY };
  return (
    <>
      <WidePanel {...props} low={false} />
      <WideStage part={part} low={false} />
      <WidePanel {...props} low />
      <WideStage part={part} low />
      <SheetHead {...props} />
      <SheetStage {...props} />
      <KeyExplained />
    </>
  );
}

/** Text in a language that it names, and the credits' names, stand as they are. */
const UNTRANSLATED = "[lang], .attribution";
const SPOKEN = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];

/** What a reader sees or hears on the page that no message and no content says. */
function hardCoded(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest(UNTRANSLATED)) continue;
    if (node instanceof Element) {
      for (const name of SPOKEN) texts.push(node.getAttribute(name) ?? "");
    } else texts.push(node.textContent ?? "");
  }
  const withoutBrackets = (text: string): string => {
    const inner = text.replace(/⟦[^⟦⟧]*⟧/g, "");
    return inner === text ? text : withoutBrackets(inner);
  };
  return texts.filter((text) => /\p{L}/u.test(withoutBrackets(text)));
}

test.each(["", "?site=a", "?site=b", "?site=c", "?q=zzz", "?from=2025-08-03&to=2025-08-09&map=1"])(
  "no text of the page %s is hard-coded",
  async (query) => {
    const reader = { language: "en", theme: "light" } as const;
    const { store } = openStore(dataset(SITES), query, reader);
    const { container } = await render(
      <StoreProvider store={store}>
        <TranslatorProvider translator={createTranslator("en", pseudo(english))}>
          <Layouts search={query.includes("zzz") ? NOTHING : NO_SEARCH} />
          <Story steps={[STEP, STEP]} number={1} />
          <Filters found={null} span={store.span} open onOpen={() => {}} />
          <About loadStory={loadStory} />
        </TranslatorProvider>
      </StoreProvider>,
    );
    await expect.element(page.getByRole("dialog")).toBeInTheDocument();
    for (const details of container.querySelectorAll("details")) details.open = true;
    await expect.element(page.getByRole("group").first()).toBeVisible();
    expect(container.textContent).toContain("⟦");
    expect(hardCoded(container)).toEqual([]);
  },
);
