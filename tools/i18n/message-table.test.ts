import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { messagesOf } from "../../src/embed/messages";
import { filledByRule } from "../../src/i18n/filled-by-rule";
import { createTranslator } from "../../src/i18n/translator";
import { flatten } from "./check-locales";
import { coreOfEmbed } from "./core-of-embed";
import { messageTable } from "./message-table";
import { readLocale } from "./read-locale";

const localeOf = (language: string) => readLocale(process.cwd(), language);

describe("the table of messages", () => {
  it.each(LANGUAGES)("says in %s what its locale says, in every plural form", (language) => {
    const locales = Object.fromEntries(LANGUAGES.map((one) => [one, localeOf(one)]));
    const fromTable = createTranslator(language, messagesOf(messageTable(locales), language));
    const fromTree = createTranslator(language, localeOf(language));
    expect(fromTable("core.evidence.inNamedArea", { source: "X" })).toBe(
      fromTree("core.evidence.inNamedArea", { source: "X" }),
    );
    for (const count of [0, 1, 2, 5, 21, 100]) {
      expect(fromTable("core.map.cluster", { count })).toBe(
        fromTree("core.map.cluster", { count }),
      );
    }
  });

  it("has of the embed's Arabic script what the rule does not give, and the rule gives the rest", () => {
    const locales = Object.fromEntries(LANGUAGES.map((one) => [one, localeOf(one)]));
    const table = messageTable(coreOfEmbed(locales));
    const written = messagesOf(table, "kk-Arab");
    expect(Object.values(written).filter(Boolean).length).toBeLessThan(40);
    const filled = filledByRule(written, messagesOf(table, "kk"));
    const locale = new Map(flatten(localeOf("kk-Arab")));
    for (const [path, text] of Object.entries(filled)) expect(text).toBe(locale.get(path) ?? "");
  });

  it("says that a message is missing where its locale has none", () => {
    const table = messageTable({ en: { core: { close: "Close" } }, ru: { core: {} } });
    const t = createTranslator("ru", messagesOf(table, "ru"));
    expect(() => t("core.close")).toThrow("No message core.close in ru.");
  });

  it("cannot end the element in the page that it stands in", () => {
    const table = messageTable({ en: { core: { close: "</script>" } } });
    expect(table).not.toContain("<");
    expect(messagesOf(table, "en")).toEqual({ "core.close": "</script>" });
  });

  it("refuses a message with the sign that it puts between messages", () => {
    expect(() => messageTable({ en: { core: { close: "a|b" } } })).toThrow("core.close");
  });
});
