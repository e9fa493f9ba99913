import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { dataset, site } from "../../domain/fixtures";
import { loadTranslator } from "../../i18n/load";
import { TranslatorProvider } from "../../i18n/react";
import { openStore } from "../../state/open";
import { StoreProvider } from "../../state/react";
import { SiteCard } from "./SiteCard";

it.each([
  ["en", "Алматы · 阿拉木图"],
  ["ru", "阿拉木图 · Almaty"],
  ["zh", "Алматы · Almaty"],
] as const)("a card in %s has each other spelling of its name once", async (language, names) => {
  const almaty = site("almaty", [76.93, 43.24], {
    names: { ru: "Алматы", kk: "Алматы", zh: "阿拉木图", en: "Almaty" },
  });
  const { store } = openStore(dataset([almaty]), "", { language, theme: "light" });
  const card = renderToStaticMarkup(
    <StoreProvider store={store}>
      <TranslatorProvider translator={await loadTranslator(language)}>
        <SiteCard site={almaty} />
      </TranslatorProvider>
    </StoreProvider>,
  );
  const line = card.match(/<p class="card-other-names">(?:(?!<\/p>).)*<bdi.*?<\/p>/)?.[0] ?? "";
  const spelt = [...line.matchAll(/<bdi[^>]*>([^<]*)<\/bdi>/g)].map(([, name]) => name);
  expect(spelt.join(" · ")).toBe(names);
});
