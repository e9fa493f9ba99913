import { describe, expect, test } from "vitest";
import { createVocabulary, NOT_NEAR, TYPO } from "./vocabulary";

/** How near each term is to a word: 0 the word, 1 its beginning, 2 a typo; missing where it is not. */
function near(word: string, ...terms: string[]): readonly (number | undefined)[] {
  const vocabulary = createVocabulary();
  for (const [holder, term] of terms.entries()) vocabulary.note(term, holder);
  const found = new Map<number, number>();
  vocabulary.near(word, (holder, closeness) => found.set(holder, closeness));
  return terms.map((_, holder) => found.get(holder));
}

test("a word is nearer than a beginning, and a beginning nearer than a typo", () => {
  expect(near("sati", "sati", "satifka", "saty", "kegen")).toEqual([0, 1, TYPO, undefined]);
  expect(TYPO).toBeLessThan(NOT_NEAR);
});

test("a beginning of Chinese signs is as good as a word", () => {
  expect(near("赛里", "赛里木湖", "里木湖", "赛里")).toEqual([0, undefined, 0]);
});

describe("a typo is one edit", () => {
  test.each([
    ["another letter", "charin", "charan"],
    ["another letter at the end", "charin", "charim"],
    ["one letter more", "charin", "chariin"],
    ["one letter more at the end of the word", "charins", "charin"],
    ["one letter less", "charin", "chrin"],
    ["two letters that change places", "charin", "chrain"],
    ["the first two letters change places", "charin", "hcarin"],
    ["the last two letters change places", "charin", "charni"],
    ["a beginning of one sound", "Sarin", "Carin"],
    ["another beginning of one sound", "kazan", "hazan"],
  ])("%s", (_, word, term) => {
    expect(near(word, term)).toEqual([TYPO]);
    expect(near(term, word)).toEqual([word.startsWith(term) ? 1 : TYPO]);
  });

  test.each([
    ["two other letters", "charin", "choren"],
    ["two letters less", "charin", "chan"],
    ["two pairs that change places", "charin", "hcarni"],
    ["two letters that change places across a third", "charin", "chiran"],
    ["two that change places, and another", "charin", "chraim"],
    ["another first letter", "yining", "sining"],
    ["another first letter, and the same second one", "charin", "sharin"],
  ])("not %s", (_, word, term) => {
    expect(near(word, term)).toEqual([undefined]);
    expect(near(term, word)).toEqual([undefined]);
  });

  test("from four letters on, and never in a number", () => {
    expect(near("sat", "sut")).toEqual([undefined]);
    expect(near("sati", "suti")).toEqual([TYPO]);
    expect(near("2025", "2026")).toEqual([undefined]);
    expect(near("km12", "km13")).toEqual([undefined]);
  });
});

test("all who have a term are told, and one with several as often", () => {
  const vocabulary = createVocabulary();
  vocabulary.note("sati", 0);
  vocabulary.note("sati", 1);
  vocabulary.note("satin", 1);
  const told: [number, number][] = [];
  vocabulary.near("sati", (...one) => told.push(one));
  expect(told).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
});
