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

test("a leg is told by tens and fifties, and called an estimate; without one nothing is said of it", () => {
  expect(plain(legByRoadInWords(en, LONG))).toBe("by road about 350 km (estimate)");
  expect(plain(legByRoadInWords(en, SHORT))).toBe("by road about 90 km (estimate)");
  expect(legByRoadInWords(en, UNKNOWN)).toBeNull();
});

test("a trip is told in all, for some of its legs, or not at all", () => {
  const [all, how, ...more] = roadsInWords(en, [LONG, SHORT]);
  expect(plain(all)).toBe("Road estimate: about 400 km in all.");
  expect(how).toMatch(/^Estimates follow the schematic roads of this map/);
  expect(more).toEqual([]);
  const [some, rest, last] = roadsInWords(en, [LONG, UNKNOWN, SHORT]);
  expect(plain(some)).toBe("Road estimate for 2 of 3 legs: about 400 km.");
  expect(rest).toBe("For the rest there is none: our schematic roads do not lead there.");
  expect(last).toBe(how);
  expect(roadsInWords(en, [UNKNOWN, UNKNOWN])).toEqual([
    "No road estimate: our schematic roads do not lead there.",
  ]);
  expect(roadsInWords(en, [])).toEqual([]);
});

test.each(LANGUAGES)("$language says so with its own numbers", (t) => {
  expect(legByRoadInWords(t, LONG)).toContain("350");
  const [some, ...others] = roadsInWords(t, [LONG, UNKNOWN, SHORT]);
  expect(some).toMatch(/2.*3|3.*2/);
  expect(some).toContain("400");
  expect(others).toHaveLength(2);
});
