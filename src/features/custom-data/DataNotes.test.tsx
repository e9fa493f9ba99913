import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NOTE_CODES } from "../../domain/custom-data";
import { RULES, type RuleId } from "../../domain/data-rules";
import { LANGUAGES } from "../../domain/language";
import { loadTranslator } from "../../i18n/load";
import { DataNotes } from "./DataNotes";

const NOTHING = { path: "a.csv", kept: 1, total: 2, problems: [], problemCount: 0 };
// Object.keys forgets which texts the keys are.
const RULE_IDS = Object.keys(RULES) as RuleId[];

describe("what was read of a file", () => {
  it.each(LANGUAGES)(
    "is told in %s for every kind of thing, none by its code",
    async (language) => {
      const t = await loadTranslator(language);
      const notes = NOTE_CODES.map((code) => ({ code, count: 3 }));
      const broken = RULE_IDS.map((rule) => ({ rule, number: 3 }));
      const html = renderToStaticMarkup(<DataNotes t={t} report={{ ...NOTHING, notes, broken }} />);
      const told = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text);
      expect(new Set(told).size).toBe(NOTE_CODES.length + RULE_IDS.length);
      expect(html).not.toContain("dialogs.");
    },
  );

  it("has names of places as text, whatever they are", async () => {
    const t = await loadTranslator("en");
    const notes = [
      { code: "no-date", count: 1, examples: ["<img src=x onerror=alert(1)>"] },
    ] as const;
    const html = renderToStaticMarkup(
      <DataNotes t={t} report={{ ...NOTHING, kind: "CSV", notes }} />,
    );
    expect(html).toContain("This is a CSV file. Places shown: 1 of 2.");
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
  });
});
