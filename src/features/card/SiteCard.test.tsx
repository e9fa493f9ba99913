import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Dataset } from "../../domain/dataset";
import { dataset, site } from "../../domain/fixtures";
import type { Language } from "../../domain/language";
import { loadTranslator } from "../../i18n/load";
import { TranslatorProvider } from "../../i18n/react";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { SiteCard } from "./SiteCard";

/** The markup of the card of the first place. */
async function cardOf(data: Dataset, language: Language): Promise<string> {
  const [first] = data.sites;
  const { store } = openStore(data, "", { language, theme: "light" });
  return renderToStaticMarkup(
    <StoreProvider store={store}>
      <TranslatorProvider translator={await loadTranslator(language)}>
        {first && <SiteCard site={first} />}
      </TranslatorProvider>
    </StoreProvider>,
  );
}

it.each([
  ["en", "Алматы · 阿拉木图"],
  ["ru", "阿拉木图 · Almaty"],
  ["zh", "Алматы · Almaty"],
] as const)("a card in %s has each other spelling of its name once", async (language, names) => {
  const almaty = site("almaty", [76.93, 43.24], {
    names: { ru: "Алматы", kk: "Алматы", zh: "阿拉木图", en: "Almaty" },
  });
  const card = await cardOf(dataset([almaty]), language);
  const line = card.match(/<p class="card-other-names">(?:(?!<\/p>).)*<bdi.*?<\/p>/)?.[0] ?? "";
  const spelt = [...line.matchAll(/<bdi[^>]*>([^<]*)<\/bdi>/g)].map(([, name]) => name);
  expect(spelt.join(" · ")).toBe(names);
});

it("lists no sources of a place of a file that knows none, of which nobody has looked for any", async () => {
  const unknown = { evidence: "nearby", phase: null, sources: [] } as const;
  const foreign = site("cafe", [77, 43], { ...unknown, precisionKm: 0 });
  const custom = { ...dataset([foreign]), customPath: "/d.geojson" };
  const card = await cardOf(custom, "en");
  expect(card).toContain("/d.geojson");
  expect(card).not.toContain("Sources");
  const ours = await cardOf(dataset([site("lake", [77, 43], unknown)]), "en");
  expect(ours).toContain("Sources");
});

it("has no heading for nearest places where none is told", async () => {
  const line = site("line", [77, 43], {
    drawn: [
      [
        [77, 43],
        [79, 43],
      ],
    ],
  });
  expect(await cardOf(dataset([line, site("b", [78, 43])]), "en")).not.toContain("Nearest");
  const point = site("a", [77, 43]);
  expect(await cardOf(dataset([point, site("b", [78, 43])]), "en")).toContain("Nearest");
});
