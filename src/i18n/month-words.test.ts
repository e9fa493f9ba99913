import { expect, it } from "vitest";
import { dataset } from "../domain/fixtures";
import { phasesOfMonth } from "../domain/months";
import { MONTH_WORDS } from "./month-words";

const content = dataset([]);

it.each([
  ["август", ["china"]],
  ["августа 2025", ["china"]],
  ["August", ["china"]],
  ["тамыз", ["china"]],
  ["تامىز", ["china"]],
  ["8月", ["china"]],
  ["2025年8月", ["china"]],
  ["сентябрь", ["kazakhstan"]],
  ["қыркүйек", ["kazakhstan"]],
  ["قىركۇيەك", ["kazakhstan"]],
  ["九月", ["kazakhstan"]],
  ["июль", []],
  ["авг", []],
  ["август алматы", []],
  ["2025", []],
  ["8", []],
  ["", []],
])("“%s” means the phases %j", (query, phases) => {
  expect(phasesOfMonth(query, MONTH_WORDS, content, false)).toEqual(phases);
});

it("takes a beginning for a month where told so", () => {
  expect(phasesOfMonth("авг", MONTH_WORDS, content, true)).toEqual(["china"]);
  expect(phasesOfMonth("sept", MONTH_WORDS, content, true)).toEqual(["kazakhstan"]);
  expect(phasesOfMonth("а", MONTH_WORDS, content, true)).toEqual([]);
});
