/**
 * A spelling reduced to what stays the same however it is written: one Latin skeleton for
 * Cyrillic, Latin and Kazakh Arabic script, so that `Құлжа`, `Kulzha`, `кульджа` and `قۇلجا` meet.
 * It serves comparison only and is never shown.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ж: "j", з: "z", и: "i" },
  ...{ і: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r" },
  ...{ с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "c", ч: "C", ш: "S" },
  ...{ щ: "S", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia" },
};

const ARABIC: Readonly<Record<string, string>> = {
  ...{ ا: "a", ب: "b", پ: "p", ت: "t", ج: "j", چ: "C", ح: "h", د: "d", ر: "r", ز: "z", س: "s" },
  ...{ ش: "S", ع: "g", ف: "f", ق: "k", ك: "k", ک: "k", گ: "g", ڭ: "n", ل: "l", م: "m", ن: "n" },
  ...{ ھ: "h", ە: "e", ه: "e", و: "o", ۇ: "u", ۋ: "u", ۆ: "v", ۈ: "u", ي: "i", ی: "i", ى: "i" },
  ...{ ء: "", ٴ: "", ـ: "" },
};

/** Latin spellings of one sound, longest first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/d?zh|dj/g, "j"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ch/g, "C"],
  [/sh/g, "S"],
  [/ts/g, "c"],
  [/ng/g, "n"],
  [/q/g, "k"],
  [/w/g, "v"],
  [/y/g, "i"],
];

const DIACRITICS = /\p{Mn}/gu;
const APOSTROPHES = /['’ʼʻ`´]/g;
const WORDS = /[\p{L}\p{N}]+/gu;
const GAPS = /[\s\p{Pd}]+/u;
/** Words of letters with nothing but spaces and hyphens between them. */
const RUNS = /\p{L}+(?:[\s\p{Pd}]+\p{L}+)+/gu;
/** Chinese signs are doubled in names, and not folded into one. */
const STUTTER = /^(?!\p{Script=Han})(\p{L})\1+$/u;
const HAN = /\p{Script=Han}/u;

/** The words of any text as skeletons; a run of Han signs stays as it is. */
export function skeletons(text: string): string[] {
  const words = plain(text).match(WORDS) ?? [];
  return words.flatMap((word) => splitScripts(word)).filter((word) => word !== "");
}

/**
 * What a name has as one word where its spaces and hyphens are left out, from each of its words
 * on: `Хан-Тенгри` as `хантенгри`, `Big Almaty Lake` as `bigalmatylake` and `almatylake`. Not of
 * numbers, which nobody glues to a name.
 */
export function joinedWords(name: string): string[] {
  const runs = plain(name).match(RUNS) ?? [];
  return runs
    .map((run) => run.split(GAPS))
    .flatMap((words) => words.slice(1).map((_, start) => words.slice(start).join("")))
    .filter((word) => !HAN.test(word));
}

/** Whether one of the words is a single letter again and again (`zzzz`), which no name is. */
export function hasStutter(text: string): boolean {
  return (
    plain(text)
      .match(WORDS)
      ?.some((word) => STUTTER.test(word)) ?? false
  );
}

function plain(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(DIACRITICS, "").replace(APOSTROPHES, "");
}

/** Whether a skeleton is of Chinese signs. */
export function isHan(skeleton: string): boolean {
  return HAN.test(skeleton);
}

function splitScripts(word: string): string[] {
  return word.split(/(\p{Script=Han}+)/u).map((part) => (HAN.test(part) ? part : reduce(part)));
}

function reduce(word: string): string {
  let latin = "";
  for (const letter of word) latin += CYRILLIC[letter] ?? ARABIC[letter] ?? letter;
  for (const [spelling, sound] of LATIN) latin = latin.replace(spelling, sound);
  // Doubled letters are the commonest difference between transliterations; 11 is no spelling of 1.
  return latin.replace(/(\P{N})\1+/gu, "$1");
}

/** What to index a skeleton under: itself, and for Han signs every ending, so that any part finds it. */
export function indexTerms(skeleton: string): string[] {
  if (!HAN.test(skeleton)) return [skeleton];
  const signs = [...skeleton];
  return signs.map((_, start) => signs.slice(start).join(""));
}
