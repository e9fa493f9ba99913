import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inArabicScript } from "../../src/domain/arabic-script";

/** Texts that deviate from the transliteration rule, by the Kazakh word concerned. */
const WRITTEN_BY_HAND =
  /\((Хуэйюань|Душаньзы|Тяньчи|Таңбула)\)|Цин дәуір|ЮНЕСКО|км²| га |қытай жаңа жылы|Бейжің|Дүңген|Цзян|Сюй|Ұйғыр автономиялық ауданы/;

type Pair = readonly [kazakh: string, arabic: string];

function pairsIn(node: unknown): Pair[] {
  if (typeof node !== "object" || node === null) return [];
  const { kk, "kk-Arab": arabic } = Object(node);
  const own: Pair[] = typeof kk === "string" && typeof arabic === "string" ? [[kk, arabic]] : [];
  return [...own, ...Object.values(node).flatMap(pairsIn)];
}

function textsOf(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("the rule for Kazakh in Arabic script", () => {
  it.each(["sites.geojson", "areas.geojson", "production.json", "story.json"])(
    "gives what is written in %s, but for foreign names",
    (file) => {
      const pairs = pairsIn(textsOf(`src/data/${file}`));
      expect(pairs.length).toBeGreaterThan(3);
      const others = pairs.filter(
        ([kazakh, arabic]) => inArabicScript(kazakh) !== arabic && !WRITTEN_BY_HAND.test(kazakh),
      );
      expect(others.map(([kazakh, arabic]) => [arabic, inArabicScript(kazakh)])).toEqual([]);
    },
  );

  it("leaves no Cyrillic letter in any name of the ground", () => {
    const names = JSON.stringify(textsOf("tools/basemap/names.json"));
    const kazakh = [...names.matchAll(/"(?:kk|ru)":"([^"]+)"/g)].map(([, name = ""]) => name);
    expect(kazakh.length).toBeGreaterThan(300);
    expect(kazakh.map(inArabicScript).filter((name) => /\p{Script=Cyrillic}/u.test(name))).toEqual(
      [],
    );
    expect(inArabicScript("Қытай")).toBe("جۇڭگو");
  });
});
