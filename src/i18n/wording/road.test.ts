import { expect, test } from "vitest";
import type { RoadLeg } from "../../domain/road-estimate";
import english from "../locales/en.json";
import kazakh from "../locales/kk.json";
import kazakhArabic from "../locales/kk-Arab.json";
import russian from "../locales/ru.json";
import chinese from "../locales/zh.json";
import { createTranslator } from "../translator";
import { legByRoadInWords, roadsInWords } from "./road";

const en = createTranslator("en", english);
const LANGUAGES = [
  en,
  createTranslator("ru", russian),
  createTranslator("kk", kazakh),
  createTranslator("zh", chinese),
  createTranslator("kk-Arab", kazakhArabic),
];
const LONG: RoadLeg = { straightKm: 300, roadKm: 334 };
const SHORT: RoadLeg = { straightKm: 81, roadKm: 83 };
const UNKNOWN: RoadLeg = { straightKm: 15, roadKm: null };
const plain = (text: string | undefined | null) => text?.replaceAll("\u00a0", " ");

test("a leg is told rounded down, and called an estimate; without one nothing is said of it", () => {
  expect(plain(legByRoadInWords(en, LONG))).toBe("about 330 km or more by road (estimate)");
  expect(plain(legByRoadInWords(en, SHORT))).toBe("about 90 km or more by road (estimate)");
  expect(legByRoadInWords(en, UNKNOWN)).toBeNull();
});

test("a trip is told in all, for some of its legs, or nothing is said", () => {
  const [all, how, ...more] = roadsInWords(en, [LONG, SHORT]);
  expect(plain(all)).toBe("By road about 410 km or more in all.");
  expect(how).toMatch(/^An estimate along the schematic roads of this map/);
  expect(more).toEqual([]);
  const [some, last] = roadsInWords(en, [LONG, UNKNOWN, SHORT]);
  expect(plain(some)).toBe("For 2 of 3 legs: about 410 km or more by road.");
  expect(last).toBe(how);
  expect(roadsInWords(en, [UNKNOWN, UNKNOWN])).toEqual([]);
  expect(roadsInWords(en, [])).toEqual([]);
});

test.each(LANGUAGES)("$language says so with its own numbers", (t) => {
  expect(legByRoadInWords(t, LONG)).toContain("330");
  const [some, ...others] = roadsInWords(t, [LONG, UNKNOWN, SHORT]);
  expect(some).toMatch(/2.*3|3.*2/);
  expect(some).toContain("410");
  expect(others).toHaveLength(1);
});
