import words from "virtual:messages/directions";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { COUNTRIES, site } from "../../domain/fixtures";
import { LANGUAGES } from "../../domain/language";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { FoldedDirections } from "./FoldedDirections";

async function open(language: (typeof LANGUAGES)[number], sandboxed: boolean) {
  const place = site("a", [81.3214, 43.9161], { country: "CN", precisionKm: 2 });
  const t = createTranslator(language, words[language]);
  const { container } = await render(
    <TranslatorProvider translator={t}>
      <FoldedDirections place={place} countries={COUNTRIES} sandboxed={sandboxed} />
    </TranslatorProvider>,
  );
  container.querySelector("summary")?.click();
  await expect.element(page.getByRole("link").first()).toBeVisible();
  return t;
}

test("those of the place's country come first, and each says that it leaves", async () => {
  const t = await open("en", false);
  const links = page.getByRole("link");
  await expect.element(links.first()).toHaveTextContent(/^Amap/);
  await expect.element(links.nth(1)).toHaveTextContent(/^Baidu Maps/);
  expect(links.elements()).toHaveLength(9);
  for (const link of links.elements()) {
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    const href = decodeURIComponent(link.getAttribute("href") ?? "");
    expect(href).toMatch(/43\.916,81\.321|81\.321,43\.916/);
    expect(link.getAttribute("target")).toBe(href.startsWith("geo:") ? null : "_blank");
    await expect.element(link).toHaveAccessibleDescription(t("dialogs.directions.leaves"));
  }
  expect(page.getByRole("textbox").elements()).toHaveLength(0);
});

test.each(LANGUAGES)("a sandboxed frame has the coordinates to copy, in %s", async (language) => {
  const t = await open(language, true);
  const field = page.getByRole("textbox", { name: t("dialogs.directions.blocked") });
  await expect.element(field).toHaveValue("43.916, 81.321");
  await field.click();
  expect(window.getSelection()?.toString()).toBe("43.916, 81.321");
  // An app cannot be opened from there.
  expect(document.querySelector('[href^="geo:"]')).toBeNull();
});
