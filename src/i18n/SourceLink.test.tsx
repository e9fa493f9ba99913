import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { loadTranslator } from "./load";
import { TranslatorProvider } from "./react";
import { SourceLink } from "./SourceLink";

it("is named by its citation and says that it opens a new tab", async () => {
  const source = {
    id: "paper",
    publisher: "Paper",
    attributedTo: null,
    url: "https://example.org/1",
    published: "2025-08-25",
    language: "ru",
    note: null,
  };
  const link = renderToStaticMarkup(
    <TranslatorProvider translator={await loadTranslator("en")}>
      <SourceLink source={source} />
    </TranslatorProvider>,
  );
  expect(link).toContain('href="https://example.org/1"');
  expect(link).toContain('hrefLang="ru"');
  expect(link.replace(/<[^>]*>/g, "")).toMatch(/^Paper \(25 August 2025\) .*new tab/);
});
