import { isHan } from "./skeleton";

/** How near a term is to a word that was typed. */
const WORD = 0;
const BEGINNING = 1;
export const TYPO = 2;
export const NOT_NEAR = 3;

/** Terms, and who has them: any things that are numbered. */
export type Vocabulary = Readonly<{
  note(term: string, holder: number): void;
  /** Tells every holder of a term that is near `word`; one with several such terms several times. */
  near(word: string, onHolder: (holder: number, closeness: number) => void): void;
}>;

/** One edit is a typo from this many letters on; below, and in a number, it is another one. */
const SHORTEST_WITH_TYPO = 4;
/** What else a skeleton may begin with in another language. */
const ONE_SOUND: Readonly<Record<string, string>> = { C: "S", S: "C", h: "k", k: "h" };
const DIGIT = /\p{N}/u;

/** Looks at every term: a hundred thousand take a few ms, and what they hold takes the rest. */
export function createVocabulary(): Vocabulary {
  const holders = new Map<string, number[]>();
  return {
    note(term, holder) {
      const known = holders.get(term);
      if (known) known.push(holder);
      else holders.set(term, [holder]);
    },
    near(word, onHolder) {
      // Chinese sets no spaces, so a beginning there is as good as a word.
      const beginning = isHan(word) ? WORD : BEGINNING;
      const typos = word.length >= SHORTEST_WITH_TYPO && !DIGIT.test(word);
      for (const [term, own] of holders) {
        const closeness = term.startsWith(word)
          ? term.length === word.length
            ? WORD
            : beginning
          : typos && isOneEdit(term, word)
            ? TYPO
            : NOT_NEAR;
        if (closeness < NOT_NEAR) for (const holder of own) onHolder(holder, closeness);
      }
    },
  };
}

/**
 * Whether one letter more, less or another, or two that change places, make one text of the other.
 * Words that differ in the first letter are different ones (`yining` and `singing`), unless it is
 * one sound in two languages: what is ш in Kazakh is often ч in Russian, and қ is х.
 */
function isOneEdit(a: string, b: string): boolean {
  if (a[0] !== b[0] && (a[0] !== b[1] || a[1] !== b[0]) && ONE_SOUND[a[0] ?? ""] !== b[0]) {
    return false;
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const more = longer.length - shorter.length;
  if (more > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  if (longer.slice(at + 1) === shorter.slice(at + 1 - more)) return true;
  const swapped = more === 0 && a[at] === b[at + 1] && a[at + 1] === b[at];
  return swapped && a.slice(at + 2) === b.slice(at + 2);
}
