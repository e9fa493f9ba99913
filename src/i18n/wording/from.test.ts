import { expect, test } from "vitest";
import { site } from "../../domain/fixtures";
import english from "../locales/en.json";
import kazakh from "../locales/kk.json";
import russian from "../locales/ru.json";
import chinese from "../locales/zh.json";
import { createTranslator } from "../translator";
import { fromNamedPlace } from "./from";

const KHORGOS = site("khorgos", [80.41, 44.21], {
  evidence: "named",
  names: { en: "Khorgos (China)", ru: "Хоргос (Китай)", kk: "Қорғас (Қытай)", zh: "霍尔果斯市" },
});
const ALMATY = site("almaty", [76.91, 43.25], { evidence: "named" });
const FARM = site("farm", [82.5, 47], { evidence: "named", kind: "heritage" });
const SITES = [KHORGOS, ALMATY, FARM];
const en = createTranslator("en", english);

test.each([
  [en, "85 km south-west of Khorgos (China), as the crow flies"],
  [createTranslator("ru", russian), "85 км по прямой к юго-западу от города Хоргос (Китай)"],
  [
    createTranslator("kk", kazakh),
    "Қорғас (Қытай) қаласынан оңтүстік-батысқа қарай тура сызықпен 85 км",
  ],
  [createTranslator("zh", chinese), "霍尔果斯市西南85公里处（直线距离）"],
])("says where a place is, seen from the nearest named one", (t, expected) => {
  const plain = fromNamedPlace(t, site("a", [79.66, 43.67]), SITES)?.replaceAll("\u00a0", " ");
  expect(plain).toBe(expected);
});

test("a named place is told from the other one, and what is no town by its name alone", () => {
  expect(fromNamedPlace(en, ALMATY, SITES)).toMatch(/^301\skm west of Khorgos/);
  const near = site("b", [82.5, 47.5]);
  expect(fromNamedPlace(en, near, SITES)).toMatch(/^56\skm north of Place farm, as/);
});

test("what is no town is not called one", () => {
  const ru = createTranslator("ru", russian);
  const near = site("b", [82.5, 47.5]);
  expect(fromNamedPlace(ru, near, SITES)).not.toContain("город");
  expect(fromNamedPlace(ru, { ...near, precisionKm: 90 }, SITES)).not.toContain("город");
  expect(fromNamedPlace(ru, site("c", [80.5, 44.25], { precisionKm: 30 }), SITES)).toContain(
    "город",
  );
  expect(fromNamedPlace(en, near, [{ ...FARM, names: {} }])).toContain("farm");
});

test("no direction is claimed that the coordinates do not give", () => {
  const coarse = site("c", [80.5, 44.25], { precisionKm: 30 });
  expect(fromNamedPlace(en, coarse, SITES)).toMatch(/^within 40\skm of Khorgos/);
});

test("nothing is said where no other place is named", () => {
  expect(fromNamedPlace(en, site("d", [80, 44]), [])).toBeNull();
  expect(fromNamedPlace(en, KHORGOS, [KHORGOS])).toBeNull();
});
